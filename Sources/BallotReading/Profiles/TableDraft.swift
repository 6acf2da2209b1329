import BallotModel

/// The proposal for a table, from the words of its headings.
struct TableDraft {
  private static let words: [(role: ImportProfile.Role, words: [String], reason: String)] = [
    (
      .serial,
      [
        "_uuid", "meta/instanceid", "meta-instanceid", "instanceid", "key", "serial",
        "số phiếu", "mã phiếu", "id",
      ], "an identifier of the response"
    ),
    (
      .unit, ["đơn vị", "don_vi", "don vi", "phường", "xã", "tổ dân phố", "unit", "dv"],
      "names the unit"
    ),
    (
      .official, ["cán bộ", "can_bo", "can bo", "họ và tên", "họ tên", "official", "cb"],
      "names the official"
    ),
    (
      .marks, ["biểu hiện", "bieu_hien", "bieu hien", "marks", "indicators", "bh"],
      "holds the marks"
    ),
    (
      .comment, ["ý kiến", "y_kien", "góp ý", "ghi chú", "comment", "nhận xét", "[other]"],
      "is free text"
    ),
    (.complete, ["submitdate"], "is empty where the respondent gave up"),
  ]

  let headings: [String]
  /// Line on which the heading stands.
  let line: Int
  let round: Round?

  /// How much a row looks like a heading.
  static func score(_ row: [String], _ round: Round?) -> Int {
    let known = row.count { cell in
      DroppedHeadings.contains(cell) || role(of: cell) != nil || isIndicator(cell, round)
    }
    return known == 0 ? 0 : known * 100 + min(row.count { !$0.isEmpty }, 99)
  }

  private static func isIndicator(_ cell: String, _ round: Round?) -> Bool {
    let folded = NameText.folded(cell)
    return round?.codebooks.contains { book in
      book.indicators.contains {
        NameText.folded($0.code) == folded || NameText.folded($0.label.vi) == folded
          || NameText.folded($0.label.en) == folded
      }
    } ?? false
  }

  private static func role(
    of heading: String
  ) -> (role: ImportProfile.Role, reason: String)? {
    let folded = NameText.folded(heading)
    for entry in words where entry.words.contains(folded) { return (entry.role, entry.reason) }
    for entry in words {
      // Two letters are a word only alone.
      if entry.words.contains(where: { $0.count > 3 && folded.contains($0) }) {
        return (entry.role, entry.reason)
      }
    }
    return nil
  }

  func draft(named name: String) -> ProfileDraft {
    let resembled = resembles
    var lines = [
      "# Draft from the heading on line \(line). Nothing was imported. Check every line, save it as",
      "# profiles/\(name).yaml, then: kiemphieu profile check FILE \(name).yaml",
    ]
    if let resembled {
      lines.append(
        "# The headings look like an export of \(resembled): its profile may do as it is.")
    }
    lines += ["profile: \(quoted(name))", "title: \(quoted(name))", "format: csv", "columns:"]
    var used: Set<Int> = []
    let columns = columnLines(&used)
    lines += columns.lines
    if !columns.roles.contains(.serial) {
      lines += [
        "# No column identifies a response: it is known by the file and its row. Re-exports need",
        "# --replace.", "identity: row",
      ]
    }
    var constants: [String] = []
    if !columns.roles.contains(.unit) { constants.append("unit: FILL-IN") }
    if !columns.roles.contains(.official) { constants.append("official: FILL-IN") }
    if !constants.isEmpty {
      lines += [
        "# No heading names these: fill in the code that holds for the whole file.",
        "constants: {\(constants.joined(separator: ", "))}",
      ]
    }
    lines += dropLines(&used)
    if line > 1 {
      lines += [
        "# The heading is not on the first line: this looks like a sheet made by hand.",
        "skip: [title, numbering, section, total, signature]",
      ]
    }
    lines += [
      "# How labels lead to signs: the whole label, or the code in front of it.",
      "match: [label, prefix]",
    ]
    return ProfileDraft(resembles: resembled, yaml: lines.joined(separator: "\n") + "\n")
  }

  /// The tool whose fixed headings are there.
  private var resembles: String? {
    let folded = Set(headings.map { NameText.folded($0) })
    func has(_ names: String...) -> Bool { folded.isSuperset(of: names) }
    if has("parent_key", "key") || has("submissiondate", "key") { return "odk-csv" }
    if has("id", "submitdate", "startlanguage") { return "limesurvey" }
    if has("id", "start time", "completion time")
      || has("id", "thời gian bắt đầu", "thời gian hoàn thành")
    {
      return "microsoft-forms"
    }
    if has("_uuid") || has("meta/instanceid") { return "kobo" }
    if has("dấu thời gian") || has("timestamp") { return "google-forms" }
    return nil
  }

