/// What is kept of a reading so that the rows concerned can be taken out of the file afterwards.
package struct FileTrace: Sendable, Equatable {
  /// A row that belongs to one of a file which is inside another itself.
  package struct InnerRow: Sendable, Equatable {
    /// What the rows of its assessment have in common, where that lies apart.
    var part: String?
    /// Keys of the rows around it, the nearest first.
    var keys: [String]
  }

  /// Line on which the heading of a table stands; 0 for a document.
  package var headingLine = 0
  /// Columns that say which rows are one assessment, where its rows may lie apart; from 0.
  package var partColumns: [Int] = []
  /// Of two files: the column with the key of the main file's rows, and the one in the second file.
  package var keyColumn: Int?
  package var parentColumn: Int?
  /// Such rows by their lines; those that belong to a main file are known by their columns.
  package var inner: [Int: InnerRow] = [:]
  /// Whether ballots are known by the file and the place in it, or by columns that a correction may
  /// change: no ruling can name such a ballot.
  package var isKnownByPlace = false
  /// Per record of a document read by a profile, the ordinal of its submission.
  package var submissions: [UInt32] = []
  /// What identifies each rejected record that is known by its place.
  package var origins: [UInt32: String] = [:]

  package init() {}
}
