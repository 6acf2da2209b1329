/// What the 256 bytes of a legacy encoding stand for.
struct LegacyTable: Sendable {
  /// The letters that a mark may follow.
  enum Bases: Sendable {
    case any
    /// a, e, i, o, u, y, ơ, ư: what a tone can stand on.
    case vowels
    /// a, e, o: what takes a circumflex.
    case circumflexed
    /// a alone takes a breve.
    case breved

    func allow(_ letter: UInt32) -> Bool {
      switch self {
      case .any: true
      case .vowels: Self.isOne(of: "aeiouyơưAEIOUYƠƯ", letter)
      case .circumflexed: Self.isOne(of: "aeoAEO", letter)
      case .breved: Self.isOne(of: "aA", letter)
      }
    }

    private static func isOne(of letters: String, _ letter: UInt32) -> Bool {
      letters.unicodeScalars.contains { $0.value == letter }
    }
  }

  enum Unit: Sendable {
    case undefined
    case letter(UInt32)
    /// Combining marks for the letter before; the second is 0 where there is one only.
    case marks(UInt32, UInt32, Bases)
  }

  private(set) var units: [Unit]

  /// ASCII, and nothing defined above it.
  private init() {
    units = (0..<256).map { $0 < 0x80 ? .letter(UInt32($0)) : .undefined }
  }

  /// Sets the bytes from `start` on to the scalars of `letters`; `·` leaves one undefined.
  private mutating func set(_ start: Int, _ letters: String) {
    for (offset, scalar) in letters.unicodeScalars.enumerated() where scalar != "·" {
      units[start + offset] = .letter(scalar.value)
    }
  }

  /// Sets bytes to combining marks.
  private mutating func setMarks(_ marks: [(byte: Int, mark: UInt32)]) {
    for (byte, mark) in marks { units[byte] = .marks(mark, 0, .any) }
  }

  /// 0x80 to 0xBF of the Windows code pages for Western Europe and Viet Nam, less what 1258 lacks.
  private mutating func setWindowsSigns() {
    set(0x80, "€·‚ƒ„…†‡ˆ‰·‹Œ···")
    set(0x90, "·‘’“”•–—˜™·›œ··Ÿ")
    for byte in 0xA0...0xBF { units[byte] = .letter(UInt32(byte)) }
  }

  /// Microsoft's table of code page 1258.
  static let windows1258: LegacyTable = {
    var table = LegacyTable()
    table.setWindowsSigns()
    for byte in 0xC0...0xFF { table.units[byte] = .letter(UInt32(byte)) }
    for (byte, letter) in [
      (0xC3, "Ă"), (0xD0, "Đ"), (0xD5, "Ơ"), (0xDD, "Ư"), (0xE3, "ă"), (0xF0, "đ"), (0xF5, "ơ"),
      (0xFD, "ư"), (0xFE, "₫"),
    ] {
      table.set(byte, letter)
    }
    table.setMarks([(0xCC, 0x300), (0xD2, 0x309), (0xDE, 0x303), (0xEC, 0x301), (0xF2, 0x323)])
    return table
  }()

  /// TCVN 5712:1993 VN1, of which the ABC fonts (VN3) use the lower case and the seven capitals
  /// without a tone.
  static let tcvn3: LegacyTable = {
    var table = LegacyTable()
    table.set(0x01, "ÚỤ")
    table.set(0x04, "ỪỬỮ")
    table.set(0x11, "ỨỰỲỶỸÝỴ")
    table.set(0x80, "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ")
    table.set(0x90, "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ")
    table.set(0xA0, "\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ")
    table.setMarks([(0xB0, 0x300), (0xB1, 0x309), (0xB2, 0x303), (0xB3, 0x301), (0xB4, 0x323)])
    table.set(0xB5, "àảãáạẲằẳẵắẴ")
    table.set(0xC0, "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ")
    table.set(0xD0, "éẹềểễếệìỉỄẾỒĩíịò")
    table.set(0xE0, "Ổỏõóọồổỗốộờởỡớợù")
    table.set(0xF0, "Ỗủũúụừửữứựỳỷỹýỵ")
    table.set(0xFF, "Ố")
    return table
  }()

  /// VNI-Windows. Capitals lie 0x20 below the small letters, marks too; either mark serves either
  /// letter.
  static let vni: LegacyTable = {
    var table = LegacyTable()
    table.setWindowsSigns()
    table.set(0xD7, "×")
    table.set(0xF7, "÷")
    for (byte, small, capital) in [
      (0xEC, "ì", "Ì"), (0xED, "í", "Í"), (0xEE, "ỵ", "Ỵ"), (0xE6, "ỉ", "Ỉ"), (0xF1, "đ", "Đ"),
      (0xF2, "ị", "Ị"), (0xF3, "ĩ", "Ĩ"), (0xF4, "ơ", "Ơ"), (0xF6, "ư", "Ư"),
    ] {
      table.set(byte, small)
      table.set(byte - 0x20, capital)
    }
    let (grave, acute, tilde, hook, dot) = (0x300, 0x301, 0x303, 0x309, 0x323)
    let (circumflex, breve) = (0x302, 0x306)
    for (byte, first, second, bases) in [
      (0xF8, grave, 0, Bases.vowels), (0xF9, acute, 0, .vowels), (0xF5, tilde, 0, .vowels),
      (0xFB, hook, 0, .vowels), (0xEF, dot, 0, .vowels),
      (0xE2, circumflex, 0, .circumflexed), (0xE0, circumflex, grave, .circumflexed),
      (0xE1, circumflex, acute, .circumflexed), (0xE3, circumflex, tilde, .circumflexed),
      (0xE5, circumflex, hook, .circumflexed), (0xE4, circumflex, dot, .circumflexed),
      (0xEA, breve, 0, .breved), (0xE8, breve, grave, .breved), (0xE9, breve, acute, .breved),
      (0xFC, breve, tilde, .breved), (0xFA, breve, hook, .breved), (0xEB, breve, dot, .breved),
    ] {
      let unit = Unit.marks(UInt32(first), UInt32(second), bases)
      table.units[byte] = unit
      table.units[byte - 0x20] = unit
    }
    return table
  }()
}
