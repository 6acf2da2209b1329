package import BallotModel

/// What happens during an import, for the log; nothing of what files hold.
package enum ImportEvent: Sendable, Equatable {
  case passedOver(path: String)
  case opened(path: String)
  /// What became of a file; `records` is nil where only the join can tell.
  case settled(path: String, status: FileReport.Status, records: Int?)
  case committed(files: Int)

  package var text: LocalizedText {
    switch self {
    case .passedOver(let path): LocalizedText(vi: "bỏ qua \(path)", en: "passed over \(path)")
    case .opened(let path): LocalizedText(vi: "mở \(path)", en: "opened \(path)")
    case .settled(let path, let status, let records?):
      LocalizedText(
        vi: "\(path): \(status.rawValue), \(records) bản ghi",
        en: "\(path): \(status.rawValue), \(records) records")
    case .settled(let path, let status, nil):
      LocalizedText(vi: "\(path): \(status.rawValue)", en: "\(path): \(status.rawValue)")
    case .committed(let files):
      LocalizedText(vi: "đã ghi \(files) tệp", en: "committed \(files) files")
    }
  }
}
