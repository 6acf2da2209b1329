/// A name or label as found in files, and the code it stands for (aliases.csv).
package struct Alias: Equatable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case official
    case unit
    case indicator
  }

  package var kind: Kind
  package var written: String
  package var code: String

  package init(kind: Kind, written: String, code: String) {
    self.kind = kind
    self.written = written
    self.code = code
  }
}
