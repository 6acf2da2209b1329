/// What the counting team decided of one ballot or one assessment (decisions.csv).
package struct Ruling: Equatable, Sendable {
  package enum Decision: String, Sendable, CaseIterable {
    /// Does not count.
    case invalid
    /// Of a conflict, the version in `file` counts.
    case keep
  }

  /// Index into the round's `areas`.
  package var unit: Int
  /// As written in the file, trimmed and NFC; hashed before it is stored.
  package var serial: String
  /// Index into the round's `officials`; nil for the whole ballot.
  package var official: Int?
  package var decision: Decision
  /// For `keep`: the file whose version counts.
  package var file: String?
  /// Line of decisions.csv, from 1.
  package var line: Int

  package init(
    unit: Int, serial: String, official: Int?, decision: Decision, file: String?, line: Int
  ) {
    self.unit = unit
    self.serial = serial
    self.official = official
    self.decision = decision
    self.file = file
    self.line = line
  }
}
