extension FaultCatalogue {
  /// Warnings, which cost no record.
  static func notice(_ code: FaultCode) -> Entry {
    switch code {
    case .ignoredColumn:
      warning(
        "Cột không dùng đến, không được lưu", "A column that is not used and not stored",
        "Không cần làm gì nếu đúng ý.", "Nothing to be done if that is meant.")
    case .indicatorColumnsMissing:
      warning(
        "Bảng thiếu {} cột biểu hiện của bộ; coi như không đánh dấu",
        "The table lacks {} indicator columns of the codebook; they count as not marked",
        "Kiểm tra việc xuất tệp.", "Check the export.")
    case .emptyBallot:
      warning(
        "Phiếu không có phần đánh giá nào", "A ballot without any assessment",
        "Nếu là phiếu hỏng, ghi status=\"spoiled\".", "If it is spoiled, say status=\"spoiled\".")
    case .rulingOfSeveralVersions:
      warning(
        "Quyết định nêu tệp chứa nhiều bản khác nhau, nên không bản nào được giữ",
        "The ruling names a file that holds several versions, so none is kept",
        "Xoá các bản thừa trong tệp, nhập lại với --replace.",
        "Leave one version in the file, and import it again with --replace.")
    case .misreadText:
      warning(
        "Chữ trông như UTF-8 bị đọc nhầm là Windows-1252 rồi lưu lại (Nguyá»…n thay cho Nguyễn)",
        "The text looks like UTF-8 read as Windows-1252 and saved again (Nguyá»…n for Nguyễn)",
        "Lấy lại tệp gốc; không tự sửa ở đây.",
        "Go back to the original file; nothing is repaired here.")
    default:
      warning(
        "Quyết định không ứng với bản ghi nào", "A ruling that fits no record",
        "Kiểm tra decisions.csv.", "Check decisions.csv.")
    }
  }
}
