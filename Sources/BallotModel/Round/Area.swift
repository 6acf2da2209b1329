/// A node of the round's tree of areas ("địa bàn"); the deepest level is the units.
package struct Area: Equatable, Sendable {
  package var code: String
  package var name: String
  /// Index into the round's `levels`; 0 is the top.
  package var level: Int
  /// Index into the round's `areas`; nil at the top.
  package var parent: Int?

  package init(code: String, name: String, level: Int, parent: Int?) {
    self.code = code
    self.name = name
    self.level = level
    self.parent = parent
  }
}
