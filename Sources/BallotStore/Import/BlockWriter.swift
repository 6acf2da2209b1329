import BallotModel
import Foundation
import GRDB

/// Sorts counted assessments into the blocks of their official and batch, in bounded memory, and
/// writes them.
final class BlockWriter {
  private static let partitionCount = 128
  private let partitions: SpillingPartitions<CountedMarks>
  private let officials: Int

  init(officials: Int, folder: String) {
    self.officials = max(1, officials)
    partitions = SpillingPartitions(count: Self.partitionCount, chunk: 256, folder: folder)
  }

  func add(_ counted: [CountedMarks]) throws(StoreError) {
    for item in counted {
      try partitions.append(item, to: Int(item.official) * Self.partitionCount / officials)
    }
  }

  /// Writes one row per official and batch.
  func write(round: String, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO block (official, batch, round, masks) VALUES (?, ?, ?, ?)")
    for partition in 0..<Self.partitionCount where partitions.count(of: partition) > 0 {
      let items = try partitions.load(partition).sorted {
        ($0.official, $0.batch, $0.marks) < ($1.official, $1.batch, $1.marks)
      }
      var start = 0
      while start < items.count {
        var end = start
        var block = MaskBlock()
        while end < items.count, items[end].official == items[start].official,
          items[end].batch == items[start].batch
        {
          switch AssessmentKind(rawValue: items[end].kindCode) {
          case .some(.marked): block.masks.append(items[end].marks)
          case .some(.none): block.none += 1
          default: block.blank += 1
          }
          end += 1
        }
        try statement.execute(arguments: [
          items[start].official, items[start].batch, round, Data(block.encoded),
        ])
        start = end
      }
    }
  }
}
