import CLibXML2

/// The attributes of an element of a workbook; their namespaces differ between its two standards
/// and don't matter.
struct PartAttributes {
  private let list: XMLAttributes

  init(_ list: XMLAttributes) { self.list = list }

  /// The value of the attribute `name`; nil if there is none.
  func bytes(_ name: StaticString) -> UnsafeRawBufferPointer? {
    for index in 0..<list.count {
      if let found = list.name(index), PartName(found) == name { return list.value(at: index) }
    }
    return nil
  }

  /// The same as text, with the form in which libxml2 leaves an ampersand made good.
  func text(_ name: StaticString) -> String? {
    bytes(name).map {
      String(decoding: $0, as: UTF8.self)
        .split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&")
    }
  }

  /// The value of `name` as a number without sign; nil if it is none.
  func number(_ name: StaticString) -> Int? {
    guard let bytes = bytes(name), (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 0x30
    }
    return number
  }

  /// Whether `name` is `1` or `true`.
  func isTrue(_ name: StaticString) -> Bool {
    let value = text(name)
    return value == "1" || value == "true"
  }
}
