import BallotModel
package import Foundation

/// The keyed hashes of one range of ballots, sorted, as they are stored: no order of arrival, no
/// serial, no marks.
///
/// An entry is: difference of `ballot` to the one before (varint); official + 1, kind and flags
/// (varint); content hash (4 bytes, comparable kinds only); comment hash (4 bytes, if any); unit
/// (varint, only where it isn't the official's own); batch minus the segment's first (varint).
package enum SegmentPage {
  /// The bytes of sorted entries.
  package static func encoded(
    _ entries: [JoinEntry], firstBatch: UInt32, officialUnits: [UInt32]
  ) -> Data {
    let room = UnsafeMutableRawPointer.allocate(
      byteCount: entries.count * longestEntry, alignment: 8)
    defer { room.deallocate() }
    var end = room
    var last: UInt64 = 0
    for entry in entries {
      end = write(
        entry, after: last, firstBatch: firstBatch, officialUnits: officialUnits, to: end)
      last = entry.ballot
    }
    return Data(bytes: room, count: end - room)
  }

  /// Writes `entry` at `start`, where `longestEntry` bytes are free, and gives the place behind it.
  @inline(__always)
  private static func write(
    _ entry: JoinEntry, after last: UInt64, firstBatch: UInt32, officialUnits: [UInt32],
    to start: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    let isKnown = entry.official != Assessment.noOfficial
    let hasUnit = !isKnown || officialUnits[Int(entry.official)] != entry.unit
    let head =
      (isKnown ? UInt64(entry.official) + 1 : 0) << 5 | UInt64(entry.kindCode) << 2
      | (entry.comment != 0 ? 2 : 0) | (hasUnit ? 1 : 0)
    var end = VarInt.write(entry.ballot &- last, to: start)
    end = VarInt.write(head, to: end)
    if entry.isComparable { end = write(entry.content, to: end) }
    if entry.comment != 0 { end = write(entry.comment, to: end) }
    if hasUnit { end = VarInt.write(UInt64(entry.unit), to: end) }
    return VarInt.write(UInt64(entry.batch &- firstBatch), to: end)
  }

  /// Four varints of ten bytes at most, and two hashes.
  private static let longestEntry = 48

  /// Appends the entries of a page to `entries`; false where the bytes are damaged.
  ///
  /// - Parameters:
  ///   - areas: number of the round's areas.
  ///   - batches: the batches that entries may belong to.
  package static func decode(
    _ bytes: UnsafeRawBufferPointer, firstBatch: UInt32, officialUnits: [UInt32], areas: Int,
    batches: ClosedRange<UInt32>,
    into entries: inout [JoinEntry]
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
      entries.append(entry)
    }
    return true
  }

  /// Whether entries of this kind are stored; rejected records leave presence only.
  private static func isStored(_ kind: UInt8) -> Bool {
    kind < AssessmentKind.rejected.rawValue || kind == AssessmentKind.presence.rawValue
  }

  @inline(__always)
  private static func write(
    _ word: UInt32, to place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    place.storeBytes(of: word.littleEndian, as: UInt32.self)
    return place + 4
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    defer { offset += 4 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
