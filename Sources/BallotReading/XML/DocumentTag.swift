import CLibXML2

/// A start tag as libxml2 hands it over, to be written again.
struct DocumentTag {
  /// Local name.
  let name: String
  /// With its prefix.
  let written: String
  private let spaces: String
  private let attributes: [(name: String, value: [UInt8])]

  init(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ spaceCount: Int,
    attributes list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    func text(_ pointer: UnsafePointer<xmlChar>?) -> String? { pointer.map { String(cString: $0) } }
    func qualified(_ prefix: String?, _ name: String) -> String {
      prefix.map { "\($0):\(name)" } ?? name
    }
    self.name = text(name) ?? ""
    written = qualified(text(prefix), self.name)
    spaces = (0..<spaceCount).map { index in
      let prefix = text(namespaces?[index * 2])
      let uri = Array((text(namespaces?[index * 2 + 1]) ?? "").utf8)
      return " \(prefix.map { "xmlns:\($0)" } ?? "xmlns")=\"\(Self.quoted(uri))\""
    }.joined()
    let values = XMLAttributes(list, count)
    attributes = (0..<values.count).map { index in
      (
        qualified(text(list?[index * 5 + 1]), text(list?[index * 5]) ?? ""),
        Array(values.value(at: index))
      )
    }
  }

  /// The tag between `<` and its end.
  var text: String {
    written + spaces
      + attributes.map { " \($0.name)=\"\(Self.quoted($0.value))\"" }.joined()
  }

  /// The value of the attribute called `name`.
  func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  /// Appends text, with what would be markup as entities.
  static func escape(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): output += Array("&amp;".utf8)
      case UInt8(ascii: "<"): output += Array("&lt;".utf8)
      case UInt8(ascii: ">"): output += Array("&gt;".utf8)
      case 0x0D: output += Array("&#13;".utf8)
      default: output.append(byte)
      }
    }
  }

  /// The value of an attribute, in double quotes.
  private static func quoted(_ value: [UInt8]) -> String {
    var output: [UInt8] = []
    for byte in value {
      switch byte {
      case UInt8(ascii: "\""): output += Array("&quot;".utf8)
      case 0x09, 0x0A: output += Array("&#\(byte);".utf8)
      default:
        withUnsafePointer(to: byte) {
          escape(UnsafeBufferPointer(start: $0, count: 1), into: &output)
        }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
