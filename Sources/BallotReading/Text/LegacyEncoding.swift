/// The Vietnamese encodings of one byte a character that came before Unicode.
package enum LegacyEncoding: String, Sendable, CaseIterable {
  /// Windows code page 1258: vowels with their own mark, tones as combining marks.
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993, as the ABC fonts have it.
  case tcvn3
  /// VNI-Windows: letters followed by bytes that stand for marks.
  case vni

  /// What each byte stands for.
  var table: LegacyTable {
    switch self {
    case .windows1258: .windows1258
    case .tcvn3: .tcvn3
    case .vni: .vni
    }
  }
}
