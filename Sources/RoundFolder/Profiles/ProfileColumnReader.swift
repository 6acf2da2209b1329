import BallotModel

/// Reads where a profile finds its columns.
struct ProfileColumnReader {
  let section: YAMLSection
  let format: ImportProfile.Format

  func roles() -> [ImportProfile.Role: ProfileColumn] {
    section.require("columns", expected: .mapping)
    let names = ImportProfile.Role.allCases.map(\.rawValue)
    guard let value = section.value("columns"),
      let columns = YAMLSection(
        value, file: section.file, path: "columns", keys: names, faults: section.faults)
    else { return [:] }
    var roles: [ImportProfile.Role: ProfileColumn] = [:]
    for role in ImportProfile.Role.allCases {
      guard let value = columns.value(role.rawValue) else { continue }
      roles[role] = column(value, path: columns.keyPath(role.rawValue), role: role)
    }
    return roles
  }

  func identity() -> ImportProfile.Identity {
    guard let value = section.value("identity") else { return .serial }
    if case .scalar("row") = value.content { return .row }
    guard case .mapping = value.content,
      let entry = YAMLSection(
        value, file: section.file, path: "identity", keys: ["digest"], faults: section.faults)
    else {
      section.refuse(
        "identity", .badValue, value: "identity", expected: .oneOf(["row", "digest"], near: nil))
      return .serial
    }
    entry.require("digest", expected: .list)
    let columns = (entry.items("digest") ?? []).compactMap {
      column($0.value, path: $0.path, role: nil)
    }
    return .digest(columns)
  }

  /// One file inside the main one, or a list of them, each inside the one before it.
  func repeats() -> ImportProfile.Repeat? {
    guard let value = section.value("repeat") else { return nil }
    guard case .list = value.content else { return level(value, "repeat", isFirst: true) }
    let items = section.items("repeat") ?? []
    let levels = items.enumerated().map { level($1.value, $1.path, isFirst: $0 == 0) }
    guard var first = levels.first ?? nil else { return nil }
    first.inner = levels.dropFirst().compactMap(\.self)
    var seen: Set<String> = []
    for (index, item) in items.enumerated() {
      guard let file = levels[index]?.file else { continue }
      func refuse(_ code: RoundFaultCode, _ expected: RoundExpectation) {
        section.faults.add(
          code, file: section.file, line: item.value.line, key: item.path + ".file", value: file,
          expected: expected)
      }
      if !seen.insert(file).inserted { refuse(.repeatedCode, .entryOf("repeat", near: nil)) }
      if index > 0, first.file.contains("{form}"), !file.contains("{form}") {
        refuse(.badValue, .placeholder("{form}"))
      }
    }
    return first
  }

  private func level(
    _ value: YAMLValue, _ path: String, isFirst: Bool
  ) -> ImportProfile.Repeat? {
    guard
      let entry = YAMLSection(
        value, file: section.file, path: path,
        keys: isFirst ? ["file", "key", "parent", "main"] : ["file", "key", "parent"],
        faults: section.faults)
    else { return nil }
    let file = entry.requiredField("file")
    let main = entry.field("main")
    for key in ["key", "parent"] { entry.require(key, expected: .mapping) }
    // Without it nothing would lead from the file to the main one.
    if isFirst, let file, main == nil, !file.text.contains("{form}") {
      entry.refuse(file, .badValue, expected: .placeholder("{form}"))
    }
    if let main, main.text.contains("{form}"), file?.text.contains("{form}") == false {
      entry.refuse(main, .badValue, expected: .placeholder("{form}"))
    }
    guard let file, let key = entry.value("key"), let parent = entry.value("parent"),
      let keyColumn = column(key, path: entry.keyPath("key"), role: nil),
      let parentColumn = column(parent, path: entry.keyPath("parent"), role: nil)
    else { return nil }
    var level = ImportProfile.Repeat(file: file.text, key: keyColumn, parent: parentColumn)
    level.main = main?.text
    return level
  }

  /// One column; `role` decides which places its pattern may have, nil for none.
  private func column(
    _ value: YAMLValue, path: String, role: ImportProfile.Role?
  ) -> ProfileColumn? {
    let keys = format == .csv ? ["heading", "position", "pattern"] : ["path", "pattern"]
    guard
      let entry = YAMLSection(
        value, file: section.file, path: path, keys: keys, faults: section.faults)
    else { return nil }
    guard entry.presentKeys.count == 1, let kind = entry.presentKeys.first else {
      section.faults.add(
        entry.presentKeys.isEmpty ? .missingKey : .keyWithoutEffect, file: section.file,
        line: entry.line, key: path, value: entry.presentKeys.last ?? keys[0],
        expected: .oneOf(keys, near: nil))
      return nil
    }
    switch kind {
    case "position":
      return entry.whole("position", in: 1...16_384).map { .position($0) }
    case "pattern":
      guard let texts = texts(entry, "pattern"), check(texts, entry, role) else { return nil }
      return .pattern(texts)
    default:
      guard let texts = texts(entry, kind) else { return nil }
      return .named(texts)
    }
  }

  /// A text, or a list of them.
  private func texts(_ entry: YAMLSection, _ key: String) -> [String]? {
    if case .list? = entry.value(key)?.content { return entry.fields(key)?.map(\.text) }
    return entry.field(key).map { [$0.text] }
  }

  private func check(
    _ texts: [String], _ entry: YAMLSection, _ role: ImportProfile.Role?
  ) -> Bool {
    let known = ["{indicator}", "{official}", "{group}", "*"]
    for text in texts {
      var rest = text
      for place in known { rest = rest.split(separator: place).joined(separator: "\u{1F}") }
      let isUnknown = rest.contains("{") || rest.contains("}")
      let lacksIndicator = role == .indicator && !text.contains("{indicator}")
      let hasUseless = role != .indicator && text.contains("{indicator}")
      guard !isUnknown, !lacksIndicator, !hasUseless else {
        entry.refuse(
          "pattern", .badValue, value: text,
          expected: .placeholder(
            role == .indicator ? "{indicator}" : "{official} / {group} / *"))
        return false
      }
    }
    return true
  }
}
