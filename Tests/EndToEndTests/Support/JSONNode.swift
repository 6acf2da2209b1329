import Foundation

/// A JSON value that keeps the order of its fields and the digits of its numbers.
indirect enum JSONNode: Equatable {
  case null
  case bool(Bool)
  case number(String)
  case text(String)
  case list([JSONNode])
  case object([Field])

  struct Field: Equatable {
    var name: String
    var value: JSONNode
  }

  struct Malformed: Error {
    var offset: Int
  }

  init(parsing bytes: Data) throws {
    var parser = JSONNodeParser(bytes: Array(bytes))
    self = try parser.document()
  }

  /// Names of the fields in their order; empty for anything but an object.
  var names: [String] {
    guard case .object(let fields) = self else { return [] }
    return fields.map(\.name)
  }

  var items: [JSONNode] {
    guard case .list(let items) = self else { return [] }
    return items
  }

  var string: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  var int: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }

  /// A field; nil where there is none.
  subscript(name: String) -> JSONNode? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  /// The fields of an object that holds numbers only.
  var counts: [String: Int] {
    guard case .object(let fields) = self else { return [:] }
    return fields.reduce(into: [:]) { $0[$1.name] = $1.value.int }
  }

  /// The items of a list of objects, by a field of theirs.
  func items(by name: String) -> [String: JSONNode] {
    items.reduce(into: [:]) { $0[$1[name]?.string ?? ""] = $1 }
  }
}
