import BallotModel

/// Reads `sources` of round.yaml: which files are read how.
struct SourcesReader {
  static let encodings = ["utf-8", "utf-16", "windows-1258", "tcvn3", "vni"]
  /// The columns that every row of a file can have in common.
  static let constants = ["unit", "official", "serial", "round", "status"]
  private static let statuses = ["spoiled", "valid"]

  let section: YAMLSection
  let round: String
  let profiles: [String]
  let areas: AreaTree?
  let roster: Roster?

  func read() -> [SourceRule] {
    var rules: [SourceRule] = []
    var patterns: Set<String> = []
    for item in section.items("sources", canBeEmpty: true) ?? [] {
      let keys = ["files", "profile", "encoding", "sheet", "constants"]
      guard
        let entry = YAMLSection(
          item.value, file: section.file, path: item.path, keys: keys, faults: section.faults)
      else { continue }
      let files = entry.requiredField("files")
      let rule = SourceRule(
        files: files?.text ?? "", profile: name("profile", of: profiles, in: entry),
        encoding: name("encoding", of: Self.encodings, in: entry),
        sheet: entry.field("sheet")?.text,
        constants: constants(entry))
      guard let files else { continue }
      if !RoundFileNames.isInside(files.text) {
        entry.refuse(files, .unsafePath, expected: .relativePath)
      } else if !patterns.insert(files.text).inserted {
        entry.refuse(files, .repeatedCode, expected: .uniqueCode)
      } else if entry.presentKeys == ["files"] {
        entry.refuse(
          "files", .keyWithoutEffect, value: "files",
          expected: .onlyWith("profile, encoding, sheet, constants"))
      } else if rule.sheet != nil, !Self.mayBeWorkbook(files.text) {
        entry.refuse(
          "sheet", .keyWithoutEffect, value: "sheet", expected: .onlyWith("files: *.xlsx"))
      }
      rules.append(rule)
    }
    return rules
  }

  /// Whether a pattern may fit a workbook: it ends in no other extension.
  private static func mayBeWorkbook(_ pattern: String) -> Bool {
    let name = pattern.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return true }
    let ending = name[name.index(after: dot)...]
    return ending.contains("*") || ending.contains("?")
      || ["xlsx", "xlsm", "gz", "zip"].contains(ending.lowercased())
  }

  private func name(_ key: String, of known: [String], in entry: YAMLSection) -> String? {
    guard let field = entry.field(key) else { return nil }
    if known.contains(field.text) { return field.text }
    let near = NearestName.near(field.text, among: known)
    let code: RoundFaultCode = key == "profile" ? .unknownProfile : .badValue
    entry.refuse(field, code, expected: .oneOf(known, near: near))
    return nil
  }

  private func constants(_ entry: YAMLSection) -> [String: String] {
    var constants: [String: String] = [:]
    for (name, field) in entry.pairs("constants") ?? [] {
      switch name {
      case "unit":
        let units = areas.map { CodeIndex($0.unitCodes) }
        if let units, units.position(field.text) == nil {
          let near = units.near(field.text)
          entry.refuse(field, .unknownUnit, expected: .entryOf("areas", near: near))
        }
      case "official":
        if let roster, roster.index.position(field.text) == nil {
          let near = roster.index.near(field.text)
          entry.refuse(field, .unknownOfficial, expected: .entryOf("roster", near: near))
        }
      case "round":
        if field.text != round { entry.refuse(field, .badValue, expected: .thisRound(round)) }
      case "status":
        if !Self.statuses.contains(field.text) {
          entry.refuse(field, .badValue, expected: .oneOf(Self.statuses, near: nil))
        }
      case "serial":
        break
      default:
        let near = NearestName.near(name, among: Self.constants)
        entry.faults.add(
          .unknownKey, file: entry.file, line: field.line, key: field.key, value: name,
          expected: .oneOf(Self.constants, near: near))
      }
      constants[name] = field.text
    }
    return constants
  }
}
