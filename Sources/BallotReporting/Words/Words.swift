/// Every word and sentence that reports show, Vietnamese before the bar and English after it.
///
/// `{1}`, `{2}` … are filled by `filled(_:_:)`. Faults have their own catalogue (`FaultCatalogue`),
/// the sheets that are signed theirs (`PaperWords`), indicators their codebook.
package enum Words: String, CaseIterable, WordCatalogue {
  // Columns: officials, areas, indicators.
  case action = "Việc cần làm|Action"
  case agrees = "Khớp|Agrees"
  case ballots = "Số phiếu|Ballots"
  case base = "Mẫu số|Base"
  case blank = "Để trống|Blank"
  case code = "Mã|Code"
  case codebook = "Bộ biểu hiện|Codebook"
  case collected = "Thu về|Collected"
  case count = "Số lượng|Count"
  case found = "Có trong tệp|Found in files"
  case group = "Nhóm|Group"
  case groups = "Theo nhóm|By group"
  case indicator = "Biểu hiện|Indicator"
  case indicators = "Theo biểu hiện|By indicator"
  case issued = "Phát ra|Issued"
  case label = "Nội dung|Label"
  case leading = "Góp ý nhiều nhất (mã, số phiếu)|Named most often (code, ballots)"
  case lower = "Cận dưới 95 %|Lower bound 95 %"
  case marked = "Có góp ý|With marks"
  case mentions = "Số lượt đánh dấu|Marks in all"
  case name = "Tên|Name"
  case none = "Ghi rõ không có|Explicit none"
  case official = "Cán bộ|Official"
  case officials = "Số cán bộ|Officials"
  case ordinal = "STT|No."
  case parent = "Biểu hiện gốc|Parent"
  case parents = "Theo biểu hiện gốc|By parent"
  case polarity = "Tính chất|Polarity"
  case position = "Chức vụ|Position"
  case reasons = "Căn cứ|Reasons"
  case share = "Tỷ lệ|Share"
  case status = "Tình trạng|Status"
  case unit = "Đơn vị|Unit"
  case units = "Số đơn vị|Units"
  case valid = "Hợp lệ|Valid"

  // Columns: reasons.
  case adjustedProbability = "q (hiệu chỉnh)|q (adjusted)"
  case kind = "Loại quy tắc|Kind of rule"
  case rawProbability = "p (gốc)|p (raw)"
  case rule = "Quy tắc|Rule"
  case subject = "Đối tượng|Subject"
  case threshold = "Ngưỡng|Threshold"

  // Columns: files and faults.
  case column = "Cột|Column"
  case conflict = "Mâu thuẫn|Conflict"
  case counted = "Được tính|Counted"
  case delimiter = "Dấu phân cách|Delimiter"
  case digest = "Mã băm SHA-256|SHA-256"
  case duplicate = "Trùng|Duplicate"
  case encoding = "Bảng mã|Encoding"
  case fate = "Kết cục|Fate"
  case faults = "Lỗi|Faults"
  case file = "Tệp|File"
  case format = "Định dạng|Format"
  case heading = "Tiêu đề cột|Heading"
  case nearest = "Gần nhất|Nearest"
  case role = "Được hiểu là|Taken for"
  case written = "Viết là|Written"
  case hint = "Cách xử lý|Hint"
  case ignoredColumns = "Cột bỏ qua|Ignored columns"
  case invalid = "Không hợp lệ|Invalid"
  case kindOfName = "Loại|Kind"
  case line = "Dòng|Line"
  case message = "Thông báo|Message"
  case profile = "Hồ sơ nhập|Profile"
  case record = "Bản ghi|Record"
  case records = "Số bản ghi|Records"
  case rejected = "Bị từ chối|Rejected"
  case skipped = "Dòng bỏ qua|Rows skipped"

  // Values of closed lists.
  case yes = "có|yes"
  case no = "không|no"
  case alreadyImported = "đã nhập trước đó|already imported"
  case imported = "đã nhập|imported"
  case refused = "bị từ chối nguyên tệp|refused"
  case negative = "góp ý, phê bình|criticism"
  case positive = "ghi nhận|praise"
  case statusMeeting = "Cần gặp|Meeting"
  case statusNone = "Chưa đạt ngưỡng nào|No rule fired"
  case statusOnHold = "Tạm dừng kết luận|On hold"
  case statusTooFew = "Không đủ phiếu|Too few ballots"
  case statusWatch = "Theo dõi|Watch"

  // Levels that most rounds have.
  case city = "thành phố|city"
  case district = "quận, huyện|district"
  case ward = "phường, xã|ward"
  case unitLevel = "đơn vị|unit"

  // Reasons, as sentences to be checked by hand.
  case countOfBase = "{1} trên {2} phiếu ({3})|{1} of {2} ballots ({3})"
  case subjectShare = "{1}: {2}, ngưỡng {3}|{1}: {2}, threshold {3}"
  case subjectBound =
    "{1}: {2}, cận dưới {3} đạt ngưỡng {4}|{1}: {2}, lower bound {3} reaches the threshold {4}"
  case withLower = "{1}, cận dưới {2}|{1}, lower bound {2}"
  case subjectMarked = "Phiếu có góp ý|Ballots with criticism"
  case subjectIndicator = "Biểu hiện {1} “{2}”|Indicator {1} “{2}”"
  case subjectParent = "Biểu hiện gốc {1} “{2}”|Parent indicator {1} “{2}”"
  case subjectGroup = "Nhóm {1} “{2}”|Group {1} “{2}”"
  case breadthReason =
    """
    {1} trên {2} biểu hiện của bộ cùng đạt mức quy định, ngưỡng {3} biểu hiện|\
    {1} of the codebook’s {2} indicators reach the set share, threshold {3} indicators
    """
  case breadthReasonEach =
    """
    {1} trên {2} biểu hiện của bộ cùng đạt từ {3} số phiếu, ngưỡng {4} biểu hiện|\
    {1} of the codebook’s {2} indicators each reach {3} of the ballots, threshold {4} \
    indicators
    """
  case peerReason =
    """
    Cao hơn nhóm so sánh: {1}, p = {2}, hiệu chỉnh q = {3}, ngưỡng q {4}|\
    Above the peers: {1}, p = {2}, adjusted q = {3}, threshold q {4}
    """
  case riseReason =
    """
    Tăng so với đợt {1}: {2}, p = {3}, ngưỡng p {4}|\
    Risen since round {1}: {2}, p = {3}, threshold p {4}
    """
  case riseReasonPlain =
    """
    Tăng so với đợt trước: {1}, p = {2}, ngưỡng p {3}|\
    Risen since the earlier round: {1}, p = {2}, threshold p {3}
    """
  case otherReason = "Quy tắc {1}: {2}, mức so sánh {3}|Rule {1}: {2}, compared with {3}"

  // Rules, as sentences.
  case ruleSentence = "{1}: {2}.|{1}: {2}."
  case ruleMarked =
    "tỷ lệ phiếu có góp ý đạt từ {1} trở lên|the share of ballots with criticism is at least {1}"
  case ruleIndicator =
    """
    ít nhất một biểu hiện được đánh dấu trên từ {1} số phiếu trở lên|\
    at least one indicator is marked on {1} or more of the ballots
    """
  case ruleParent =
    """
    ít nhất một biểu hiện gốc được góp ý trên từ {1} số phiếu trở lên|\
    at least one parent indicator is criticised on {1} or more of the ballots
    """
  case ruleGroup =
    """
    ít nhất một nhóm biểu hiện được góp ý trên từ {1} số phiếu trở lên|\
    at least one group is criticised on {1} or more of the ballots
    """
  case ruleGroups =
    """
    ít nhất một trong các nhóm {2} được góp ý trên từ {1} số phiếu trở lên|\
    at least one of the groups {2} is criticised on {1} or more of the ballots
    """
  case ruleBreadth =
    """
    từ {1} biểu hiện trở lên, mỗi biểu hiện được đánh dấu trên từ {2} số phiếu|\
    {1} or more indicators are each marked on {2} or more of the ballots
    """
  case rulePeers =
    """
    tỷ lệ phiếu có góp ý cao hơn hẳn những người dùng cùng bộ biểu hiện trong cùng địa bàn cấp\
     {1} (kiểm định nhị thức một phía, hiệu chỉnh Benjamini-Hochberg ở mức {2})|\
    the share of ballots with criticism is clearly above that of those with the same codebook \
    in the same area at level {1} (one-sided binomial test, Benjamini-Hochberg at {2})
    """
  case ruleRise =
    """
    tỷ lệ phiếu có góp ý tăng so với đợt {1} (kiểm định hai tỷ lệ một phía, độ tin cậy {2})|\
    the share of ballots with criticism has risen since round {1} (one-sided two-proportion \
    test, confidence {2})
    """
  case ruleBound =
    """
    {1}, xét theo cận dưới một phía của khoảng Wilson, độ tin cậy {2}|\
    {1}, taken at the one-sided lower Wilson bound, confidence {2}
    """
  case ruleIdle =
    """
    Quy tắc {1} chưa xét được: cơ sở dữ liệu không có đợt {2}|\
    Rule {1} is not evaluated: the database has no round {2}
    """
  case ruleMinima =
    """
    Dưới {1} phiếu: không đủ phiếu, không nêu số liệu, không kết luận. Không quy tắc nào có \
    hiệu lực khi số phiếu góp ý dưới {2}.|\
    Below {1} ballots: too few, no figures, no conclusion. No rule fires on fewer than {2} \
    ballots.
    """
  case policyHead = "Quy tắc {1}: {2}|Policy {1}: {2}"

  // Notices.
  case notice =
    """
    Đây là kết quả tổng hợp ý kiến góp ý, không phải kết luận vi phạm. Có tên trong danh sách \
    chỉ để mở đầu một cuộc gặp gỡ, trao đổi trực tiếp.|\
    This is the sum of opinions given, not a finding of violation. A name on a list only opens\
     a direct conversation.
    """
  case illustrative =
    """
    Bộ biểu hiện {1} là bản minh hoạ, không phải văn bản chính thức của cơ quan ban hành.|\
    Codebook {1} is illustrative; its wording is not the official text of the issuing body.
    """
  case legend =
    """
    * không công bố, để không suy ra được số liệu của người có dưới {1} phiếu; – không có số \
    liệu.|\
    * withheld, so that no figure of anyone with fewer than {1} ballots can be worked out; – \
    no such figure.
    """
  case identity =
    """
    {1} bản ghi = {2} được tính + {3} không hợp lệ + {4} bị từ chối + {5} trùng + {6} mâu \
    thuẫn|\
    {1} records = {2} counted + {3} invalid + {4} rejected + {5} duplicate + {6} conflict
    """
  case identityBroken = "TỔNG KHÔNG KHỚP|THE SUM DOES NOT AGREE"
  case filesTotal =
    """
    {1} tệp: {2} đã nhập, {3} đã nhập trước đó, {4} bị từ chối|\
    {1} files: {2} imported, {3} already imported, {4} refused
    """
  case unmatched =
    "{1}: tên chưa khớp, ghi mã vào aliases.csv nếu biết|{1}: names that stand for nothing; give their codes in aliases.csv where known"
  case filesWithFaults = "Các tệp có lỗi ({1}):|Files with faults ({1}):"
  case cappedFaults =
    """
    {1}: {2} xảy ra {3} lần; chỉ liệt kê {4} chỗ đầu|\
    {1}: {2} occurs {3} times; only the first {4} places are listed
    """
  case capNote =
    """
    Mỗi tệp, mỗi mã liệt kê tối đa {1} chỗ; số đếm theo mã vẫn đầy đủ.|\
    Of each file and code at most {1} places are listed; the counts by code are complete.
    """
  case closedRound =
    "đợt đã đóng, không nhập thêm được nữa|the round is closed; nothing more can be imported"
  case emptyList = "Danh sách này trống.|Nobody is on this list."
  case provenance = "Nguồn: {1}|Provenance: {1}"

  // The report's page.
  case reportTitle = "Báo cáo tổng hợp phiếu đánh giá cán bộ|Report on the evaluation ballots"
  case internalDocument = "Tài liệu nội bộ|Internal document"
  case roundLine = "Đợt lấy phiếu {1}|Round {1}"
  case period = "Từ {1} đến {2}|From {1} to {2}"
  case contents = "Mục lục|Contents"
  case sectionCounted = "Phần đã tính và chưa tính|What was counted and what was not"
  case sectionMeeting =
    "Cán bộ cần gặp gỡ trực tiếp, trao đổi|Officials to be met directly"
  case sectionWatch = "Cán bộ cần theo dõi|Officials to watch"
  case sectionOpen = "Chưa kết luận|No conclusion drawn"
  case sectionLevel = "Thống kê theo cấp: {1}|Statistics by level: {1}"
  case sectionIndicators = "Tần suất biểu hiện: {1}|Frequency of indicators: {1}"
  case sectionReconciliation = "Đối chiếu số phiếu|Reconciliation of ballots"
  case sectionPolicy = "Quy tắc đã áp dụng|The policy applied"
  case sectionDigests = "Dữ liệu cấu hình của đợt|The round’s configuration"
  case listOrder =
    """
    Xếp theo đơn vị, chức vụ, rồi tên; không xếp theo tỷ lệ.|\
    Ordered by unit, position, then name; never by share.
    """
  case openNote =
    """
    Không đủ phiếu nghĩa là chưa thể kết luận, không có nghĩa là không có vấn đề. Tạm dừng kết\
     luận: đơn vị thu về nhiều phiếu hơn phát ra.|\
    Too few ballots means that nothing can be concluded, not that all is well. On hold: the \
    unit collected more ballots than were issued.
    """
  case assessmentsCounted = "Lượt đánh giá được tính|Assessments counted"
  case ballotsFound = "Phiếu có trong tệp|Ballots found in the files"
  case officialsAssessed = "Cán bộ trong đợt|Officials in the round"
  case countedSplit =
    """
    Trong đó: {1} có góp ý, {2} ghi rõ không có, {3} để trống.|\
    Of these: {1} with marks, {2} explicit none, {3} blank.
    """
  case conflictsSetAside =
    """
    Bản ghi mâu thuẫn đang để riêng, chờ tổ kiểm phiếu: {1}.|\
    Conflicting records set aside until the counting team rules: {1}.
    """
  case nothingRejected =
    "Không có bản ghi nào bị từ chối hay không hợp lệ.|No record was rejected or invalid."
  case someRejected =
    """
    Có bản ghi hoặc tệp không được tính, vì các lỗi sau; số lượng và vị trí ở rejects.csv.|\
    Some records or files were not counted, because of the following; numbers and places are \
    in rejects.csv.
    """
  case repeatsOnce =
    """
    Một lượt đánh giá nộp nhiều lần chỉ được tính một lần.|\
    An assessment handed in several times is counted once.
    """
  case settingBlank = "Phiếu để trống|Blank assessments"
  case settingBlankNoCriticism =
    "được tính là không có góp ý|count as no criticism"
  case settingBlankInvalid = "không hợp lệ|are invalid"
  case settingDenominator = "Mẫu số của tỷ lệ|Base of every share"
  case settingDenominatorCounted = "mọi lượt đánh giá được tính|all assessments counted"
  case settingDenominatorAnswered =
    "lượt có góp ý và lượt ghi rõ không có|assessments with marks or an explicit none"
  case settingSerials = "Số phiếu (serial)|Serials"
  case settingSerialsRequired =
    "bắt buộc, riêng từng đơn vị|required, unique in each unit"
  case settingSerialsNone = "không dùng|not used"
  case settingCrossUnit = "Góp ý cho cán bộ đơn vị khác|Officials of another unit"
  case settingCrossUnitReject = "bị từ chối|rejected"
  case settingCrossUnitAllow = "được phép|allowed"
  case settingMinimum = "Số phiếu tối thiểu để nêu số liệu|Least ballots for any figure"
}
