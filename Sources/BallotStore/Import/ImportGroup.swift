package import BallotModel
import Foundation

/// The assessments of some files that go in together, in one transaction.
///
/// `take` may be called from several threads.
package final class ImportGroup: @unchecked Sendable {
  /// Ranges of ballots, by the top bits of their hash.
  static let ranges = 256

  /// What one thread at a time adds to.
  private final class Lane {
    let lock = NSLock()
    let spool: AssessmentSpool
    var failure: StoreError?
    /// By file, the rejected records that are only counted.
    var alone: [UInt32: Int] = [:]

    init(_ spool: AssessmentSpool) { self.spool = spool }
  }

  /// Each takes memory of its own.
  private static let mostLanes = 4
  private let lanes: [Lane]

  /// - Parameter threads: those that may call `take`.
  init(officialUnits: [UInt32], folder: String, threads: Int = 1) {
    lanes = (0..<max(1, min(threads, Self.mostLanes))).map { _ in
      Lane(AssessmentSpool(ranges: Self.ranges, officialUnits: officialUnits, folder: folder))
    }
  }

  /// Takes assessments whose `file` is the position of their draft in this group; all but rejected
  /// ones name a unit.
  ///
  /// - Parameter thread: the caller's number; those with different ones seldom wait for each other.
  package func take(_ assessments: UnsafeBufferPointer<Assessment>, thread: Int = 0) {
    let lane = lanes[thread % lanes.count]
    lane.lock.lock()
    defer { lane.lock.unlock() }
    guard lane.failure == nil else { return }
    let spool = lane.spool
    do throws(StoreError) {
      for assessment in assessments {
        if isAlone(assessment) {
          lane.alone[assessment.file, default: 0] += 1
          continue
        }
        try spool.append(assessment, to: Self.range(of: assessment.ballot))
      }
    } catch {
      lane.failure = error
    }
  }

  /// Whether no other record can change what becomes of this one: it is rejected and names no
  /// ballot. These are only counted, since there may be as many as a file has rows.
  private func isAlone(_ assessment: Assessment) -> Bool {
    assessment.kindCode == AssessmentKind.rejected.rawValue && !assessment.isPart
      && assessment.unit == Assessment.noUnit
  }

  /// Rejected records of a file that were counted without being kept.
  func rejectedAlone(inFile file: Int) -> Int {
    lanes.reduce(0) { $0 + ($1.alone[UInt32(file)] ?? 0) }
  }

  static func range(of ballot: UInt64) -> Int { Int(truncatingIfNeeded: ballot &>> 56) }

  /// Assessments that were kept.
  var count: Int { lanes.reduce(0) { $0 + $1.spool.count } }

  /// Adds the assessments that were kept in `range`, which are then forgotten; several threads may
  /// ask for different ranges.
  ///
  /// - Parameter batches: by the file's position in this group, its batch; nil leaves it out.
  func add(
    _ range: Int, _ batches: [UInt32?], to entries: inout JoinEntries
  ) throws(StoreError) {
    for lane in lanes { if let failure = lane.failure { throw failure } }
    for lane in lanes {
      entries.reserve(lane.spool.count(of: range))
      try lane.spool.take(range) { assessment in
        guard let batch = batches[Int(assessment.file)] else { return }
        entries.append(JoinEntry(assessment, batch: batch))
      }
    }
  }
}
