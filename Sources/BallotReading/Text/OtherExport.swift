import BallotModel

/// Files that survey tools hand over beside the answers: named for what they are, never read as
/// ballots.
enum OtherExport {
  /// The log of what a respondent did on the device (ODK Collect), one row an event.
  private static let auditLog: Set<String> = ["event", "node", "start", "end"]
  private static let forms = Array("http://www.w3.org/2002/xforms\"".utf8)

  /// The fault of a table with these headings; nil where nothing is known of it.
  static func fault(headings: some Sequence<String>, line: Int) -> Fault? {
    Set(headings.map { NameText.folded($0) }).isSuperset(of: auditLog)
      ? Fault(.otherExport, line: line, argument: "audit.csv (ODK)") : nil
  }

  /// The fault of a document that begins with `prefix`: the questions of a form (XForms 1.1) and no
  /// answers.
  static func fault(markup prefix: [UInt8]) -> Fault? {
    guard isPage(prefix) else { return nil }
    for start in prefix.indices where prefix[start] == forms[0] {
      if prefix[start...].starts(with: forms) {
        return Fault(.otherExport, line: 0, argument: "XForms")
      }
    }
    return nil
  }

  /// Whether the first element is called `html`, whatever its prefix.
  private static func isPage(_ prefix: [UInt8]) -> Bool {
    var rest = prefix[...]
    while let open = rest.firstIndex(of: 0x3C) {
      rest = rest[(open + 1)...]
      if rest.starts(with: "!--".utf8) {
        rest = behind("-->", in: rest)
        continue
      }
      guard let first = rest.first, first != 0x3F, first != 0x21 else { continue }
      let name = rest.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
      return name.split(separator: 0x3A).last?.elementsEqual("html".utf8) ?? false
    }
    return false
  }

  private static func behind(_ end: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array(end.utf8)
    let found = text.indices.first { text[$0] == mark[0] && text[$0...].starts(with: mark) }
    return found.map { text[($0 + mark.count)...] } ?? []
  }
}
