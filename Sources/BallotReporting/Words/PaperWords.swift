/// The words of the sheets that people sign: minutes, summary and meeting list.
///
/// Written like `Words`. Rows of dots are for the pen.
package enum PaperWords: String, CaseIterable, WordCatalogue {
  // Headings that the two forms prescribe.
  case partyName = "ĐẢNG CỘNG SẢN VIỆT NAM|COMMUNIST PARTY OF VIET NAM"
  case stateName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|SOCIALIST REPUBLIC OF VIET NAM"
  case motto = "Độc lập - Tự do - Hạnh phúc|Independence - Freedom - Happiness"
  case partyNumber = "Số ………{1}|No. ………{1}"
  case stateNumber = "Số: ………{1}|No.: ………{1}"
  case placeAndDate = "{1}, ngày …… tháng …… năm ……|{1}, date ………………"

  // Titles.
  case minutesTitle = "BIÊN BẢN KIỂM PHIẾU|MINUTES OF THE BALLOT COUNT"
  case minutesSubject = "Về việc kiểm phiếu: {1}|On the count of: {1}"
  case summaryTitle =
    "BIỂU TỔNG HỢP KẾT QUẢ LẤY PHIẾU|SUMMARY TABLE OF THE BALLOT RESULTS"
  case listTitle =
    """
    DANH SÁCH CÁN BỘ CẦN GẶP GỠ TRỰC TIẾP, TRAO ĐỔI|\
    LIST OF OFFICIALS TO BE MET DIRECTLY
    """
  case atUnit = "Đơn vị: {1}|Unit: {1}"
  case held = "Thời gian lấy phiếu: từ {1} đến {2}|Ballots given from {1} to {2}"
  case notFinal =
    """
    SỐ LIỆU CHƯA CHỐT: số phiếu của các đơn vị sau chưa đối chiếu khớp: {1}.|\
    NOT FINAL: the ballots of these units have not been found to agree: {1}.
    """
  case notFinalHere =
    """
    SỐ LIỆU CHƯA CHỐT: số phiếu của đơn vị chưa đối chiếu khớp.|\
    NOT FINAL: the unit’s ballots have not been found to agree.
    """
  case andOthers = "{1} và {2} đơn vị khác|{1} and {2} more"

  // Minutes.
  case opening =
    """
    Vào hồi …… giờ …… phút, ngày …… tháng …… năm ………, tại ………………………………………, \
    {1} tiến hành kiểm phiếu của {2} và lập biên bản như sau:|\
    At …… : ……, date ………………, in ………………………………………, {1} counted the ballots of \
    {2} and drew up these minutes:
    """
  case team = "Ban kiểm phiếu|The counting team"
  case partTeam = "I. Thành phần kiểm phiếu|I. Those who counted"
  case partCounts = "II. Số lượng phiếu|II. Number of ballots"
  case partResults = "III. Kết quả kiểm phiếu|III. Result of the count"
  case partConclusion = "IV. Kết luận|IV. Conclusion"
  case teamHead = "Trưởng ban (Tổ trưởng)|Head of the team"
  case teamMember = "Thành viên|Member"
  case witness = "Người chứng kiến|Witness"
  case convened = "Số người được triệu tập|People convened"
  case present = "Số người có mặt|People present"
  case issued = "Số phiếu phát ra|Ballots issued"
  case collected = "Số phiếu thu về|Ballots collected"
  case notReturned = "Số phiếu không thu về|Ballots not returned"
  case found = "Số phiếu có trong tệp dữ liệu|Ballots found in the files"
  case valid = "Số phiếu hợp lệ|Valid ballots"
  case invalid = "Số phiếu không hợp lệ|Invalid ballots"
  case invalidByTeam =
    "Không hợp lệ, do tổ kiểm phiếu ghi|Invalid, as the team wrote down"
  case agreement = "Đối chiếu|Reconciliation"
  case agrees = "Khớp|Agrees"
  case disagrees = "Không khớp|Does not agree"
  case notReconciled =
    "Chưa đối chiếu được: không có số phiếu phát ra|Open: no count of issued ballots"
  case ofConvened = "{1} số triệu tập|{1} of those convened"
  case ofIssued = "{1} số phát ra|{1} of those issued"
  case ofFound = "{1} số có trong tệp|{1} of those found"
  case resultNote =
    """
    Số phiếu hợp lệ của từng người là số lượt đánh giá người đó được tính; tỷ lệ tính trên \
    {1}.|\
    A person’s valid ballots are the counted assessments of that person; the share is taken of \
    {1}.
    """
  case sealing =
    """
    Phiếu được niêm phong kèm biên bản này và bàn giao lưu trữ cho ………………………………………|\
    The ballots were sealed with these minutes and handed over for archive to ……………………………
    """
  case closing =
    """
    Việc kiểm phiếu kết thúc vào hồi …… giờ …… phút, ngày …… tháng …… năm ……|\
    The count ended at …… : ……, date ………………
    """
  case copies = "Biên bản được lập thành …… bản.|Drawn up in …… copies."

  case duty = "Nhiệm vụ|Duty"
  case signature = "Chữ ký|Signature"

  // Tables.
  case fullName = "Họ và tên|Full name"
  case withOpinions = "Số phiếu có góp ý|Ballots with criticism"
  case shareInPercent = "Tỷ lệ (%)|Share (%)"
  case groupColumn = "Nhóm {1}|Group {1}"
  case note = "Ghi chú|Note"
  case sum = "Cộng|Sum"
  case total = "Tổng cộng|Total"
  case leading =
    "Biểu hiện được góp ý nhiều nhất (mã, số phiếu)|Named most often (code, ballots)"
  case grounds = "Căn cứ đưa vào danh sách|Grounds for the list"
  case host = "Người chủ trì gặp|Who holds the meeting"
  case deadline = "Thời hạn gặp|To be met by"
  case remedyPlan = "Kế hoạch khắc phục (số, ngày)|Plan to remedy (number, date)"
  case outcome = "Kết quả|Outcome"

  // Summary.
  case tableNumber = "Biểu {1}. {2}|Table {1}. {2}"
  case codebookTitle = "Bộ biểu hiện {1}: {2}|Codebook {1}: {2}"
  case groupsElsewhere =
    """
    Bộ biểu hiện có {1} nhóm; số liệu theo nhóm không in ở biểu này.|\
    The codebook has {1} groups; figures by group are not printed here.
    """
  case annex = "Đối chiếu số phiếu theo đơn vị|Reconciliation by unit"
  case countedBase = "mọi lượt đánh giá được tính|all counted assessments"
  case answeredBase =
    "lượt có góp ý và lượt ghi rõ không có góp ý|assessments with marks or an explicit none"
  case choices =
    """
    Lượt để trống {1}; số phiếu tối thiểu để nêu số liệu của một người: {2}.|\
    Blank assessments {1}; least ballots for any figure of a person: {2}.
    """

  // Meeting list.
  case listSize = "Danh sách có {1} người.|{1} people are on this list."
  case listOpen =
    """
    Không có trong danh sách này: {1} người không đủ phiếu để kết luận, {2} người tạm dừng \
    kết luận; không có nghĩa là không có vấn đề.|\
    Not on this list: {1} people with too few ballots for a conclusion and {2} on hold; which \
    does not mean that all is well.
    """

  // Below a sheet.
  case withheld =
    """
    * không công bố do số phiếu nhỏ, kể cả số liệu có thể suy ra số liệu đó; – không có số \
    liệu.|\
    * withheld because of small numbers, as is whatever would give them away; – no such figure.
    """
  case signHere = "(Ký, ghi rõ họ tên)|(Signature, full name)"
  case presidium = "ĐOÀN CHỦ TỊCH|THE PRESIDIUM"
  case headOfCount = "TRƯỞNG BAN KIỂM PHIẾU|HEAD OF THE COUNTING TEAM"
  case preparer = "NGƯỜI LẬP BIỂU|PREPARED BY"
  case recipients = "Nơi nhận:|Copies to:"
}
