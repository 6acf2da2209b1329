import BallotModel

/// The keyed hashes of one range of ballots, sorted, as they are stored: no order of arrival, no
/// serial, no marks.
///
/// An entry is: difference of `ballot` to the one before (varint); official + 1, kind and flags
/// (varint); content hash (4 bytes, comparable kinds only); comment hash (4 bytes, if any); unit
/// (varint, only where it isn't the official's own); batch minus the segment's first (varint).
enum SegmentPage {
  /// Appends `entry`; `last` is the ballot of the entry before on this page, 0 at first.
  static func append(
    _ entry: JoinEntry, after last: UInt64, firstBatch: UInt32, officialUnits: [UInt32],
    to bytes: inout [UInt8]
  ) {
    VarInt.append(entry.ballot &- last, to: &bytes)
    let isKnown = entry.official != Assessment.noOfficial
    let hasUnit = !isKnown || officialUnits[Int(entry.official)] != entry.unit
    let head =
      (isKnown ? UInt64(entry.official) + 1 : 0) << 5 | UInt64(entry.kindCode) << 2
      | (entry.comment != 0 ? 2 : 0) | (hasUnit ? 1 : 0)
    VarInt.append(head, to: &bytes)
    if entry.isComparable { append(entry.content, to: &bytes) }
    if entry.comment != 0 { append(entry.comment, to: &bytes) }
    if hasUnit { VarInt.append(UInt64(entry.unit), to: &bytes) }
    VarInt.append(UInt64(entry.batch &- firstBatch), to: &bytes)
  }

  /// Appends the entries of a page to `entries`; false where the bytes are damaged.
  static func decode(
    _ bytes: UnsafeRawBufferPointer, firstBatch: UInt32, officialUnits: [UInt32],
    into entries: inout [JoinEntry]
  ) -> Bool {
    var offset = 0
    var ballot: UInt64 = 0
    while offset < bytes.count {
      guard let step = VarInt.read(bytes, &offset), let head = VarInt.read(bytes, &offset) else {
        return false
      }
      ballot = ballot &+ step
      let kind = UInt8(truncatingIfNeeded: head >> 2) & 7
      let code = head >> 5
      guard code <= UInt64(officialUnits.count) else { return false }
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
        guard let unit = VarInt.read(bytes, &offset) else { return false }
        entry.unit = UInt32(truncatingIfNeeded: unit)
      }
      guard let batch = VarInt.read(bytes, &offset) else { return false }
      entry.batch = firstBatch &+ UInt32(truncatingIfNeeded: batch)
      entries.append(entry)
    }
    return true
  }

  private static func append(_ word: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    defer { offset += 4 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
