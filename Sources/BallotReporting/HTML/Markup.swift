/// HTML text: what is interpolated as a string is escaped, by one function, and markup is not.
package struct Markup: ExpressibleByStringInterpolation, Equatable, Sendable {
  package private(set) var text: String

  package init(stringLiteral value: String) { text = value }

  package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  private init(text: String) { self.text = text }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    package mutating func appendInterpolation(_ string: String) {
      text += Markup.escaped(string)
    }

    package mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
  }

  package static func joined(_ parts: [Markup]) -> Markup {
    Markup(text: parts.map(\.text).joined())
  }

  /// Adds `piece` without copying what is there.
  package mutating func append(_ piece: Markup) { text += piece.text }

  /// Adds `string`, escaped, without a piece of its own.
  mutating func append(escaping string: String) { text += Self.escaped(string) }

  package static func + (left: Markup, right: Markup) -> Markup {
    Markup(text: left.text + right.text)
  }

  /// `string` as text or as a quoted attribute; control characters, which HTML forbids, become
  /// the replacement character.
  package static func escaped(_ string: String) -> String {
    var before: UInt8 = 0
    let needsCare = string.utf8.contains { byte in
      defer { before = byte }
      return mayNeedCare(byte) || byte < 0xA0 && before == 0xC2
    }
    guard needsCare else { return string }
    var escaped = ""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      // All of the category Cc, which Unicode has closed.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a byte by itself stands for something that `escaped` changes.
  private static func mayNeedCare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0..<0x20, 0x7F:
      true
    default: false
    }
  }
}
