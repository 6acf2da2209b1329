/// What the extension of a file claims it is.
package struct FileName {
  private let part: Substring
  /// The last extension and the one before, in small letters; empty where there is none.
  private let last: String
  private let lastButOne: String

  package init(_ path: String) {
    part = Self.behind(0x2F, path[...]) ?? path[...]
    var head = part
    last = Self.cut(&head)
    lastButOne = Self.cut(&head)
  }

  /// The last part of the path.
  var name: String { String(part) }

  /// Whether it is what an operating system or an office leaves lying about beside files.
  package var isLitter: Bool {
    part.utf8.first == 0x2E || part.utf8.starts(with: "~$".utf8)
      || (part.utf8.count < 12 && ["thumbs.db", "desktop.ini"].contains(part.lowercased()))
  }

  /// Whether there is nothing to go by.
  var hasNoExtension: Bool { last.isEmpty }

  var isGzip: Bool { last == "gz" }

  var isZip: Bool { last == "zip" }

  /// Compressed by itself or not.
  var isWorkbook: Bool {
    let inner = isGzip ? lastButOne : last
    return inner == "xlsx" || inner == "xlsm"
  }

  /// Takes the extension off `name`.
  private static func cut(_ name: inout Substring) -> String {
    guard let tail = behind(0x2E, name) else { return "" }
    let isWhole = tail.utf8.count + 1 == name.utf8.count
    name = name[..<name.utf8.index(before: tail.startIndex)]
    // A hidden file's name is not an extension.
    return isWhole ? "" : tail.lowercased()
  }

  private static func behind(_ byte: UInt8, _ text: Substring) -> Substring? {
    text.utf8.lastIndex(of: byte).map { text[text.utf8.index(after: $0)...] }
  }
}
