import BallotModel
import Foundation

/// Joins ranges of ballots of which nothing is stored yet, on a thread of its own.
///
/// Used by one thread at a time.
final class RangeJoiner: @unchecked Sendable {
  /// What one range leaves behind, ready to be stored.
  struct Joined: Sendable {
    var count: Int
    /// The encoded entries, so many.
    var page: Data
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
  private var entries = JoinEntries()
  private var page: SegmentPageEncoder
  /// What all ranges joined here came to.
  private(set) var pass: JoinPass

  init(
    _ pass: JoinPass, _ group: ImportGroup, batches: [UInt32?], officialUnits: [UInt32],
    firstBatch: UInt32
  ) {
    self.pass = pass.beginning(with: NoContents())
    self.group = group
    self.batches = batches
    page = SegmentPageEncoder(firstBatch: firstBatch, officialUnits: officialUnits)
  }

  func join(_ range: Int) throws(StoreError) -> Joined {
    entries.removeAll()
    try group.add(range, batches, to: &entries)
    var output = JoinPass.RangeOutput()
    try pass.join(&entries, known: [], &page, &output)
    return Joined(
      count: page.count, page: page.finish(), counted: output.counted, contested: output.contested)
  }
}
