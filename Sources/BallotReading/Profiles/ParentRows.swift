import BallotModel

/// The rows of a main file by their keys, for a second file whose rows belong to them; or those of a
/// file inside it, each with what the rows around it say.
///
/// Held in memory: one entry a row of that one file.
package struct ParentRows: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    /// What the row says, and where it says nothing the rows around it.
    var texts: [ImportProfile.Role: String] = [:]
    /// What identifies the ballot.
    var serial = ""
    /// Its own key, then those of the rows around it, the main file's last.
    var keys: [String] = []
  }

  private(set) var rows: [String: Row] = [:]
  /// Keys of several rows that do not say the same.
  private(set) var repeated: Set<String> = []
  /// What the rows can say, in this file or those around it.
  var roles: Set<ImportProfile.Role> = []

  package init() {}

  package var count: Int { rows.count }

  mutating func add(_ row: Row, key: String) {
    if let known = rows.updateValue(row, forKey: key), known != row { repeated.insert(key) }
  }

  /// The row with `key`; nil if there is none, or several that do not say the same.
  subscript(key: String) -> Row? { repeated.contains(key) ? nil : rows[key] }
}
