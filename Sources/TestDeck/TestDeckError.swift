package import BallotModel

/// Why no test deck was made.
package enum TestDeckError: Error, Equatable {
  case optionOutOfRange(name: String, range: ClosedRange<Int>)
  /// Two different codebooks with indicators and groups are needed.
  case unfitCodebooks
  /// Something lies in the folder already, which would mix with the deck.
  case folderNotEmpty(String)
  case cannotWrite(String)

  /// What went wrong, for people.
  package var message: LocalizedText {
    switch self {
    case .optionOutOfRange(let name, let range):
      LocalizedText(
        vi: "--\(name) phải từ \(range.lowerBound) đến \(range.upperBound)",
        en: "--\(name) must be from \(range.lowerBound) to \(range.upperBound)")
    case .unfitCodebooks:
      LocalizedText(
        vi: "Cần hai bộ biểu hiện khác nhau, có biểu hiện và nhóm",
        en: "Two different codebooks with indicators and groups are needed")
    case .folderNotEmpty(let path):
      LocalizedText(
        vi: "Thư mục \(path) không trống; hãy chọn thư mục mới",
        en: "The folder \(path) is not empty; choose a new one")
    case .cannotWrite(let path):
      LocalizedText(vi: "Không ghi được \(path)", en: "Cannot write \(path)")
    }
  }
}
