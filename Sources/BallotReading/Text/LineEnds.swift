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
}
