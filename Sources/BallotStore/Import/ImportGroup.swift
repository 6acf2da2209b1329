package import BallotModel
import Foundation

/// The assessments of some files that go in together, in one transaction.
///
/// `take` may be called from several threads.
package final class ImportGroup: @unchecked Sendable {
  /// Ranges of ballots, by the top bits of their hash.
  static let ranges = 256
  private static let chunk = 128

  private let lock = NSLock()
  private let partitions: SpillingPartitions<Assessment>
  private var failure: StoreError?

  init(folder: String) {
    partitions = SpillingPartitions(count: Self.ranges, chunk: Self.chunk, folder: folder)
  }

  /// Takes assessments whose `file` is the position of their draft in this group.
  package func take(_ assessments: UnsafeBufferPointer<Assessment>) {
    lock.lock()
    defer { lock.unlock() }
    guard failure == nil else { return }
    do throws(StoreError) {
      for assessment in assessments {
        try partitions.append(assessment, to: Self.range(of: assessment.ballot))
      }
    } catch {
      failure = error
    }
  }

  static func range(of ballot: UInt64) -> Int { Int(truncatingIfNeeded: ballot &>> 56) }

  /// Assessments in all.
  var count: Int { partitions.count }

  func load(_ range: Int) throws(StoreError) -> [Assessment] {
    if let failure { throw failure }
    return try partitions.load(range)
  }
}
