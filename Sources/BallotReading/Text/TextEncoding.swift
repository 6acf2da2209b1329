/// The encodings that can be asked for.
enum TextEncoding: Equatable {
  case utf8
  case utf16
  case legacy(LegacyEncoding)

  /// - Parameter name: in small letters, as after `--encoding`.
  init?(_ name: String) {
    switch name {
    case "utf-8": self = .utf8
    case "utf-16": self = .utf16
    default:
      guard let legacy = LegacyEncoding(rawValue: name) else { return nil }
      self = .legacy(legacy)
    }
  }

  /// As the import report names it.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16: "utf-16"
    case .legacy(let legacy): legacy.rawValue
    }
  }
}
