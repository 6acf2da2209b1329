/// The form in which headings, names and labels of a layout are compared: as codes are, and with
/// every run of white space as one space.
enum NameText {
  static func folded(_ text: String) -> String { collapsed(CanonicalText.folded(text)) }

  /// `text` trimmed, NFC, and with every run of white space as one space.
  static func composed(_ text: String) -> String {
    var copy = text
    return copy.withUTF8 { bytes in
      let trimmed = CanonicalText.trimmed(UnsafeRawBufferPointer(bytes))
      return collapsed(CanonicalText.composed(String(decoding: trimmed, as: UTF8.self)))
    }
  }

  private static func collapsed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isSpace = false
    for scalar in text.unicodeScalars {
      // The zero-width space is no white space to Unicode, yet comes with pasted text.
      if scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
        isSpace = true
      } else {
        if isSpace, !scalars.isEmpty { scalars.append(" ") }
        isSpace = false
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
