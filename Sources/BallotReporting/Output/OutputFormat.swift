/// The forms of every command's result (`--format`).
package enum OutputFormat: String, Sendable, CaseIterable {
  case table
  case csv
  case json
}
