package import BallotModel

/// What `rejects --write` wrote, and what it could not.
package struct CorrectionReport: Equatable, Sendable {
  /// One file that holds rows to be corrected.
  package struct Written: Equatable, Sendable {
    /// Where it was written.
    package var path: String
    /// Rows, assessments or submissions in it.
    package var rows: Int
    /// The profile that has to be named when it is imported; nil where that goes without saying.
    package var profile: String?
  }

  /// Why the rows of a file were not written.
  package enum Obstacle: String, Sendable, CaseIterable {
    case missing
    case changed
    case otherProfile
    case unreadable
    case standardInput
    /// Refused whole: there are no single rows.
    case refused
  }

  package var folder: String
  package var written: [Written] = []
  package var left: [(path: String, obstacle: Obstacle)] = []

  package init(folder: String) { self.folder = folder }

  package static func == (a: Self, b: Self) -> Bool {
    a.folder == b.folder && a.written == b.written
      && a.left.map(\.path) == b.left.map(\.path)
      && a.left.map(\.obstacle) == b.left.map(\.obstacle)
  }

  /// Whether rows that were to be written are missing.
  package var isPartial: Bool { left.contains { $0.obstacle != .refused } }

  /// For standard error, a line each: what was written, how to import it, and what was not.
  package func lines(_ language: Language) -> [String] {
    let rows = written.reduce(0) { $0 + $1.rows }
    var lines = [
      LocalizedText(
        vi: "Đã ghi \(rows) dòng của \(written.count) tệp vào \(folder). MẬT: các dòng này chứa "
          + "nội dung phiếu; chỉ người ghi đọc được, hãy xóa khi đã sửa và nhập xong",
        en: "Wrote \(rows) rows of \(written.count) files into \(folder). CONFIDENTIAL: they hold "
          + "what the ballots hold; readable by you alone, delete them once corrected and imported"
      )[language]
    ]
    for file in written {
      guard let profile = file.profile else { continue }
      let command = "kiemphieu import --profile \(profile) \(file.path)"
      lines.append(
        LocalizedText(vi: "Sửa xong, nhập bằng: \(command)", en: "Once corrected: \(command)")[
          language])
    }
    for (path, obstacle) in left { lines.append("\(path): \(Self.words(obstacle)[language])") }
    return lines
  }

  private static func words(_ obstacle: Obstacle) -> LocalizedText {
    switch obstacle {
    case .missing:
      LocalizedText(
        vi: "không thấy tệp gốc, bỏ qua; chạy ở thư mục cũ hoặc nêu --from",
        en: "the source file is not there, left out; run in its folder or name it with --from")
    case .changed:
      LocalizedText(
        vi: "tệp gốc đã khác lúc nhập, bỏ qua",
        en: "the source file is no longer as it was imported, left out")
    case .otherProfile:
      LocalizedText(
        vi: "hồ sơ nhập đã khác lúc nhập, bỏ qua",
        en: "the import profile is no longer as it was, left out")
    case .unreadable:
      LocalizedText(vi: "không đọc lại được, bỏ qua", en: "cannot be read again, left out")
    case .standardInput:
      LocalizedText(
        vi: "nhập từ đầu vào chuẩn, không đọc lại được",
        en: "came by standard input and cannot be read again")
    case .refused:
      LocalizedText(
        vi: "cả tệp bị từ chối; hãy sửa chính tệp đó",
        en: "refused whole; correct the file itself")
    }
  }
}
