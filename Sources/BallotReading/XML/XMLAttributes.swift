import CLibXML2

/// The attributes of a start tag as libxml2 hands them over: five pointers each (local name,
/// prefix, URI, begin and end of the value, which is not terminated).
struct XMLAttributes {
  private let base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let count: Int

  init(_ base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int) {
    self.base = base
    self.count = base == nil ? 0 : count
  }

  @inline(__always)
  func name(_ index: Int) -> UnsafePointer<xmlChar>? { base?[index &* 5] }

  @inline(__always)
  func uri(_ index: Int) -> UnsafePointer<xmlChar>? { base?[index &* 5 &+ 2] }

  /// The value of the attribute without namespace called `name`; nil if there is none.
  @inline(__always)
  func find(_ name: UnsafePointer<xmlChar>?) -> UnsafeRawBufferPointer? {
    for index in 0..<count where self.name(index) == name && uri(index) == nil {
      guard let begin = base?[index &* 5 &+ 3], let end = base?[index &* 5 &+ 4] else {
        return UnsafeRawBufferPointer(start: nil, count: 0)
      }
      return UnsafeRawBufferPointer(start: begin, count: end - begin)
    }
    return nil
  }

  /// The value of the attribute at `index`, whatever its namespace.
  @inline(__always)
  func value(at index: Int) -> UnsafeRawBufferPointer {
    guard let begin = base?[index &* 5 &+ 3], let end = base?[index &* 5 &+ 4] else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(start: begin, count: end - begin)
  }

  /// Replaces `bytes` by the value of `name`; false, and empty, if there is none.
  @discardableResult
  func copy(_ name: UnsafePointer<xmlChar>?, _ bytes: inout [UInt8]) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    guard let value = find(name) else { return false }
    bytes.append(contentsOf: value)
    return true
  }

  /// A copy of the value of `name`; empty if there is none.
  func value(_ name: UnsafePointer<xmlChar>?) -> [UInt8] {
    var bytes: [UInt8] = []
    copy(name, &bytes)
    return bytes
  }
}
