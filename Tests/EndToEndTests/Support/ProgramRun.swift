import Foundation

/// How the program ended, and what it wrote.
struct ProgramRun {
  var status: Int32
  /// Standard output.
  var output: Data
  /// Standard error.
  var errors: Data

  var text: String { String(decoding: output, as: UTF8.self) }
  var messages: String { String(decoding: errors, as: UTF8.self) }

  /// Standard output as one JSON object.
  func json() throws -> JSONNode { try JSONNode(parsing: output) }

  /// Standard output as a table of CSV.
  func table(delimiter: Character = ",") throws -> TableText {
    try TableText(parsing: text, delimiter: delimiter)
  }
}
