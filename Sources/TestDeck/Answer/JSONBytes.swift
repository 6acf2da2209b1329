/// JSON, appended piece by piece in the order in which it is to stand.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var breaksLine = false

  mutating func object(_ key: String? = nil, _ body: (inout JSONBytes) -> Void) {
    enclose("{", "}", key, body)
  }

  mutating func array(_ key: String? = nil, _ body: (inout JSONBytes) -> Void) {
    enclose("[", "]", key, body)
  }

  /// Puts the next value on a line of its own, so that rows can be read.
  mutating func breakLine() { breaksLine = true }

  mutating func string(_ key: String? = nil, _ value: String?) {
    begin(key)
    if let value { quote(value) } else { bytes += Array("null".utf8) }
    needsComma = true
  }

  /// A number, `true`, `false` or null, as it is to stand.
  mutating func literal(_ key: String? = nil, _ value: String?) {
    begin(key)
    bytes += Array((value ?? "null").utf8)
    needsComma = true
  }

  mutating func number(_ key: String? = nil, _ value: Int?) { literal(key, value.map(String.init)) }

  private mutating func enclose(
    _ open: String, _ close: String, _ key: String?, _ body: (inout JSONBytes) -> Void
  ) {
    begin(key)
    bytes += Array(open.utf8)
    needsComma = false
    body(&self)
    bytes += Array(close.utf8)
    needsComma = true
  }

  private mutating func begin(_ key: String?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    if breaksLine { bytes.append(0x0A) }
    breaksLine = false
    guard let key else { return }
    quote(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case ..<0x20:
        let hexadecimal = String(byte, radix: 16)
        bytes += Array(("\\u00" + (byte < 16 ? "0" : "") + hexadecimal).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
