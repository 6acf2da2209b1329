/// What pictures, their tables and the page around them say, Vietnamese before the bar and English
/// after it.
package enum ChartWords: String, CaseIterable, WordCatalogue {
  // The page.
  case skip = "Chuyển đến nội dung chính|Skip to the main content"
  case numbers = "Số liệu của hình: {1}|Numbers of the picture: {1}"
  case rowsCut =
    """
    Trang này chỉ nêu {1} trên {2} dòng; đầy đủ ở {3}.|\
    This page shows {1} of {2} rows; all of them are in {3}.
    """
  case onlyDisagreeing =
    """
    Trang này chỉ nêu các đơn vị chưa khớp hoặc chưa đủ số liệu: {1} trên {2}; đầy đủ ở {3}.|\
    This page shows only units that do not agree or lack a count: {1} of {2}; all of them are \
    in {3}.
    """
  case officialsElsewhere =
    """
    Số liệu từng cán bộ và từng biểu hiện không nêu ở trang này; xem officials.csv và results.json.|\
    The figures of each official and indicator are not on this page; see officials.csv and \
    results.json.
    """
  case sectionHeat = "Đơn vị và biểu hiện|Units and indicators"
  case sectionFunnel = "So với những người cùng bộ biểu hiện|Compared with the peers"
  case sectionSpread = "Độ phân tán theo địa bàn|Spread by area"
  case sectionChange = "Thay đổi so với đợt {1}|Change since round {1}"
  case noPicture =
    "Chưa đủ số liệu được công bố để vẽ hình.|Too few figures are shown for a picture."

  // Columns.
  case area = "Địa bàn|Area"
  case intervalLower = "Khoảng 95 %: từ|95 % interval: from"
  case intervalUpper = "Khoảng 95 %: đến|95 % interval: to"
  case lower95 = "Giới hạn 95 %: dưới|95 % limit: lower"
  case upper95 = "Giới hạn 95 %: trên|95 % limit: upper"
  case lower999 = "Giới hạn 99,9 %: dưới|99.9 % limit: lower"
  case upper999 = "Giới hạn 99,9 %: trên|99.9 % limit: upper"
  case standing = "Vị trí|Where"
  case shown = "Số cán bộ được nêu|Officials shown"
  case least = "Thấp nhất|Lowest"
  case firstQuartile = "Tứ phân vị 1|First quartile"
  case median = "Trung vị|Median"
  case thirdQuartile = "Tứ phân vị 3|Third quartile"
  case greatest = "Cao nhất|Highest"
  case earlierBase = "Mẫu số đợt trước|Base then"
  case earlierShare = "Tỷ lệ đợt trước|Share then"
  case presentShare = "Tỷ lệ đợt này|Share now"
  case direction = "Thay đổi|Change"
  case part = "Phần|Part"
  case bar = "Từ 0 đến {1} %|From 0 to {1} %"

  // Where a share stands.
  case within = "trong giới hạn|within the limits"
  case aboveInner = "trên giới hạn 95 %|above the 95 % limit"
  case aboveOuter = "trên giới hạn 99,9 %|above the 99.9 % limit"
  case belowInner = "dưới giới hạn 95 %|below the 95 % limit"
  case belowOuter = "dưới giới hạn 99,9 %|below the 99.9 % limit"
  case risen = "tăng|up"
  case fallen = "giảm|down"
  case unchanged = "không đổi|same"

  // Frequencies.
  case frequencyTitle = "Tần suất biểu hiện, bộ {1}|Frequency of indicators, codebook {1}"
  case frequencyText =
    """
    Biểu đồ thanh ngang, mỗi thanh là một trong {1} biểu hiện, độ dài là tỷ lệ lượt đánh giá có \
    đánh dấu. Nhiều nhất: {2}.|\
    Horizontal bars, one for each of {1} indicators, as long as the share of assessments with \
    the mark. Most often: {2}.
    """
  case frequencyNote =
    """
    Thanh: tỷ lệ lượt đánh giá có đánh dấu. Vạch: khoảng Wilson 95 %, coi các lượt đánh giá là \
    độc lập. *: không công bố.|\
    Bar: share of assessments with the mark. Whisker: 95 % Wilson interval, taking assessments \
    as independent. *: withheld.
    """

  // Heat map.
  case heatTitle = "{1} và biểu hiện, bộ {2}|{1} by indicator, codebook {2}"
  case heatText =
    """
    Lưới {1} hàng (địa bàn cấp {2}) và {3} cột (biểu hiện); ô càng đậm và càng lớn thì tỷ lệ càng \
    cao. Không công bố: {4} hàng.|\
    A grid of {1} rows (areas at level {2}) and {3} columns (indicators); the darker and larger \
    a square, the higher the share. Withheld: {4} rows.
    """
  case heatNote =
    """
    Mỗi ô: tỷ lệ lượt đánh giá có đánh dấu; ô trống là không có. *: hàng không công bố.|\
    Each square: share of assessments with the mark; empty means none. *: row withheld.
    """
  case heatHigher =
    """
    Có quá nhiều địa bàn cấp thấp hơn để vẽ; số liệu ở {1}.|\
    There are too many areas at lower levels to draw; their figures are in {1}.
    """
  case heatNumbers =
    "Tỷ lệ (%) theo địa bàn và biểu hiện|Shares (%) by area and indicator"
  case heatFirstStep = "dưới {1} %|below {1} %"
  case heatStep = "{1}–{2} %|{1}–{2} %"
  case heatLastStep = "từ {1} %|{1} % and more"

  // Funnel.
  case funnelTitle =
    "Tỷ lệ phiếu có góp ý và số phiếu, bộ {1}|Share with marks by ballots, codebook {1}"
  case funnelText =
    """
    Biểu đồ phễu: mỗi điểm là một trong {1} cán bộ, trục ngang là số phiếu, trục dọc là tỷ lệ phiếu \
    có góp ý. Tỷ lệ chung {2}. Trên giới hạn 99,9 %: {3} người; trên giới hạn 95 %: thêm {4} người; \
    dưới giới hạn 95 %: {5} người.|\
    Funnel plot: each point is one of {1} officials, across the number of ballots, upwards the \
    share with marks. Common share {2}. Above the 99.9 % limit: {3}; above the 95 % limit: {4} \
    more; below the 95 % limit: {5}.
    """
  case funnelNote =
    """
    Đường liền ngang: tỷ lệ chung {1}. Nét đứt: giới hạn 95 %; nét liền: giới hạn 99,9 % (phân vị nhị \
    thức nội suy). Hình thoi: trên giới hạn 99,9 %. Giới hạn chỉ nêu mức ngẫu nhiên có thể giải \
    thích; nằm ngoài không phải là kết luận. Không có người chưa đủ phiếu hoặc tạm dừng kết luận.|\
    Level line: common share {1}. Dashed: 95 % limits; solid: 99.9 % limits (interpolated binomial \
    quantiles). Diamonds: above the 99.9 % limit. The limits say what chance alone can explain; \
    to lie outside is no finding. Those with too few ballots or on hold are left out.
    """
  case ballotsAxis = "Số phiếu (mẫu số)|Ballots (base)"
  case shareAxis = "Tỷ lệ có góp ý|Share with marks"

  // Spread.
  case spreadTitle =
    "Tỷ lệ phiếu có góp ý của cán bộ theo {1}, bộ {2}|Officials’ shares by {1}, codebook {2}"
  case spreadText =
    """
    Mỗi hàng là một trong {1} địa bàn, mỗi điểm là một cán bộ đặt theo tỷ lệ phiếu có góp ý. Trung \
    vị thấp nhất {2} ({3}), cao nhất {4} ({5}).|\
    Each row is one of {1} areas, each dot an official placed by the share with marks. Lowest \
    median {2} ({3}), highest {4} ({5}).
    """
  case spreadNote =
    """
    Điểm: một cán bộ. Hộp: từ tứ phân vị 1 đến 3, vạch trong hộp là trung vị (khi có từ 5 người). \
    Không có người chưa đủ phiếu.|\
    Dot: one official. Box: first to third quartile, its line the median (from 5 officials on). \
    Those with too few ballots are left out.
    """

  // Change.
  case changeTitle =
    "Tỷ lệ phiếu có góp ý: đợt này và đợt {1}, bộ {2}|Share with marks: now and in {1}, codebook {2}"
  case changeText =
    """
    Mỗi điểm là một trong {1} cán bộ có số liệu ở cả hai đợt, trục ngang là tỷ lệ đợt trước, trục dọc \
    là tỷ lệ đợt này. Tăng: {2}; giảm: {3}; không đổi: {4}.|\
    Each point is one of {1} officials with figures in both rounds, across the share then, \
    upwards the share now. Up: {2}; down: {3}; same: {4}.
    """
  case changeNote =
    """
    Trên đường chéo: tăng; dưới đường chéo: giảm. Hình thoi: quy tắc so sánh với đợt trước có hiệu lực.|\
    Above the diagonal: up; below it: down. Diamonds: the rule that compares the rounds fired.
    """
  case pointsCut =
    """
    Bảng chỉ nêu {1} trên {2} cán bộ, trước hết là người nằm ngoài giới hạn; đầy đủ ở results.json.|\
    The table lists {1} of {2} officials, those outside the limits before others; all of them are \
    in results.json.
    """
  case changesCut =
    """
    Bảng chỉ nêu {1} trên {2} cán bộ, trước hết là người mà quy tắc có hiệu lực; đầy đủ ở \
    results.json.|\
    The table lists {1} of {2} officials, those for whom the rule fired before others; all of them \
    are in results.json.
    """

  // The terminal.
  case columnsLeftOut =
    """
    Không đủ chỗ cho các cột: {1}. Dùng --format csv để xem đủ.|\
    No room for these columns: {1}. See them with --format csv.
    """
  case officialFigures =
    """
    {1} phiếu được tính: {2} có góp ý, {3} ghi rõ không có, {4} để trống; {5} lượt đánh dấu|\
    {1} ballots counted: {2} with marks, {3} explicit none, {4} blank; {5} marks in all
    """
  case officialShare =
    """
    Tỷ lệ phiếu có góp ý: {1}, khoảng 95 % từ {2} đến {3}|\
    Share with marks: {1}, 95 % interval from {2} to {3}
    """
  case officialHidden =
    """
    Không đủ phiếu: không nêu số liệu, không kết luận.|\
    Too few ballots: no figures, no conclusion.
    """
  case noReasons = "Không quy tắc nào có hiệu lực.|No rule fired."
}
