import BallotModel

/// The keyed hashes of one range of ballots, sorted, as they are stored: no order of arrival, no
/// serial, no marks.
///
/// An entry is: difference of `ballot` to the one before (varint); official + 1, kind and flags
/// (varint); content hash (4 bytes, comparable kinds only); comment hash (4 bytes, if any); unit
/// (varint, only where it isn't the official's own); batch minus the segment's first (varint).
package enum SegmentPage {
  /// Calls `body` with each entry of a page, in order; false where the bytes are damaged.
  ///
  /// - Parameters:
  ///   - areas: number of the round's areas.
  ///   - batches: the batches that entries may belong to.
  @inline(__always)
  package static func decode(
    _ bytes: UnsafeRawBufferPointer, firstBatch: UInt32, officialUnits: [UInt32], areas: Int,
    batches: ClosedRange<UInt32>, _ body: (JoinEntry) -> Void
  ) -> Bool {
    var offset = 0
    var ballot: UInt64 = 0
    while offset < bytes.count {
      guard let step = VarInt.read(bytes, &offset), let head = VarInt.read(bytes, &offset) else {
        return false
      }
      let (next, overflows) = ballot.addingReportingOverflow(step)
      ballot = next
      let kind = UInt8(truncatingIfNeeded: head >> 2) & 7
      let code = head >> 5
      guard !overflows, code <= UInt64(officialUnits.count), isStored(kind) else { return false }
      var entry = JoinEntry(
        ballot: ballot, official: code == 0 ? Assessment.noOfficial : UInt32(code - 1),
        unit: code == 0 ? Assessment.noUnit : officialUnits[Int(code - 1)], content: 0,
        comment: 0, batch: 0, kindCode: kind)
      if entry.isComparable {
        guard let content = word(bytes, &offset) else { return false }
        entry.content = content
      }
      if head & 2 != 0 {
        guard let comment = word(bytes, &offset) else { return false }
        entry.comment = comment
      }
      if head & 1 != 0 {
        guard let unit = VarInt.read(bytes, &offset), unit < UInt64(areas) else { return false }
        entry.unit = UInt32(unit)
      }
      guard entry.unit != Assessment.noUnit, let batch = VarInt.read(bytes, &offset),
        batch <= UInt64(UInt32.max - firstBatch)
      else { return false }
      entry.batch = firstBatch + UInt32(batch)
      guard batches.contains(entry.batch) else { return false }
      body(entry)
    }
    return true
  }

  /// Whether entries of this kind are stored; rejected records leave presence only.
  private static func isStored(_ kind: UInt8) -> Bool {
    kind < AssessmentKind.rejected.rawValue || kind == AssessmentKind.presence.rawValue
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    defer { offset += 4 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
