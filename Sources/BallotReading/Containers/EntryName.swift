import BallotModel

/// The name of an entry of a .zip, as it may be shown; nothing is ever written to disk under it.
enum EntryName {
  /// `bytes` as text.
  ///
  /// - Throws: X20 for a name that is absolute, has a drive, `..`, a backslash or control
  ///   characters.
  static func text(_ bytes: [UInt8]) throws(ReadingError) -> String {
    let parts = bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
    let hasDrive = bytes.count >= 2 && bytes[1] == 0x3A
    guard let first = parts.first, !first.isEmpty, !hasDrive,
      !parts.contains(where: { $0.elementsEqual("..".utf8) }),
      !bytes.contains(where: { $0 == 0x5C || $0 < 0x20 || $0 == 0x7F })
    else { throw ReadingError(.unsafeName) }
    if bytes.withUnsafeBytes({ UTF8Check.firstFault(in: $0) == nil }) {
      return CanonicalText.composed(String(decoding: bytes, as: UTF8.self))
    }
    let digits = Array("0123456789ABCDEF".utf8)
    let shown = bytes.flatMap { byte -> [UInt8] in
      byte < 0x80 && byte != 0x25
        ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: shown, as: UTF8.self)
  }

  /// Whether the finder of files would pass over it: hidden, or what macOS adds beside files.
  static func isHidden(_ name: String) -> Bool {
    FileName(name).isLitter
      || name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
  }
}