  private func columnLines(
    _ used: inout Set<Int>
  ) -> (lines: [String], roles: Set<ImportProfile.Role>) {
    var lines: [String] = []
    var roles: Set<ImportProfile.Role> = []
    func add(_ role: ImportProfile.Role, _ place: String, _ reason: String) {
      guard roles.insert(role).inserted else { return }
      lines += ["  # \(reason)", "  \(role.rawValue): \(place)"]
    }
    for family in families where family.columns.count > 1 || family.isGrid {
      used.formUnion(family.columns)
      if family.isGrid {
        add(
          .marks, "{pattern: \(quoted(family.pattern))}",
          "\(family.columns.count) columns, one for each official")
        roles.insert(.official)
      } else {
        add(
          .indicator, "{pattern: \(quoted(family.pattern))}",
          "\(family.columns.count) columns, one for each sign")
      }
    }
    for (index, heading) in headings.enumerated() where !used.contains(index) && !heading.isEmpty {
      let found = Self.role(of: heading)
      if DroppedHeadings.contains(heading), found?.role != .complete { continue }
      guard let found, !roles.contains(found.role) else { continue }
      used.insert(index)
      add(found.role, "{heading: \(quoted(heading))}", "column \(index + 1) \(found.reason)")
    }
    let signs = headings.indices.filter {
      !used.contains($0) && Self.isIndicator(headings[$0], round)
    }
    if !signs.isEmpty {
      used.formUnion(signs)
      add(
        .indicator, "{pattern: \"{indicator}\"}",
        "\(signs.count) headings are codes or labels of the codebooks")
    }
    if !roles.contains(.marks), !roles.contains(.indicator) {
      add(.marks, "{heading: FILL-IN}", "no heading looks like marks: fill in the one that does")
    }
    return (lines, roles)
  }

  /// Columns with one heading in front of `[…]` or `/…`.
  private var families: [(pattern: String, columns: [Int], isGrid: Bool)] {
    var families: [(stem: String, mark: String, columns: [Int])] = []
    for (index, heading) in headings.enumerated() {
      guard let (stem, mark, rest) = Self.stem(heading), NameText.folded(rest) != "other",
        Self.role(of: stem)?.role == .marks || Self.isIndicator(rest, round)
          || (mark == "[" && isOfficial(rest))
      else { continue }
      if let at = families.firstIndex(where: { $0.stem == stem && $0.mark == mark }) {
        families[at].columns.append(index)
      } else {
        families.append((stem, mark, [index]))
      }
    }
    return families.map { family in
      let rests = family.columns.compactMap { Self.stem(headings[$0])?.rest }
      let isGrid = family.mark == "[" && rests.contains { isOfficial($0) }
      let place = isGrid ? "{official}" : "{indicator}"
      let pattern =
        family.mark == "[" ? "\(family.stem)[\(place)]" : "\(family.stem)/\(place)"
      return (pattern, family.columns, isGrid)
    }
  }

  private func isOfficial(_ text: String) -> Bool {
    let folded = NameText.folded(text)
    if let round {
      return round.officials.contains {
        NameText.folded($0.name) == folded || NameText.folded($0.code) == folded
      }
    }
    // Without a roster: a name has several words and no digit, a code has no space.
    return text.contains(" ") && !text.contains(where: \.isNumber)
  }

  private static func stem(_ heading: String) -> (stem: String, mark: String, rest: String)? {
    if heading.hasSuffix("]"), let open = heading.lastIndex(of: "[") {
      let rest = heading[heading.index(after: open)...].dropLast()
      return (String(heading[..<open]), "[", String(rest))
    }
    guard let slash = heading.lastIndex(of: "/") else { return nil }
    return (String(heading[..<slash]), "/", String(heading[heading.index(after: slash)...]))
  }

  private func dropLines(_ used: inout Set<Int>) -> [String] {
    var lines: [String] = []
    let automatic = headings.indices.filter {
      !used.contains($0) && DroppedHeadings.contains(headings[$0])
    }
    if !automatic.isEmpty {
      lines.append(
        "# Columns \(automatic.map { String($0 + 1) }.joined(separator: ", ")) would tell who answered,"
          + " or when: never read, in any profile.")
    }
    let rest = headings.indices.filter {
      !used.contains($0) && !automatic.contains($0) && !headings[$0].isEmpty
    }
    if !rest.isEmpty {
      lines += [
        "# Not understood, and not read. Move what you need to columns.",
        "drop: [\(rest.map { quoted(headings[$0]) }.joined(separator: ", "))]",
      ]
    }
    return lines
  }

  /// A YAML scalar in double quotes.
  private func quoted(_ text: String) -> String { YAMLText.quoted(text) }
}
