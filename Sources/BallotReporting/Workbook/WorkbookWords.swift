import BallotModel

/// The words that only workbooks show.
package enum WorkbookWords: String, CaseIterable, WordCatalogue {
  // Names of sheets; at most 31 characters each.
  case overviewSheet = "Tổng quan|Overview"
  case officialsSheet = "Cán bộ|Officials"
  case levelSheet = "Theo {1}|By {1}"
  case indicatorsSheet = "Biểu hiện|Indicators"
  case longSheet = "Cán bộ × biểu hiện|Official × indicator"
  case reconciliationSheet = "Đối chiếu|Reconciliation"
  case chartsSheet = "Biểu đồ|Charts"
  case meetingSheet = "Cần gặp|To be met"
  case watchSheet = "Theo dõi|To watch"
  case openSheet = "Chưa kết luận|No conclusion"

  // Columns of the meeting list; those from `chair` to `remarks` are filled in by hand.
  case fullName = "Họ và tên|Full name"
  case validBallots = "Phiếu hợp lệ|Valid ballots"
  case markedBallots = "Phiếu có góp ý|Ballots with marks"
  case mostNamed =
    """
    Biểu hiện được góp ý nhiều nhất (mã, số phiếu)|\
    Indicators named most often (code, ballots)
    """
  case grounds = "Căn cứ đưa vào danh sách|Grounds for listing"
  case chair = "Người chủ trì gặp|Meeting led by"
  case due = "Thời hạn gặp|To be met by"
  case remedy = "Kế hoạch khắc phục (số, ngày)|Remedy plan (number, date)"
  case outcome = "Kết quả|Outcome"
  case remarks = "Ghi chú|Remarks"
  case officialCode = "Mã cán bộ|Official’s code"
  case byHand =
    """
    Các cột từ “Người chủ trì gặp” đến “Ghi chú” để trống, cấp có thẩm quyền ghi sau khi gặp.|\
    The columns from “Meeting led by” to “Remarks” are left blank, to be filled in by those \
    responsible.
    """

  // Columns of the statistics.
  case unitCode = "Mã đơn vị|Unit’s code"
  case groupColumn = "Nhóm {1}|Group {1}"

  // Titles.
  case statisticsTitle =
    "Thống kê kết quả lấy phiếu đánh giá cán bộ|Statistics of the evaluation ballots"
  case officialsTitle = "Kết quả theo từng cán bộ|Results per official"
  case indicatorsTitle = "Tần suất các biểu hiện|Frequency of indicators"
  case longElsewhere =
    "Bảng cán bộ × biểu hiện có {1} dòng, quá dài cho một sổ tính; bảng này ở tệp officials.csv.|The table official × indicator has {1} rows, too many for a workbook; it is in officials.csv."
  case longTitle =
    "Số phiếu của từng cán bộ theo từng biểu hiện|Ballots per official and indicator"
  case statusCounts = "Số cán bộ theo tình trạng|Officials by status"
  case settingsTitle = "Cách tính|How it was counted"
  case sharesByArea =
    "Tỷ lệ phiếu có góp ý theo {1}|Share of ballots with marks by {1}"
  case topIndicators =
    "Biểu hiện được góp ý nhiều nhất: {1}|Indicators named most often: {1}"
  case chartAlternative =
    "{1}. Số liệu ở bảng bên trái biểu đồ.|{1}. Its numbers stand in the table to its left."
  case areaOrder =
    "Địa bàn xếp như trong danh mục của đợt, không xếp theo tỷ lệ.|Areas stand as the round lists them, never by rate."
  case noChart = "Không có số liệu nào được nêu.|No figure is shown."
}
