import BallotModel

/// The proposal for a document of submissions, from the names of its elements.
struct DocumentDraft {
  private struct Element {
    var path: [String]
    var count: Int
  }

  private let elements: [Element]

  /// - Parameter prefix: the beginning of the document; only start and end tags are looked at.
  init(_ prefix: [UInt8]) {
    var elements: [Element] = []
    var open: [String] = []
    var rest = prefix[...]
    while let start = rest.firstIndex(of: 0x3C) {
      rest = rest[(start + 1)...]
      guard let end = rest.firstIndex(of: 0x3E) else { break }
      let tag = rest[..<end]
      rest = rest[(end + 1)...]
      guard let first = tag.first, first != 0x3F, first != 0x21 else { continue }
      if first == 0x2F {
        _ = open.popLast()
        continue
      }
      let name = String(decoding: tag.prefix { $0 > 0x20 && $0 != 0x2F }, as: UTF8.self)
      open.append(String(name.split(separator: ":").last ?? ""))
      if let at = elements.firstIndex(where: { $0.path == open }) {
        elements[at].count += 1
      } else if elements.count < 500 {
        elements.append(Element(path: open, count: 1))
      }
      if tag.last == 0x2F { open.removeLast() }
    }
    self.elements = elements
  }

  func draft(named name: String) -> ProfileDraft {
    let paths = elements.map { $0.path.dropFirst().joined(separator: "/") }
    let isODK = paths.contains { $0 == "meta/instanceID" }
    func first(_ words: [String]) -> String? {
      paths.first { path in
        guard let last = path.split(separator: "/").last else { return false }
        return words.contains { NameText.folded(String(last)).contains($0) }
      }
    }
    let marks = first(["bieu_hien", "indicator", "marks"])
    let repeated = elements.first { $0.count > 1 && $0.path.count > 1 }?.path.dropFirst()
      .joined(separator: "/")
    var lines = [
      "# Draft from the names of the elements. Nothing was imported. Check every line, save it as",
      "# profiles/\(name).yaml, then: kiemphieu profile check FILE \(name).yaml",
    ]
    if isODK { lines.append("# It looks like a submission of ODK: the profile odk-xml may do.") }
    lines += [
      "profile: \(YAMLText.quoted(name))", "title: \(YAMLText.quoted(name))", "format: xml",
    ]
    if let root = elements.first?.path.first {
      lines += ["# The root element is one ballot.", "ballot: \(YAMLText.quoted(root))"]
    }
    if let repeated, marks?.hasPrefix(repeated + "/") == true {
      lines += [
        "# It stands several times, with marks in it: what is said of one official.",
        "assessment: \(YAMLText.quoted(repeated))",
      ]
    }
    lines.append("columns:")
    let found: [(String, String?)] = [
      ("serial", isODK ? "meta/instanceID" : first(["instanceid", "uuid", "serial"])),
      ("unit", first(["don_vi", "unit"])), ("official", first(["can_bo", "official"])),
      ("marks", marks ?? "FILL-IN"), ("comment", first(["y_kien", "comment"])),
    ]
    for (role, path) in found {
      if let path { lines.append("  \(role): {path: \(YAMLText.quoted(path))}") }
    }
    if found[0].1 == nil { lines.append("identity: row") }
    let constants = found[1...2].filter { $0.1 == nil }.map { "\($0.0): FILL-IN" }
    if !constants.isEmpty { lines.append("constants: {\(constants.joined(separator: ", "))}") }
    return ProfileDraft(
      resembles: isODK ? "odk-xml" : nil, yaml: lines.joined(separator: "\n") + "\n")
  }
}
