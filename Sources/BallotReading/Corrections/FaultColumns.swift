/// The columns that `rejects --write` adds to the rows it writes; none of them is a respondent's.
enum FaultColumns {
  /// Codes, joined by `;`. Not read.
  static let code = "fault-code"
  /// What is wrong, in words. Not read.
  static let message = "fault-message"
  /// `RecordOrigin` of a row that is known by its place alone.
  static let record = "fault-record"

  /// Whether a heading, folded, is one of them.
  static func contains(_ folded: String) -> Bool {
    folded == code || folded == message || folded == record
  }
}
