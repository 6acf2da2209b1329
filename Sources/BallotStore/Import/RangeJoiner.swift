import BallotModel
import Foundation

/// Joins ranges of ballots of which nothing is stored yet, on a thread of its own.
///
/// Used by one thread at a time.
final class RangeJoiner: @unchecked Sendable {
  /// What one range leaves behind, ready to be stored.
  struct Joined: Sendable {
    /// The encoded entries.
    var page: Data
    var count: Int
    var counted: [CountedMarks]
    var contested: [ContestedContent]
  }

  /// Nothing is stored that could be asked for.
  private struct NoContents: JoinPass.Contents {
    func marks(of entry: JoinEntry, witness: UInt64) throws(StoreError) -> UInt64? { nil }
  }

  private let group: ImportGroup
  /// By the file's position in the group, its batch; nil for files that are not brought in.
  private let batches: [UInt32?]
  private let officialUnits: [UInt32]
  private let firstBatch: UInt32
  /// What all ranges joined here came to.
  private(set) var pass: JoinPass

  init(
    _ pass: JoinPass, _ group: ImportGroup, batches: [UInt32?], officialUnits: [UInt32],
    firstBatch: UInt32
  ) {
    self.pass = pass.beginning(with: NoContents())
    self.group = group
    self.batches = batches
    self.officialUnits = officialUnits
    self.firstBatch = firstBatch
  }

  func join(_ range: Int) throws(StoreError) -> Joined {
    let entries = try group.entries(range, batches)
    let output = try pass.join(entries, known: [])
    return Joined(
      page: SegmentPage.encoded(
        output.entries, firstBatch: firstBatch, officialUnits: officialUnits),
      count: output.entries.count, counted: output.counted, contested: output.contested)
  }
}
