import BallotModel

/// The delimiter of a table, found on its heading line, never assumed.
enum CSVDialect {
  /// The delimiters that are looked for.
  static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// The delimiter named by a `sep=;` line, and the length of that line with its end.
  static func declared(_ prefix: [UInt8]) -> (delimiter: UInt8, length: Int)? {
    guard prefix.count >= 5, String(decoding: prefix[..<4], as: UTF8.self).lowercased() == "sep=",
      candidates.contains(prefix[4])
    else { return nil }
    let end = prefix[5...].prefix { $0 == 0x0A || $0 == 0x0D }
    guard !end.isEmpty || prefix.count == 5 else { return nil }
    let length = end.starts(with: [0x0D, 0x0A]) ? 2 : min(1, end.count)
    return (prefix[4], 5 + length)
  }

  /// The candidate that stands most often on the first line that is not blank, outside quotes; nil
  /// where two tie.
  ///
  /// A line without any candidate is a table of one column: the comma serves.
  static func found(_ prefix: [UInt8]) -> UInt8? {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var hasText = false
    for byte in prefix {
      if byte == 0x22 {
        isQuoted.toggle()
      } else if !isQuoted {
        if byte == 0x0A || byte == 0x0D {
          if hasText { break }
          counts = [:]
        } else if candidates.contains(byte) {
          counts[byte, default: 0] += 1
        } else if byte > 0x20 {
          hasText = true
        }
      } else {
        hasText = true
      }
    }
    guard let most = counts.values.max() else { return 0x2C }
    let best = candidates.filter { counts[$0] == most }
    return best.count == 1 ? best[0] : nil
  }

  /// How the import report names a delimiter.
  static func name(_ delimiter: UInt8) -> String {
    delimiter == 0x09 ? "TAB" : String(Unicode.Scalar(delimiter))
  }
}
