/// The rows of a main file by their keys, for a second file whose rows belong to them.
///
/// Held in memory: one entry a ballot of that one file.
package struct ParentRows: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    var unit: String?
    var round: String?
    var status: String?
    var complete: String?
    var serial: String?
  }

  private(set) var rows: [String: Row] = [:]
  /// Keys that two rows have.
  private(set) var repeated: Set<String> = []

  package init() {}

  package var count: Int { rows.count }

  mutating func add(_ row: Row, key: String) {
    if rows.updateValue(row, forKey: key) != nil { repeated.insert(key) }
  }

  /// The row with `key`; nil if there is none, or if two rows have it.
  subscript(key: String) -> Row? { repeated.contains(key) ? nil : rows[key] }
}
