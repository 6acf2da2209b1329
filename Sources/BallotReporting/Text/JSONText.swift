/// A JSON value that keeps the order of its fields and the digits of its numbers (RFC 8259).
package enum JSONText: Sendable {
  case null
  case bool(Bool)
  /// A number, or a value written beforehand, as it stands; the caller vouches that it is one.
  case literal(String)
  case string(String)
  case array([JSONText])
  /// An array with each element on a line of its own, for files that people compare.
  case lines([JSONText])
  case object([(String, JSONText)])

  /// The same of many rows, each written before the next is made.
  static func lines<Row>(of rows: some Sequence<Row>, _ json: (Row) -> JSONText) -> JSONText {
    var text = ""
    for row in rows {
      text += text.isEmpty ? "[\n" : ",\n"
      json(row).write(into: &text)
    }
    text += text.isEmpty ? "[]" : "\n]"
    return .literal(text)
  }

  package static func count(_ number: Int) -> JSONText { .literal(String(number)) }

  package static func count(_ number: Int?) -> JSONText { number.map { .count($0) } ?? .null }

  package static func string(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  /// A share with six decimals; null where there is none.
  package static func share(_ share: ExactShare?) -> JSONText {
    share.map { .literal($0.sixDecimals) } ?? .null
  }

  /// A bound or probability with six decimals; null where there is none.
  package static func decimal(_ value: Double?) -> JSONText {
    value.flatMap { FixedDecimal($0, places: 6) }.map { .literal($0.text()) } ?? .null
  }

  /// The value as a whole document, ended by a newline.
  package var document: String {
    var text = text
    text += "\n"
    return text
  }

  /// The value alone.
  var text: String {
    var text = ""
    write(into: &text)
    return text
  }

  private func write(into text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .literal(let number): text += number
    case .string(let string):
      text += "\""
      Self.writeEscaped(string, into: &text)
      text += "\""
    case .array(let elements): Self.write(elements, separator: ",", into: &text)
    case .lines(let elements): Self.write(elements, separator: ",\n", into: &text)
    case .object(let fields):
      var before = "{\""
      for (name, value) in fields {
        text += before
        Self.writeEscaped(name, into: &text)
        text += "\":"
        value.write(into: &text)
        before = ",\""
      }
      text += fields.isEmpty ? "{}" : "}"
    }
  }

  private static func write(
    _ elements: [JSONText], separator: String, into text: inout String
  ) {
    let breaks = separator.count > 1 && !elements.isEmpty
    text += breaks ? "[\n" : "["
    for (place, element) in elements.enumerated() {
      if place > 0 { text += separator }
      element.write(into: &text)
    }
    text += breaks ? "\n]" : "]"
  }

  /// Escapes what RFC 8259, section 7, requires; other characters stand as they are.
  private static func writeEscaped(_ string: String, into text: inout String) {
    let isPlain = string.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
