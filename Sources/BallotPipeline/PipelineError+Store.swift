import BallotModel
import BallotStore

extension PipelineError {
  init(_ error: StoreError) {
    switch error {
    case .database(let text):
      self = .system(
        LocalizedText(vi: "Cơ sở dữ liệu: \(text)", en: "The database: \(text)"))
    case .temporaryFile:
      self = .system(
        LocalizedText(
          vi: "Không ghi được tệp tạm cạnh cơ sở dữ liệu",
          en: "The temporary file beside the database can't be written"))
    case .damaged(let place):
      self = .system(
        LocalizedText(
          vi: "Cơ sở dữ liệu bị hỏng: \(place)", en: "The database is damaged: \(place)"))
    case .fatesDoNotAddUp(let file):
      self = .system(
        LocalizedText(
          vi: "Số bản ghi của \(file) không khớp với tổng các số phận; chưa ghi gì",
          en: "The records of \(file) do not add up to their fates; nothing was written"))
    case .closed:
      self = .usage(
        LocalizedText(
          vi: "Đợt đã đóng: không nhập hay rút lô được nữa",
          en: "The round is closed: nothing can be imported or withdrawn any more"))
    }
  }

  /// Runs `body`, whose store errors become the façade's.
  static func attempt<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(PipelineError) -> Value {
    do throws(StoreError) { return try body() } catch { throw PipelineError(error) }
  }
}
