/// A name or label as found that stands for nothing in the round.
package struct UnmatchedName: Equatable, Sendable {
  /// What is counted together.
  package struct Key: Hashable, Sendable {
    package var kind: Alias.Kind
    package var written: String

    package init(_ kind: Alias.Kind, _ written: String) {
      self.kind = kind
      self.written = written
    }
  }

  /// Stands for all texts that are not shown: too long for a name, or like an address or a number of
  /// a person's.
  package static let hidden = "…"
  private static let longest = 120
  private static let mostDigits = 6

  package var key: Key
  /// Records that have it.
  package var count: Int
  /// Code and name of what it is most like; nil if nothing is near.
  package var nearest: (code: String, name: String)?

  package init(_ key: Key, count: Int, nearest: (code: String, name: String)?) {
    self.key = key
    self.count = count
    self.nearest = nearest
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.key == b.key && a.count == b.count && a.nearest?.code == b.nearest?.code
      && a.nearest?.name == b.nearest?.name
  }

  /// `written`, or `hidden` where it may be no name at all: a cell in the wrong column must not show
  /// who answered.
  package static func shown(_ written: String) -> String {
    let digits = written.unicodeScalars.count { ("0"..."9").contains($0) }
    let isName =
      written.unicodeScalars.count <= longest && !written.contains("@") && digits < mostDigits
      && !written.unicodeScalars.contains { $0.value < 0x20 }
    return isName ? written : hidden
  }
}
