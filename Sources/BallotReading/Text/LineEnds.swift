/// Physical lines, whatever ends them: LF, CRLF or a lone CR.
enum LineEnds {
  /// How many line ends are in `bytes`.
  static func count(in bytes: some Sequence<UInt8>) -> Int {
    var count = 0
    var afterReturn = false
    for byte in bytes {
      if byte == 0x0D || (byte == 0x0A && !afterReturn) { count += 1 }
      afterReturn = byte == 0x0D
    }
    return count
  }

  /// The first line of a table that ends in another way than the one before it, quoted cells passed
  /// over; nil where all end alike.
  static func firstOdd(in bytes: [UInt8]) -> Int? {
    var line = 1
    var isQuoted = false
    var known: Int?
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == 0x22 { isQuoted.toggle() }
      guard byte == 0x0A || byte == 0x0D else { continue }
      var kind = byte == 0x0A ? 0 : 1
      if byte == 0x0D {
        // At the end of what is looked at, an LF may follow.
        guard at < bytes.count else { return nil }
        if bytes[at] == 0x0A {
          kind = 2
          at += 1
        }
      }
      if !isQuoted {
        if let known, known != kind { return line }
        known = kind
      }
      line += 1
    }
    return nil
  }
}
