import BallotModel

/// The files of one import with what became of each, in the order of their paths; a few words a file.
struct ImportedFiles {
  private(set) var files: [BallotFile]
  private(set) var statuses: [FileReport.Status]
  /// The batch of each; of what was imported already, the one with the same bytes. 0 where none is
  /// known.
  private(set) var batches: [UInt32]

  init(_ files: [BallotFile]) {
    self.files = files
    statuses = Array(repeating: .alreadyImported, count: files.count)
    batches = Array(repeating: 0, count: files.count)
  }

  mutating func settle(_ index: Int, _ status: FileReport.Status, batch: UInt32) {
    statuses[index] = status
    batches[index] = batch
  }
}
