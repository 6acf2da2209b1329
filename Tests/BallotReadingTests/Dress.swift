import Testing

/// How a table or document is written, apart from what it says.
struct Dress: Sendable, CustomTestStringConvertible {
  enum Encoding: String, Sendable, CaseIterable {
    case utf8
    case utf8WithMark
    case utf16LittleEndian
    case utf16BigEndian

    /// What the reading says of it.
    var name: String {
      switch self {
      case .utf8, .utf8WithMark: "utf-8"
      case .utf16LittleEndian, .utf16BigEndian: "utf-16"
      }
    }
  }

  var newline = "\n"
  var delimiter = ","
  var quotesEverything = false
  var declaresDelimiter = false
  var encoding = Encoding.utf8

  /// All dresses of a table in `encoding`.
  static func tables(_ encoding: Encoding) -> [Dress] {
    ["\n", "\r\n", "\r"].flatMap { newline in
      [",", ";", "\t", "|"].flatMap { delimiter in
        [false, true].flatMap { quotes in
          [false, true].map { declares in
            Dress(
              newline: newline, delimiter: delimiter, quotesEverything: quotes,
              declaresDelimiter: declares, encoding: encoding)
          }
        }
      }
    }
  }

  func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian:
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  var testDescription: String {
    "\(encoding.rawValue) \(newline.debugDescription) \(delimiter.debugDescription)"
      + (quotesEverything ? " quoted" : "") + (declaresDelimiter ? " declared" : "")
  }
}
