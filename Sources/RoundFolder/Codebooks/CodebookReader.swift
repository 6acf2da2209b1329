import BallotModel

/// Reads the YAML file of one codebook.
struct CodebookReader {
  let file: String
  let faults: FaultCollector

  /// - Returns: nil after adding a fault that leaves nothing to work with; other faults leave
  ///   their part out.
  func read(_ bytes: [UInt8]) -> CodebookDraft? {
    let keys = ["codebook", "title", "provenance", "parent", "groups", "indicators"]
    guard let value = YAMLDocument(file: file, faults: faults).parse(bytes),
      let section = YAMLSection(value, file: file, path: "", keys: keys, faults: faults)
    else { return nil }
    let id = section.requiredField("codebook")
    let title = section.requiredLocalizedText("title")
    let provenance: Provenance? = section.requiredChoice("provenance")
    let parent = section.field("parent")
    let groups = groups(section)
    let entries = indicators(section, groups: CodeIndex(groups.map(\.code)), parent: parent)
    if let parent, !entries.isEmpty, entries.allSatisfy({ $0.parent == nil }) {
      faults.add(
        .keyWithoutEffect, file: file, line: parent.line, key: parent.key, value: "parent",
        expected: .onlyWith("indicators[].parent"))
    }
    guard let id else { return nil }
    return CodebookDraft(
      file: file, id: id, title: title ?? LocalizedText(vi: id.text, en: id.text),
      provenance: provenance ?? .illustrative, parent: parent, groups: groups, entries: entries)
  }

  private func groups(_ section: YAMLSection) -> [CodebookDraft.Group] {
    section.require("groups", expected: .list)
    var groups: [CodebookDraft.Group] = []
    var index = CodeIndex()
    for item in section.items("groups") ?? [] {
      guard
        let entry = YAMLSection(
          item.value, file: file, path: item.path, keys: ["code", "label"], faults: faults)
      else { continue }
      let code = entry.requiredField("code")
      let label = entry.requiredLocalizedText("label")
      guard let code else { continue }
      guard index.add(code.text) else {
        entry.refuse(code, .repeatedCode, expected: .uniqueCode)
        continue
      }
      let text = label ?? LocalizedText(vi: code.text, en: code.text)
      groups.append(CodebookDraft.Group(code: code.text, label: text))
    }
    return groups
  }

  private func indicators(
    _ section: YAMLSection, groups: CodeIndex, parent: YAMLField?
  ) -> [CodebookDraft.Entry] {
    section.require("indicators", expected: .list)
    let items = section.items("indicators") ?? []
    if items.count > IndicatorSet.capacity {
      section.refuse(
        "indicators", .tooManyIndicators, value: String(items.count),
        expected: .atMost(IndicatorSet.capacity))
    }
    var entries: [CodebookDraft.Entry] = []
    var index = CodeIndex()
    for item in items {
      let keys = ["code", "group", "parent", "polarity", "label"]
      guard
        let entry = YAMLSection(
          item.value, file: file, path: item.path, keys: keys, faults: faults),
        let read = indicator(entry, groups: groups, hasParents: parent != nil)
      else { continue }
      if index.add(read.indicator.code) {
        entries.append(read)
      } else {
        entry.refuse(
          "code", .repeatedCode, value: read.indicator.code, expected: .uniqueCode)
      }
    }
    return entries
  }

  private func indicator(
    _ entry: YAMLSection, groups: CodeIndex, hasParents: Bool
  ) -> CodebookDraft.Entry? {
    let code = entry.requiredField("code")
    let group = entry.requiredField("group")
    let parent = entry.field("parent")
    let polarity = entry.choice("polarity", fallback: Indicator.Polarity.negative)
    let label = entry.requiredLocalizedText("label")
    if let group, groups.position(group.text) == nil {
      entry.refuse(
        group, .unknownGroup, expected: .entryOf("groups", near: groups.near(group.text)))
    }
    if parent != nil, !hasParents {
      entry.refuse(
        "parent", .keyWithoutEffect, value: "parent", expected: .onlyWith("codebook parent"))
    }
    guard let code else { return nil }
    guard ReservedNames.isPlainCode(code.text) else {
      entry.refuse(code, .badValue, expected: .plainCode)
      return nil
    }
    let groupCode = group.flatMap { groups.code($0.text) } ?? ""
    let indicator = Indicator(
      code: code.text, group: groupCode, parent: nil, polarity: polarity,
      label: label ?? LocalizedText(vi: code.text, en: code.text))
    return CodebookDraft.Entry(indicator: indicator, parent: parent)
  }
}
