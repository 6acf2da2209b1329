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

  private let order: BlockOrder
  private let spool: PartitionedSpool

  /// - Parameter batches: those that assessments may belong to.
  init(_ round: Round, batches: ClosedRange<UInt32>, folder: String) {
    order = BlockOrder(
      officials: (round.officials.count + Self.partitionCount - 1) / Self.partitionCount,
      batches: batches, marks: round.codebooks.map(\.indicators.count).max() ?? 0)
    spool = PartitionedSpool(
      partitions: Self.partitionCount, chunk: Self.chunk, memory: Self.memory, folder: folder)
  }

  func add(_ counted: [CountedMarks]) throws(StoreError) {
    let bits = UInt32(order.officialBits)
    if order.isNarrow {
      for item in counted {
        try append(order.narrow(item), to: Int(item.official &>> bits))
      }
    } else {
      for item in counted { try append(order.wide(item), to: Int(item.official &>> bits)) }
    }
  }

  @inline(__always)
  private func append<Item: BitwiseCopyable>(
    _ item: Item, to partition: Int
  ) throws(StoreError) {
    let size = MemoryLayout<Item>.stride
    let end = try spool.room(size, in: partition)
    end.storeBytes(of: item, as: Item.self)
    spool.fill(partition, to: end + size)
  }

  /// Writes one row per official and batch, or several where they have very many assessments.
  func write(round: String, _ db: Database, threads: Int) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO block (official, batch, part, round, masks) VALUES (?, ?, ?, ?, ?)")
    let places = (0..<max(1, threads)).map { [order] _ in BlockRows(order) }
    try OrderedWork.run(count: Self.partitionCount, threads: threads) {
      [spool] (thread, partition) throws(StoreError) in
      try places[thread].rows(partition, of: spool)
    } use: { _, rows in
      for row in rows {
        try statement.execute(arguments: [row.official, row.batch, row.part, round, row.masks])
      }
    }
  }
}
