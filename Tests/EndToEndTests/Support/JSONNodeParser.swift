import Foundation

/// Reads JSON (RFC 8259) into nodes; what Foundation reads has lost its order.
struct JSONNodeParser {
  private let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws -> JSONNode {
    let node = try value()
    skipSpace()
    guard offset == bytes.count else { throw malformed }
    return node
  }

  private var malformed: JSONNode.Malformed { JSONNode.Malformed(offset: offset) }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
  }

  private mutating func take(_ character: Character) throws {
    skipSpace()
    guard next == character.asciiValue else { throw malformed }
    offset += 1
  }

  private mutating func tookComma() -> Bool {
    skipSpace()
    guard next == UInt8(ascii: ",") else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws -> JSONNode {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return .object(try fields())
    case UInt8(ascii: "["): return .list(try items())
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ node: JSONNode) throws -> JSONNode {
    guard bytes[offset...].starts(with: word.utf8) else { throw malformed }
    offset += word.utf8.count
    return node
  }

  private mutating func number() throws -> JSONNode {
    let start = offset
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { offset += 1 }
    let digits = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard Double(digits) != nil else { throw malformed }
    return .number(digits)
  }

  private mutating func fields() throws -> [JSONNode.Field] {
    try take("{")
    var fields: [JSONNode.Field] = []
    skipSpace()
    if next != UInt8(ascii: "}") {
      repeat {
        skipSpace()
        let name = try text()
        try take(":")
        fields.append(JSONNode.Field(name: name, value: try value()))
      } while tookComma()
    }
    try take("}")
    return fields
  }

  private mutating func items() throws -> [JSONNode] {
    try take("[")
    var items: [JSONNode] = []
    skipSpace()
    if next != UInt8(ascii: "]") {
      repeat { items.append(try value()) } while tookComma()
    }
    try take("]")
    return items
  }

  private mutating func text() throws -> String {
    let start = offset
    try take("\"")
    while let byte = next, byte != UInt8(ascii: "\"") {
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    try take("\"")
    let written = bytes[start..<offset]
    guard written.contains(UInt8(ascii: "\\")) else {
      return String(decoding: written.dropFirst().dropLast(), as: UTF8.self)
    }
    return try JSONDecoder().decode(String.self, from: Data(written))
  }
}
