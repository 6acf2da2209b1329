import BallotModel

/// Reads the YAML file of one import profile.
struct ProfileReader {
  private static let keys = [
    "profile", "title", "format", "columns", "constants", "identity", "yes", "no", "none", "blank",
    "not-asked", "separators", "match", "aliases", "drop", "skip", "repeat", "ballot",
    "assessment",
  ]
  private static let constants = ["unit", "official", "round"]

  let file: String
  let faults: FaultCollector

  /// - Returns: nil after adding a fault that leaves nothing to work with.
  func read(_ bytes: [UInt8]) -> ImportProfile? {
    guard let value = YAMLDocument(file: file, faults: faults).parse(bytes),
      let section = YAMLSection(value, file: file, path: "", keys: Self.keys, faults: faults)
    else { return nil }
    let id = section.requiredField("profile")
    section.require("title", expected: .localizedText)
    let title = title(section)
    let format: ImportProfile.Format? = section.requiredChoice("format")
    guard let id, let format else { return nil }
    var profile = ImportProfile(
      id: id.text, title: title ?? LocalizedText(vi: id.text, en: id.text))
    profile.format = format
    let columns = ProfileColumnReader(section: section, format: format)
    profile.columns = columns.roles()
    profile.identity = columns.identity()
    profile.repeats = columns.repeats()
    readConstants(section, &profile)
    readWords(section, &profile)
    readAliases(section, &profile)
    profile.match = Set(choices(section, "match") ?? [ImportProfile.Match.label])
    profile.skip = Set(choices(section, "skip") ?? [])
    readStructure(section, &profile)
    ProfileCheck(section: section).check(profile)
    return profile
  }

  /// A title in both languages, or one for both.
  private func title(_ section: YAMLSection) -> LocalizedText? {
    guard case .scalar(let text)? = section.value("title")?.content else {
      return section.has("title") ? section.requiredLocalizedText("title") : nil
    }
    return LocalizedText(vi: text, en: text)
  }

  private func readConstants(_ section: YAMLSection, _ profile: inout ImportProfile) {
    for (name, field) in section.pairs("constants") ?? [] {
      guard Self.constants.contains(name) else {
        let near = NearestName.near(name, among: Self.constants)
        faults.add(
          .unknownKey, file: file, line: field.line, key: field.key, value: name,
          expected: .oneOf(Self.constants, near: near))
        continue
      }
      profile.constants[name] = field.text
    }
  }

  private func readWords(_ section: YAMLSection, _ profile: inout ImportProfile) {
    profile.yes = words(section, "yes") ?? []
    profile.no = words(section, "no") ?? []
    profile.none = words(section, "none") ?? []
    profile.blank = words(section, "blank") ?? []
    profile.notAsked = words(section, "not-asked") ?? []
    profile.drop = words(section, "drop") ?? []
    guard section.has("separators") else { return }
    profile.separators = (words(section, "separators") ?? []).filter { !$0.isEmpty }
  }

  /// The words of a list; `""` and `~` are the empty cell.
  private func words(_ section: YAMLSection, _ key: String) -> [String]? {
    section.items(key, canBeEmpty: key == "separators")?.compactMap { item in
      switch item.value.content {
      case .scalar(let text): return text
      case .null: return ""
      case .list, .mapping:
        faults.add(
          .wrongType, file: file, line: item.value.line, key: item.path, value: item.path,
          expected: .text)
        return nil
      }
    }
  }

  private func choices<Choice>(_ section: YAMLSection, _ key: String) -> [Choice]?
  where Choice: RawRepresentable<String> & CaseIterable {
    let names = Choice.allCases.map(\.rawValue)
    return section.fields(key)?.compactMap { field in
      if let choice = Choice(rawValue: field.text) { return choice }
      section.refuse(
        field, .badValue,
        expected: .oneOf(names, near: NearestName.near(field.text, among: names)))
      return nil
    }
  }

  private func readAliases(_ section: YAMLSection, _ profile: inout ImportProfile) {
    guard let value = section.value("aliases"),
      let kinds = YAMLSection(
        value, file: file, path: "aliases", keys: Alias.Kind.allCases.map(\.rawValue),
        faults: faults)
    else { return }
    for kind in Alias.Kind.allCases {
      for (written, field) in kinds.pairs(kind.rawValue) ?? [] {
        profile.aliases.append(Alias(kind: kind, written: written, code: field.text))
      }
    }
  }

  private func readStructure(_ section: YAMLSection, _ profile: inout ImportProfile) {
    if let ballot = path(section, "ballot") { profile.ballot = ballot }
    profile.assessment = path(section, "assessment")
  }

  private func path(_ section: YAMLSection, _ key: String) -> String? {
    guard let field = section.field(key) else { return nil }
    let names = field.text.split(separator: "/", omittingEmptySubsequences: false)
    guard names.allSatisfy({ !$0.isEmpty }) else {
      section.refuse(field, .badValue, expected: .elementPath)
      return nil
    }
    return field.text
  }
}
