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
    case .sheetNotRead:
      warning(
        "Trang tính có {} dòng và không được đọc", "A sheet with {} rows is not read",
        "Nếu có phiếu, lưu mỗi trang thành một tệp rồi nhập; --sheet chọn trang để đọc.",
        "If it holds ballots, save each sheet as a file of its own; --sheet chooses the one read.")
    case .mixedLineEnds:
      warning(
        "Các dòng kết thúc không như nhau từ dòng này", "The lines end in different ways from here",
        "Kiểm tra xem tệp có bị ghép từ nhiều tệp không.",
        "Check whether several files were put together.")
    default:
      warning(
        "Quyết định không ứng với bản ghi nào", "A ruling that fits no record",
        "Kiểm tra decisions.csv.", "Check decisions.csv.")
    }
  }
}
