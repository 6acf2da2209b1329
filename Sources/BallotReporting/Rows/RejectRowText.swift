package import BallotModel

/// One record that was not counted, or one fault of a file, in words.
package struct RejectRowText: Equatable, Sendable {
  package var fate: Fate?
  package var code: FaultCode
  package var file: String
  /// Nil where the fault has no such place.
  package var line: Int?
  package var record: Int?
  package var column: Int?
  package var heading: String
  package var message: String
  package var hint: String

  package init(_ row: RejectRow, _ language: Language) {
    func place(_ number: Int) -> Int? { number > 0 ? number : nil }
    fate = row.fate
    code = row.fault.code
    file = row.file
    line = place(row.fault.line)
    record = place(row.fault.record)
    column = place(row.fault.column)
    heading = row.fault.heading
    message = FaultCatalogue.message(row.fault, language)
    hint = FaultCatalogue.hint(row.fault, language)
  }

  /// By file, then place, then code; the order in which files were read does not show.
  package static func rows(_ rows: [RejectRow], _ language: Language) -> [RejectRowText] {
    rows.map { RejectRowText($0, language) }.sorted(by: precedes)
  }

  private static func precedes(_ left: RejectRowText, _ right: RejectRowText) -> Bool {
    if left.file != right.file { return ByteOrder.precedes(left.file, right.file) }
    let places = [
      (left.line, right.line), (left.record, right.record), (left.column, right.column),
    ]
    for (one, other) in places where one != other { return (one ?? 0) < (other ?? 0) }
    if left.code != right.code { return left.code < right.code }
    return ByteOrder.precedes((left.heading, left.message), (right.heading, right.message))
  }

  var json: JSONText {
    .object([
      ("fate", .string(fate?.rawValue)), ("code", .string(code.rawValue)),
      ("file", .string(file)), ("line", .count(line)), ("record", .count(record)),
      ("column", .count(column)), ("heading", .string(heading)), ("message", .string(message)),
      ("hint", .string(hint)),
    ])
  }

  /// The same columns in CSV and in tables.
  static func sheet(_ rows: [RejectRowText]) -> Sheet {
    Sheet(
      rows,
      [
        (
          .text("fate", .fate),
          { $0.fate.map { .word($0.rawValue, $0.word.text) } ?? .missing }
        ),
        (.text("code", .code), { .text($0.code.rawValue) }),
        (.text("file", .file), { .text($0.file) }),
        (.number("line", .line), { .number($0.line) }),
        (.number("record", .record), { .number($0.record) }),
        (.number("column", .column), { .number($0.column) }),
        (.text("heading", .heading), { .text($0.heading) }),
        (.text("message", .message), { .text($0.message) }),
        (.text("hint", .hint), { .text($0.hint) }),
      ])
  }
}
