import BallotModel
import Foundation
import GRDB

/// Sorts counted assessments into the blocks of their official and batch, in bounded memory, and
/// writes them.
///
/// One thread adds; writing may use several.
final class BlockWriter: @unchecked Sendable {
  private static let partitionCount = 128
  private static let chunk = 16 << 10
  private static let memory = 4 << 20
  /// Three varints and the marks.
  private static let most = 3 * 10 + 8
  private let spool: PartitionedSpool
  /// Bits of the number of an official within its partition.
  private let bits: UInt32

  init(officials: Int, folder: String) {
    let width = max(1, (officials + Self.partitionCount - 1) / Self.partitionCount)
    bits = UInt32((width - 1).bitWidth - (width - 1).leadingZeroBitCount)
    spool = PartitionedSpool(
      partitions: Self.partitionCount, chunk: Self.chunk, memory: Self.memory, folder: folder)
  }

  func add(_ counted: [CountedMarks]) throws(StoreError) {
    for item in counted {
      let partition = Int(item.official &>> bits)
      var end = try spool.room(Self.most, in: partition)
      end = VarInt.write(
        UInt64(item.official & ((1 &<< bits) &- 1)) &<< 3 | UInt64(item.kindCode), to: end)
      end = VarInt.write(UInt64(item.batch), to: end)
      if item.kindCode == AssessmentKind.marked.rawValue {
        end = VarInt.write(item.marks, to: end)
      }
      spool.fill(partition, to: end)
    }
  }

  /// Appends what one piece of a partition holds; false where it is damaged.
  private func decode(
    _ bytes: UnsafeRawBufferPointer, of partition: Int, to items: inout [CountedMarks]
  ) -> Bool {
    var at = 0
    while at < bytes.count {
      guard let head = VarInt.read(bytes, &at), let batch = VarInt.read(bytes, &at) else {
        return false
      }
      var item = CountedMarks(
        marks: 0, official: UInt32(partition) &<< bits | UInt32(head >> 3), batch: UInt32(batch),
        kindCode: UInt8(head & 7))
      if item.kindCode == AssessmentKind.marked.rawValue {
        guard let marks = VarInt.read(bytes, &at) else { return false }
        item.marks = marks
      }
      items.append(item)
    }
    return true
  }

  /// One row to be stored.
  private struct Row: Sendable {
    var official: UInt32
    var batch: UInt32
    var part: Int
    var masks: Data
  }

  /// Writes one row per official and batch, or several where they have very many assessments.
  func write(round: String, _ db: Database, threads: Int) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO block (official, batch, part, round, masks) VALUES (?, ?, ?, ?, ?)")
    try OrderedWork.run(count: Self.partitionCount, threads: threads) {
      (_, partition) throws(StoreError) in
      try self.rows(partition)
    } use: { _, rows in
      for row in rows {
        try statement.execute(arguments: [row.official, row.batch, row.part, round, row.masks])
      }
    }
  }

  /// The rows of one partition, whose items are then forgotten.
  private func rows(_ partition: Int) throws(StoreError) -> [Row] {
    guard spool.count(of: partition) > 0 else { return [] }
    var rows: [Row] = []
    var items: [CountedMarks] = []
    var part = 0
    try spool.takePieces(of: partition) { bytes throws(StoreError) in
      guard decode(bytes, of: partition, to: &items) else { throw .temporaryFile }
      guard items.count >= MaskBlock.mostInPart else { return }
      Self.encode(&items, part: part, to: &rows)
      items.removeAll(keepingCapacity: true)
      part += 1
    }
    if !items.isEmpty { Self.encode(&items, part: part, to: &rows) }
    return rows
  }

  private static func encode(_ items: inout [CountedMarks], part: Int, to rows: inout [Row]) {
    CountedOrder.sort(&items)
    var start = 0
    while start < items.count {
      let place = items[start].place
      var end = start + 1
      while end < items.count, items[end].place == place { end += 1 }
      rows.append(
        Row(
          official: items[start].official, batch: items[start].batch, part: part,
          masks: Data(block(items[start..<end]).encoded)))
      start = end
    }
  }

  /// The block of one official and batch, whose items come by marks.
  private static func block(_ items: ArraySlice<CountedMarks>) -> MaskBlock {
    var block = MaskBlock()
    block.masks.reserveCapacity(items.count)
    for item in items {
      if item.kindCode == AssessmentKind.marked.rawValue {
        block.masks.append(item.marks)
      } else if item.kindCode == AssessmentKind.none.rawValue {
        block.none += 1
      } else {
        block.blank += 1
      }
    }
    return block
  }
}
