import BallotModel
import BallotReporting
import Testing

@Suite struct TableOutputTests {
  private let results = SampleResults.results

  @Test func `flags are listed by unit and roster, with sentences and the notice`() {
    let text = ReportWriter().flags(results, all: false, lower: { _, _ in 0.26712 }, as: .table)
    #expect(
      text == """
        Đơn vị  Cán bộ  Tên         Chức vụ    Tình trạng  Số phiếu  Có góp ý   Tỷ lệ  Cận dưới 95 %
        ──────  ──────  ──────────  ─────────  ──────────  ────────  ────────  ──────  ─────────────
        u1      o-3     Cán bộ 003  Chủ tịch   Cần gặp           30        12  40,0 %         26,7 %
        u2      o-2     Cán bộ 002  Công chức  Theo dõi           8         4  50,0 %         26,7 %

        o-3 Cán bộ 003
          - Phiếu có góp ý: 12 trên 30 phiếu (40,0 %), ngưỡng 30 %, cận dưới 26,7 %
          - Biểu hiện A01 “Đi muộn, về sớm”: 9 trên 30 phiếu (30,0 %), cận dưới 18,6 % đạt \
        ngưỡng 1/6

        o-2 Cán bộ 002
          - Cao hơn nhóm so sánh: 4 trên 8 phiếu (50,0 %), p = 0,0012, hiệu chỉnh q = 0,0123, \
        ngưỡng q 0,0500

        Đây là kết quả tổng hợp ý kiến góp ý, không phải kết luận vi phạm. Có tên trong danh \
        sách chỉ để mở đầu một cuộc gặp gỡ, trao đổi trực tiếp.

        """)
  }

  @Test func `a withheld figure is a star in every table`() {
    let writer = ReportWriter(style: OutputStyle(language: .en))
    let lines = writer.areas(results, level: 1, as: .table).split(separator: "\n")
    // As areas.csv lists them, which is not by code.
    #expect(lines[2].hasPrefix("lb    Long Biên  cb            1          2        *"))
    #expect(lines[3].hasPrefix("gl    Gia Lâm    cb            1          1        8"))
    #expect(
      lines.last
        == "* withheld, so that no figure of anyone with fewer than 5 ballots can be worked out; – no such figure."
    )
    #expect(lines[3].contains("50.0 %"))
    #expect(lines[3].contains("A01 4; B01 1"))
  }

  @Test func `codes of reconciliation are explained below the table`() {
    let text = ReportWriter(style: OutputStyle(language: .en)).reconciliation(
      results.reconciliation, in: results.round, as: .table)
    #expect(text.contains("Q03  Ballots in the files are not those collected\n"))
  }

  @Test func `an empty list still carries the notice`() {
    var quiet = results
    quiet.officials = []
    for language in Language.allCases {
      let text = ReportWriter(style: OutputStyle(language: language)).flags(
        quiet, all: false, lower: { _, _ in 0 }, as: .table)
      #expect(text.contains(Words.notice.text[language]))
    }
  }
}
