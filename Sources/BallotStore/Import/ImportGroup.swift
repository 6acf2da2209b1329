package import BallotModel
import Foundation

/// The assessments of some files that go in together, in one transaction.
///
/// `take` may be called from several threads.
package final class ImportGroup: @unchecked Sendable {
  /// Ranges of ballots, by the top bits of their hash.
  static let ranges = 256
  private static let chunk = 512

  private let lock = NSLock()
  private let partitions: SpillingPartitions<Assessment>
  private var failure: StoreError?
  private var alone: [UInt32: Int] = [:]

  init(folder: String) {
    partitions = SpillingPartitions(count: Self.ranges, chunk: Self.chunk, folder: folder)
  }

  /// Takes assessments whose `file` is the position of their draft in this group; all but rejected
  /// ones name a unit.
  package func take(_ assessments: UnsafeBufferPointer<Assessment>) {
    lock.lock()
    defer { lock.unlock() }
    guard failure == nil else { return }
    do throws(StoreError) {
      for assessment in assessments {
        if isAlone(assessment) {
          alone[assessment.file, default: 0] += 1
          continue
        }
        try partitions.append(assessment, to: Self.range(of: assessment.ballot))
      }
    } catch {
      failure = error
    }
  }

  /// Whether no other record can change what becomes of this one: it is rejected and names no
  /// ballot. These are only counted, since there may be as many as a file has rows.
  private func isAlone(_ assessment: Assessment) -> Bool {
    assessment.kindCode == AssessmentKind.rejected.rawValue && !assessment.isPart
      && assessment.unit == Assessment.noUnit
  }

  /// Rejected records of a file that were counted without being kept.
  func rejectedAlone(inFile file: Int) -> Int { alone[UInt32(file)] ?? 0 }

  static func range(of ballot: UInt64) -> Int { Int(truncatingIfNeeded: ballot &>> 56) }

  /// Assessments that were kept.
  var count: Int { partitions.count }

  func load(_ range: Int) throws(StoreError) -> [Assessment] {
    if let failure { throw failure }
    return try partitions.load(range)
  }
}
