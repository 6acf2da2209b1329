import BallotModel

/// Which styles of cells show a number as a date or time.
package final class WorkbookStyles: PartHandler {
  /// A workbook has at most 64 000 of them.
  private static let most = 1 << 16
  private var dateFormats: Set<Int> = []
  private var isInCellStyles = false
  private(set) var failure: ReadingError?
  /// By the number that a cell names its style with.
  private(set) var isDate: [Bool] = []

  func start(_ name: PartName, _ attributes: PartAttributes) {
    if name == "numFmt" {
      guard let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") else {
        return
      }
      if Self.showsDate(code) { dateFormats.insert(id) }
    } else if name == "cellXfs" {
      isInCellStyles = true
    } else if name == "xf", isInCellStyles {
      guard isDate.count < Self.most else {
        failure = ReadingError(.tooLarge)
        return
      }
      let id = attributes.number("numFmtId") ?? 0
      isDate.append(dateFormats.contains(id) || Self.isBuiltInDate(id))
    }
  }

  func end(_ name: PartName) {
    if name == "cellXfs" { isInCellStyles = false }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// The formats without a code of their own (ECMA-376 part 1, section 18.8.30).
  private static func isBuiltInDate(_ id: Int) -> Bool {
    (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id)
      || (50...58).contains(id)
  }

  /// Whether a format code has a letter of a date outside quotes, escapes and brackets, or elapsed
  /// time in brackets.
  package static func showsDate(_ code: String) -> Bool {
    var letters = code.lowercased().unicodeScalars.makeIterator()
    while let letter = letters.next() {
      switch letter {
      case "\"": while let next = letters.next(), next != "\"" {}
      case "\\", "_", "*": _ = letters.next()
      case "[":
        var inside = ""
        while let next = letters.next(), next != "]" { inside.unicodeScalars.append(next) }
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { return true }
      case "y", "m", "d", "h", "s": return true
      case ";": return false
      case "g" where code.lowercased() == "general": return false
      default: break
      }
    }
    return false
  }
}
