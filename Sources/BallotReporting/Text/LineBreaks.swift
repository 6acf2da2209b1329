/// Text broken into lines of a terminal.
package enum LineBreaks {
  /// `text` for a page, where no number is parted from its `%` at the end of a line.
  static func unbroken(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 8)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "%"), bytes.last == UInt8(ascii: " ") {
        bytes.removeLast()
        bytes += [0xC2, 0xA0]
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of `text`, broken at blanks; a word wider than `width` is cut between characters.
  ///
  /// At least one line; `width` below 1 counts as 1.
  ///
  /// - Parameter first: the width of the first line, where it is another.
  package static func lines(_ text: String, width: Int, first: Int? = nil) -> [String] {
    let width = max(width, 1)
    let first = max(first ?? width, 1)
    guard DisplayWidth.of(text) > first else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      for piece in pieces(word, min(width, first)) {
        if line.isEmpty {
          line = piece
        } else if DisplayWidth.of(line) + 1 + DisplayWidth.of(piece)
          <= (lines.isEmpty ? first : width)
        {
          line += " " + piece
        } else {
          lines.append(line)
          line = piece
        }
      }
    }
    return lines + [line]
  }

  /// `text` with every line at most `width` wide; further lines of a line start with `indent`.
  ///
  /// - Parameter width: nil for as wide as needed.
  package static func fitted(_ text: String, width: Int?, indent: String = "") -> String {
    guard let width else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard DisplayWidth.of(String(line)) > width else { return String(line) }
      let lead = String(line.prefix { $0 == " " })
      let room = width - DisplayWidth.of(lead)
      return lead
        + lines(
          String(line.dropFirst(lead.count)), width: room - DisplayWidth.of(indent), first: room
        ).joined(separator: "\n" + lead + indent)
    }.joined(separator: "\n")
  }

  private static func pieces(_ word: Substring, _ width: Int) -> [String] {
    var pieces = [""]
    for character in word {
      let last = pieces[pieces.count - 1]
      if !last.isEmpty, DisplayWidth.of(last) + DisplayWidth.of(String(character)) > width {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}
