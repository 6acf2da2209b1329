/// Why a compressed file is not opened; the argument of X20.
package enum ContainerDefect: String, Sendable, CaseIterable {
  case encrypted
  case damaged
  /// A name that is absolute or leads out of the container.
  case unsafeName = "unsafe-name"
  case repeatedName = "repeated-name"
  /// A link, device or the like in the place of a file.
  case notAFile = "not-a-file"
  case tooManyEntries = "too-many-entries"
  case tooLarge = "too-large"
  /// Far more comes out than went in.
  case ratio
  /// The workbook has no sheet of the name asked for.
  case noSuchSheet = "no-such-sheet"
  /// A container inside a container.
  case nested

  /// In words, as they stand in the message.
  package var words: LocalizedText {
    switch self {
    case .encrypted: LocalizedText(vi: "có mật khẩu", en: "it has a password")
    case .damaged: LocalizedText(vi: "hỏng hoặc thiếu phần cuối", en: "damaged or cut off")
    case .unsafeName:
      LocalizedText(vi: "tên tệp bên trong chỉ ra ngoài", en: "a name in it leads outside")
    case .repeatedName:
      LocalizedText(vi: "hai tệp bên trong trùng tên", en: "two files in it have one name")
    case .notAFile:
      LocalizedText(vi: "có liên kết thay cho tệp", en: "a link in the place of a file")
    case .tooManyEntries: LocalizedText(vi: "quá nhiều tệp", en: "too many files")
    case .tooLarge: LocalizedText(vi: "quá lớn", en: "too large")
    case .ratio:
      LocalizedText(vi: "nở ra quá nhiều khi giải nén", en: "it swells too much when unpacked")
    case .noSuchSheet:
      LocalizedText(vi: "không có trang tính này", en: "it has no such sheet")
    case .nested:
      LocalizedText(vi: "tệp nén trong tệp nén", en: "a compressed file inside another")
    }
  }
}
