package import BallotModel

/// Assessments on their way to the join, by range of ballots, in about half the room that they take
/// in memory.
///
/// One is: a word of kind, flags and the low 56 bits of `ballot` (the high eight are the range);
/// `witness`; as many bytes of `marks` as it needs; official + 1, record and line (the last two as
/// differences to the one before in the range; varints); then, where the flags say so, unit, file
/// and comment.
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
  private static let most = 24 + 6 * 10 + 8
  private static let chunk = 16 << 10
  private static let memory = 8 << 20

  private let spool: PartitionedSpool
  private let lasts: UnsafeMutablePointer<Last>
  private let ranges: Int
  private let officialUnits: [UInt32]

  package init(ranges: Int, officialUnits: [UInt32], folder: String) {
    self.officialUnits = officialUnits
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
    let hasUnit = assessment.unit != unit(of: assessment.official)
    let hasExtras = hasUnit || assessment.comment != 0 || assessment.file != last.file
    let head =
      UInt64(assessment.kindCode) | (assessment.isPart ? Flag.part : 0)
      | (hasExtras ? Flag.extras : 0) | marksCode &<< Flag.marksShift
    end.storeBytes(of: assessment.ballot &<< 8 | head, as: UInt64.self)
    (end + 8).storeBytes(of: assessment.witness, as: UInt64.self)
    (end + 16).storeBytes(of: assessment.marks, as: UInt64.self)
    end += 16 &+ Self.marksLength(marksCode)
    end = VarInt.write(UInt64(assessment.official &+ 1), to: end)
    let records = assessment.record &- last.record
    end = VarInt.write(UInt64(records), to: end)
    end = VarInt.write(UInt64((assessment.line &- last.line) &- records), to: end)
    if hasExtras {
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
  package func take(_ range: Int, _ body: (Assessment) -> Void) throws(StoreError) {
    let isWhole = try spool.take(range) { bytes throws(StoreError) in
      var last = Last()
      var at = 0
      while at < bytes.count {
        guard let assessment = decode(bytes, &at, last, range) else { return false }
        last = Last(record: assessment.record, line: assessment.line, file: assessment.file)
        body(assessment)
      }
      return at == bytes.count
    }
    guard isWhole else { throw .temporaryFile }
  }

  @inline(__always)
  private func decode(
    _ bytes: UnsafeRawBufferPointer, _ at: inout Int, _ last: Last, _ range: Int
  ) -> Assessment? {
    guard at &+ 16 <= bytes.count else { return nil }
    let head = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    let witness = bytes.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self)
    at &+= 16
    let length = Self.marksLength((head &>> Flag.marksShift) & 7)
    guard at &+ length <= bytes.count else { return nil }
    let marks = Self.word(bytes, at, length)
    at &+= length
    guard let official = VarInt.read(bytes, &at), let records = VarInt.read(bytes, &at),
      let lines = VarInt.read(bytes, &at)
    else { return nil }
    let step = UInt32(truncatingIfNeeded: records)
    var assessment = Assessment(
      ballot: head &>> 8 | UInt64(truncatingIfNeeded: range) &<< 56, witness: witness,
      marks: marks, official: UInt32(truncatingIfNeeded: official) &- 1,
      unit: Assessment.noUnit, comment: 0, record: last.record &+ step,
      line: last.line &+ UInt32(truncatingIfNeeded: lines) &+ step, file: last.file, kind: .blank,
      isPart: head & Flag.part != 0)
    assessment.kindCode = UInt8(truncatingIfNeeded: head & 7)
    if head & Flag.extras == 0 {
      assessment.unit = unit(of: assessment.official)
    } else {
      guard let unit = VarInt.read(bytes, &at), let file = VarInt.read(bytes, &at),
        let comment = VarInt.read(bytes, &at)
      else { return nil }
      assessment.unit = UInt32(truncatingIfNeeded: unit)
      assessment.file = UInt32(truncatingIfNeeded: file)
      assessment.comment = UInt32(truncatingIfNeeded: comment)
    }
    return assessment
  }

  /// The first `length` of eight bytes; there is room to read behind the last one of a range.
  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ at: Int, _ length: Int) -> UInt64 {
    guard length > 0, let start = bytes.baseAddress else { return 0 }
    let shift = UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    return ((start + at).loadUnaligned(as: UInt64.self) &<< shift) &>> shift
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
