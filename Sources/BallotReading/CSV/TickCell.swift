/// Whether a cell of a wide table says yes or no.
enum TickCell {
  case yes
  case no
  /// Neither: a fault of the record.
  case unreadable

  private static let yesWords: Set<String> = ["1", "x", "✓", "✔", "y", "yes", "true", "có", "đúng"]
  private static let noWords: Set<String> = ["", "0", "n", "no", "false", "không", "sai"]

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer) {
    if bytes.isEmpty {
      self = .no
    } else if bytes.count == 1 {
      switch bytes[0] {
      case 0x30: self = .no
      case 0x31, 0x78, 0x58: self = .yes
      default: self = Self.spelled(bytes)
      }
    } else {
      self = Self.spelled(bytes)
    }
  }

  private static func spelled(_ bytes: UnsafeRawBufferPointer) -> TickCell {
    let text = CanonicalText.folded(bytes)
    return yesWords.contains(text) ? .yes : noWords.contains(text) ? .no : .unreadable
  }
}
