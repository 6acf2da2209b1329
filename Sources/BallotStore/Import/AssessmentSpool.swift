package import BallotModel

/// Assessments on their way to the join, by range of ballots, in about half the room that they take
/// in memory.
///
/// One is: a word of kind, flags and the low 56 bits of `ballot` (the high eight are the range);
/// `witness`; as many bytes of `marks` as it needs; a varint of official + 1, record and line, the
/// last two as differences to the one before in the range; then, where the flags say so, record, line,
/// unit, file and comment as varints of their own.
package final class AssessmentSpool {
  /// What the next assessment of a range is told from.
  private struct Last {
    var record: UInt32 = 0
    var line: UInt32 = 0
    var file: UInt32 = 0
    /// Assessments appended to the range; here, since this lies at hand.
    var count: UInt32 = 0
  }

  /// Bits of the first byte above the kind's three.
  private enum Flag {
    static let part: UInt64 = 1 << 3
    static let extras: UInt64 = 1 << 4
    static let marksShift: UInt64 = 5
  }

  /// A word each of head, witness and marks, six varints, and a word written over the end.
  private static let most = 24 + 6 * VarInt.longest + 8
  /// Bits that are packed, and those of a record in them.
  private static let packedBits: UInt64 = 56
  private static let recordBits: UInt64 = 14
  private static let chunk = 16 << 10
  private static let memory = 8 << 20

  private let spool: PartitionedSpool
  private let lasts: UnsafeMutablePointer<Last>
  private let ranges: Int
  private let officialUnits: [UInt32]
  /// Bits of an official's number + 1, and of a line, in what is packed.
  private let officialBits: UInt64
  private let lineBits: UInt64

  package init(ranges: Int, officialUnits: [UInt32], folder: String) {
    self.officialUnits = officialUnits
    officialBits = UInt64(Int.bitWidth - officialUnits.count.leadingZeroBitCount)
    lineBits = Self.packedBits - Self.recordBits - officialBits
    self.ranges = ranges
    spool = PartitionedSpool(
      partitions: ranges, chunk: Self.chunk, memory: Self.memory, folder: folder)
    lasts = .allocate(capacity: ranges)
    lasts.initialize(repeating: Last(), count: ranges)
  }

  deinit { lasts.deallocate() }

  /// Assessments that were appended.
  package var count: Int { (0..<ranges).reduce(0) { $0 + count(of: $1) } }

  /// Those of one range, taken or not.
  func count(of range: Int) -> Int { Int(lasts[range].count) }

  /// - Throws: `StoreError.temporaryFile`.
  @inline(__always)
  package func append(_ assessment: Assessment, to range: Int) throws(StoreError) {
    var end = try spool.room(Self.most, in: range)
    let last = lasts[range]
    let marksBytes = (64 &+ 7 &- assessment.marks.leadingZeroBitCount) &>> 3
    // Seven or eight bytes are written as eight.
    let marksCode = UInt64(truncatingIfNeeded: min(marksBytes, 7))
    let records = UInt64(assessment.record &- last.record)
    // How much further on lines are than records: little, in either direction.
    let ahead = (assessment.line &- last.line) &- (assessment.record &- last.record)
    let lines = UInt64((ahead &<< 1) ^ (0 &- (ahead &>> 31)))
    let hasUnit = assessment.unit != unit(of: assessment.official)
    let hasExtras =
      hasUnit || assessment.comment != 0 || assessment.file != last.file
      || records &>> Self.recordBits != 0 || lines &>> lineBits != 0
    let head =
      UInt64(assessment.kindCode) | (assessment.isPart ? Flag.part : 0)
      | (hasExtras ? Flag.extras : 0) | marksCode &<< Flag.marksShift
    end.storeBytes(of: assessment.ballot &<< 8 | head, as: UInt64.self)
    (end + 8).storeBytes(of: assessment.witness, as: UInt64.self)
    (end + 16).storeBytes(of: assessment.marks, as: UInt64.self)
    end += 16 &+ Self.marksLength(marksCode)
    var packed = UInt64(assessment.official &+ 1)
    if !hasExtras { packed |= (lines &<< Self.recordBits | records) &<< officialBits }
    end = VarInt.write(packed, to: end)
    if hasExtras {
      end = VarInt.write(records, to: end)
      end = VarInt.write(lines, to: end)
      end = VarInt.write(UInt64(assessment.unit), to: end)
      end = VarInt.write(UInt64(assessment.file), to: end)
      end = VarInt.write(UInt64(assessment.comment), to: end)
    }
    lasts[range] = Last(
      record: assessment.record, line: assessment.line, file: assessment.file,
      count: last.count &+ 1)
    spool.fill(range, to: end)
  }

  /// Calls `body` with each assessment of a range, in the order in which they were appended.
  /// They are then forgotten.
  @inline(__always)
  package func take(_ range: Int, _ body: (Assessment) -> Void) throws(StoreError) {
    let isWhole = try spool.take(range) { bytes throws(StoreError) in
      guard var place = bytes.baseAddress else { return true }
      let end = place + bytes.count
      var last = Last()
      while place < end {
        let assessment = decode(&place, last, range)
        last = Last(record: assessment.record, line: assessment.line, file: assessment.file)
        body(assessment)
      }
      return place == end
    }
    guard isWhole else { throw .temporaryFile }
  }

  /// The assessment at `place`, which moves behind it; reads `most` bytes at most.
  @inline(__always)
  private func decode(_ place: inout UnsafeRawPointer, _ last: Last, _ range: Int) -> Assessment {
    let head = place.loadUnaligned(as: UInt64.self)
    let witness = (place + 8).loadUnaligned(as: UInt64.self)
    let length = Self.marksLength((head &>> Flag.marksShift) & 7)
    let marks = Self.low((place + 16).loadUnaligned(as: UInt64.self), length)
    place += 16 &+ length
    let packed = VarInt.take(&place)
    let hasExtras = head & Flag.extras != 0
    var records = (packed &>> officialBits) & ((1 &<< Self.recordBits) &- 1)
    var lines = (packed &>> officialBits) &>> Self.recordBits
    if hasExtras {
      records = VarInt.take(&place)
      lines = VarInt.take(&place)
    }
    let official = UInt32(truncatingIfNeeded: packed & ((1 &<< officialBits) &- 1)) &- 1
    let step = UInt32(truncatingIfNeeded: records)
    let ahead = UInt32(truncatingIfNeeded: lines)
    var assessment = Assessment(
      ballot: head &>> 8 | UInt64(truncatingIfNeeded: range) &<< 56, witness: witness,
      marks: marks, official: official, unit: Assessment.noUnit, comment: 0,
      record: last.record &+ step,
      line: last.line &+ step &+ ((ahead &>> 1) ^ (0 &- (ahead & 1))), file: last.file,
      kind: .blank, isPart: head & Flag.part != 0)
    assessment.kindCode = UInt8(truncatingIfNeeded: head & 7)
    if hasExtras {
      assessment.unit = UInt32(truncatingIfNeeded: VarInt.take(&place))
      assessment.file = UInt32(truncatingIfNeeded: VarInt.take(&place))
      assessment.comment = UInt32(truncatingIfNeeded: VarInt.take(&place))
    } else {
      assessment.unit = unit(of: official)
    }
    return assessment
  }

  /// The first `length` of the eight bytes of `word`.
  @inline(__always)
  private static func low(_ word: UInt64, _ length: Int) -> UInt64 {
    // Shifted twice, since a word can't be shifted out all at once.
    let others = UInt64(truncatingIfNeeded: 4 &* (8 &- length))
    return (((word &<< others) &<< others) &>> others) &>> others
  }

  @inline(__always)
  private static func marksLength(_ code: UInt64) -> Int {
    Int(truncatingIfNeeded: code &+ code / 7)
  }

  @inline(__always)
  private func unit(of official: UInt32) -> UInt32 {
    Int(official) < officialUnits.count ? officialUnits[Int(official)] : Assessment.noUnit
  }
}
