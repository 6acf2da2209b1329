import BallotModel

/// What round.yaml says, before anything is looked up in the other files.
struct RoundDocument {
  private static let keys =
    ["round", "title", "opened", "closed", "levels", "codebooks"]
    + RoundFileNames.Role.allCases.map(\.rawValue)
    + ["serials", "blank", "cross-unit", "denominator", "sources"]

  let section: YAMLSection
  var id: String
  var title: String
  var opened: String?
  var closed: String?
  /// Top first; nil if one of them is at fault, for then none can be told.
  var levels: CodeIndex?
  private let levelFields: [YAMLField]
  var codebooks: [YAMLField]
  var names: RoundFileNames
  var settings: RoundSettings

  /// - Returns: nil after adding a fault, if round.yaml isn't there or isn't a mapping.
  init?(_ files: RoundFiles, faults: FaultCollector) {
    let file = RoundFiles.roundFile
    guard let bytes = files.files[file] else {
      faults.add(.missingFile, file: file, line: 0, value: file, expected: .fileInFolder)
      return nil
    }
    guard let value = YAMLDocument(file: file, faults: faults).parse(bytes),
      let section = YAMLSection(value, file: file, path: "", keys: Self.keys, faults: faults)
    else { return nil }
    self.section = section
    id = section.requiredField("round")?.text ?? ""
    title = section.requiredField("title")?.text ?? ""
    (opened, closed) = Self.period(section)
    section.require("levels", expected: .list)
    levelFields = section.fields("levels") ?? []
    levels = Self.levels(levelFields, in: section)
    codebooks = Self.codebooks(section)
    names = RoundFileNames(section)
    settings = RoundSettings()
    settings.serials = section.choice("serials", fallback: settings.serials)
    settings.blank = section.choice("blank", fallback: settings.blank)
    settings.crossUnit = section.choice("cross-unit", fallback: settings.crossUnit)
    settings.denominator = section.choice("denominator", fallback: settings.denominator)
  }

  /// The dates; written as yyyy-mm-dd, they compare as texts.
  private static func period(_ section: YAMLSection) -> (opened: String?, closed: String?) {
    let opened = section.date("opened")
    let closed = section.date("closed")
    if let opened, let closed, closed.text < opened.text {
      section.refuse(closed, .closedBeforeOpened, expected: .lateClosing)
    }
    return (opened?.text, closed?.text)
  }

  private static func levels(_ fields: [YAMLField], in section: YAMLSection) -> CodeIndex? {
    var levels = CodeIndex()
    for (position, field) in fields.enumerated() {
      let isUnit = CanonicalText.folded(field.text) == ReservedNames.unit
      let hidesColumn =
        ReservedNames.isColumn(field.text) || isUnit && position < fields.count - 1
      if hidesColumn || field.text.contains(where: { "/\\".contains($0) }) {
        section.refuse(field, .badValue, expected: .levelName)
      } else if !levels.add(field.text) {
        section.refuse(field, .repeatedCode, expected: .uniqueCode)
      }
    }
    let isSound = !fields.isEmpty && levels.codes.count == fields.count
    return isSound ? levels : nil
  }

  private static func codebooks(_ section: YAMLSection) -> [YAMLField] {
    section.require("codebooks", expected: .list)
    var seen = CodeIndex()
    return (section.fields("codebooks") ?? []).filter { field in
      if seen.add(field.text) { return true }
      section.refuse(field, .repeatedCode, expected: .uniqueCode)
      return false
    }
  }

  /// Looks the listed codebooks up; an unknown one, and a level called like an indicator, is a
  /// fault.
  ///
  /// - Returns: nil if one of them is not known, for then what it holds can't be told.
  func listedCodebooks(on shelf: CodebookShelf) -> [Codebook]? {
    let found = codebooks.compactMap { field in
      let codebook = shelf.codebook(field.text)
      if codebook == nil {
        let near = NearestName.near(field.text, among: shelf.identifiers)
        section.refuse(field, .unknownCodebook, expected: .oneOf(shelf.identifiers, near: near))
      }
      return codebook
    }
    let indicators = CodeIndex(found.flatMap { $0.indicators.map(\.code) })
    for field in levelFields where indicators.position(field.text) != nil {
      section.refuse(field, .badValue, expected: .levelName)
    }
    return found.isEmpty || found.count < codebooks.count ? nil : found
  }
}
