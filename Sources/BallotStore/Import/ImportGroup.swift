package import BallotModel
import Foundation

/// The assessments of some files that go in together, in one transaction.
///
/// `take` may be called from several threads.
package final class ImportGroup: @unchecked Sendable {
  /// Ranges of ballots, by the top bits of their hash.
  static let ranges = 256

  private let lock = NSLock()
  private let spool: AssessmentSpool
  private var failure: StoreError?
  private var alone: [UInt32: Int] = [:]

  init(officialUnits: [UInt32], folder: String) {
    spool = AssessmentSpool(ranges: Self.ranges, officialUnits: officialUnits, folder: folder)
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
        try spool.append(assessment, to: Self.range(of: assessment.ballot))
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
  var count: Int { spool.count }

  /// Adds the assessments that were kept in `range`, which are then forgotten; several threads may
  /// ask for different ranges.
  ///
  /// - Parameter batches: by the file's position in this group, its batch; nil leaves it out.
  func add(
    _ range: Int, _ batches: [UInt32?], to entries: inout JoinEntries
  ) throws(StoreError) {
    if let failure { throw failure }
    entries.reserve(spool.count(of: range))
    try spool.take(range) { assessment in
      guard let batch = batches[Int(assessment.file)] else { return }
      entries.append(JoinEntry(assessment, batch: batch))
    }
  }
}
