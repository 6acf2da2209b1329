import CLibXML2

/// The local name of an element or attribute, as long as the parser holds it.
struct PartName {
  private let name: UnsafePointer<xmlChar>

  init(_ name: UnsafePointer<xmlChar>) { self.name = name }

  @inline(__always)
  static func == (left: PartName, right: StaticString) -> Bool {
    right.withUTF8Buffer { wanted in
      for (offset, byte) in wanted.enumerated() where left.name[offset] != byte { return false }
      return left.name[wanted.count] == 0
    }
  }
}
