/// One of the six tones, by the mark that writes it.
enum VietnameseTone: CaseIterable, Sendable {
  case ngang
  case huyen
  case hoi
  case nga
  case sac
  case nang

  /// The tone of a combining mark; nil for any other scalar.
  init?(mark: Unicode.Scalar) {
    switch mark.value {
    case 0x300: self = .huyen
    case 0x309: self = .hoi
    case 0x303: self = .nga
    case 0x301: self = .sac
    case 0x323: self = .nang
    default: return nil
    }
  }
}
