/// Which file of the folder holds what, by round.yaml or by default.
struct RoundFileNames {
  enum Role: String, CaseIterable {
    case areas
    case roster
    case control
    case decisions
    case aliases
    case policy

    var defaultPath: String {
      self == .policy ? "policy.yaml" : "\(rawValue).csv"
    }

    /// Whether a round needs this file.
    var isRequired: Bool { self == .areas || self == .roster }
  }

  private var named: [Role: YAMLField] = [:]

  /// Reads the names from round.yaml; an unsafe one becomes a fault.
  init(_ section: YAMLSection) {
    for role in Role.allCases {
      guard let field = section.field(role.rawValue) else { continue }
      if Self.isInside(field.text) {
        named[role] = field
      } else {
        section.refuse(field, .unsafePath, expected: .relativePath)
      }
    }
  }

  func path(_ role: Role) -> String { named[role]?.text ?? role.defaultPath }

  /// The bytes of the file; nil if there is none, which is a fault if it is named or needed.
  func bytes(_ role: Role, in files: RoundFiles, faults: FaultCollector) -> [UInt8]? {
    let path = path(role)
    if let bytes = files.files[path] { return bytes }
    if named[role] != nil || role.isRequired {
      faults.add(
        .missingFile, file: RoundFiles.roundFile, line: named[role]?.line ?? 0,
        key: role.rawValue, value: path, expected: .fileInFolder)
    }
    return nil
  }

  /// Whether `path` can only lead to a place inside the folder.
  static func isInside(_ path: String) -> Bool {
    !path.contains("\\")
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  /// The paths to look for, in a fixed order; faults are left to the reader of the round.
  static func paths(inRoundFile bytes: [UInt8]) -> [String] {
    let faults = FaultCollector()
    let file = RoundFiles.roundFile
    guard let value = YAMLDocument(file: file, faults: faults).parse(bytes),
      let section = YAMLSection(
        value, file: file, path: "", keys: Role.allCases.map(\.rawValue), faults: faults)
    else { return Role.allCases.map(\.defaultPath) }
    let names = RoundFileNames(section)
    return Role.allCases.map(names.path)
  }
}
