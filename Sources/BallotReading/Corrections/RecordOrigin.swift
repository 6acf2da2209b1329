/// Where a record that is known by its place was read first, so that its correction is that record
/// again and no ballot of its own.
enum RecordOrigin: Equatable {
  /// SHA-256 of the file, and the ordinal of the record or submission in it, from 1.
  case place(digest: [UInt8], ordinal: UInt32)
  /// The text that identified the ballot: the columns that its profile digests.
  case identity(String)

  private static let identityPrefix = "id:"

  /// - Parameter text: as `text` gives it; nil where it is anything else.
  init?(_ text: String) {
    if text.hasPrefix(Self.identityPrefix) {
      guard let bytes = Self.bytes(text.utf8.dropFirst(Self.identityPrefix.utf8.count)) else {
        return nil
      }
      self = .identity(String(decoding: bytes, as: UTF8.self))
      return
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let digest = Self.bytes(parts[0].utf8), digest.count == 32,
      let ordinal = UInt32(parts[1]), ordinal > 0
    else { return nil }
    self = .place(digest: digest, ordinal: ordinal)
  }

  /// As it stands in a cell: `<64 digits>:<ordinal>`, or `id:` with hexadecimal digits.
  var text: String {
    switch self {
    case .place(let digest, let ordinal): "\(Self.digits(digest)):\(ordinal)"
    case .identity(let text): Self.identityPrefix + Self.digits(Array(text.utf8))
    }
  }

  /// Lower-case hexadecimal.
  static func digits(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private static func bytes(_ digits: some Collection<UInt8>) -> [UInt8]? {
    guard !digits.isEmpty, digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in digits {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      if let first = high {
        bytes.append(first << 4 | UInt8(value))
        high = nil
      } else {
        high = UInt8(value)
      }
    }
    return bytes
  }
}
