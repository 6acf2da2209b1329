import BallotModel
import BallotReporting
import Testing

@Suite struct SentenceTests {
  private func sentence(_ reason: Reason, rules: [Rule] = [], _ language: Language = .vi)
    throws -> String
  {
    var results = SampleResults.results
    results.round.policy.rules = rules
    results.officials[0].reasons = [reason]
    let rows = FlagRow.rows(results, all: false) { _, _ in 0.26712 }
    let row = try #require(rows.first { $0.official.code == "o-3" })
    return try #require(row.sentences(language).first)
  }

  @Test func `a marked share shows count, base, percent, threshold and bound`() throws {
    let reason = SampleResults.reason(
      "many", "marked-share", .meeting, nil, 12, 30, .ratio(SampleResults.ratio(3, 10)))
    #expect(
      try sentence(reason)
        == "Phiếu có góp ý: 12 trên 30 phiếu (40,0 %), ngưỡng 30 %, cận dưới 26,7 %")
    #expect(
      try sentence(reason, .en)
        == "Ballots with criticism: 12 of 30 ballots (40.0 %), threshold 30 %, lower bound 26.7 %")
  }

  @Test func `evidence by lower bound says that the bound reached the threshold`() throws {
    let reason = SampleResults.reason(
      "one", "indicator-share", .meeting, "A01", 9, 30, .ratio(SampleResults.ratio(1, 6)),
      lower: 0.186)
    #expect(
      try sentence(reason)
        == "Biểu hiện A01 “Đi muộn, về sớm”: 9 trên 30 phiếu (30,0 %), cận dưới 18,6 % đạt ngưỡng 1/6"
    )
  }

  @Test(arguments: [
    ("parent-share", "P2", "Biểu hiện gốc P2 “Đùn đẩy”: 9 trên 30 phiếu (30,0 %), ngưỡng 25 %"),
    ("group-share", "T", "Nhóm T “Né tránh”: 9 trên 30 phiếu (30,0 %), ngưỡng 25 %"),
  ])
  func `a parent or group is named by its label`(kind: String, subject: String, text: String)
    throws
  {
    let reason = SampleResults.reason(
      "r", kind, .watch, subject, 9, 30, .ratio(SampleResults.ratio(1, 4)))
    #expect(try sentence(reason) == text)
  }

  @Test func `breadth says how many indicators reach what`() throws {
    let reason = SampleResults.reason("wide", "breadth", .watch, nil, 2, 3, .count(2))
    let kind = Rule.Kind.breadth(
      indicators: 2, eachAtLeast: SampleResults.ratio(1, 10), .point)
    #expect(
      try sentence(reason, rules: [Rule(id: "wide", kind: kind, action: .watch)])
        == "2 trên 3 biểu hiện của bộ cùng đạt từ 10 % số phiếu, ngưỡng 2 biểu hiện")
    #expect(
      try sentence(reason)
        == "2 trên 3 biểu hiện của bộ cùng đạt mức quy định, ngưỡng 2 biểu hiện")
  }

  @Test func `an outlier shows raw and adjusted probability`() throws {
    let reason = SampleResults.reason(
      "peers", "peer-outlier", .watch, nil, 12, 30, .probability(0.05), p: 0.00123, q: 0.0123)
    #expect(
      try sentence(reason) == """
        Cao hơn nhóm so sánh: 12 trên 30 phiếu (40,0 %), p = 0,0012, hiệu chỉnh q = 0,0123, \
        ngưỡng q 0,0500
        """)
  }

  @Test func `a rise names the earlier round`() throws {
    let reason = SampleResults.reason(
      "up", "rise", .watch, nil, 12, 30, .probability(0.05), p: 0.01)
    let rule = Rule(id: "up", kind: .rise(since: "r0", confidence: 0.95), action: .watch)
    #expect(
      try sentence(reason, rules: [rule])
        == "Tăng so với đợt r0: 12 trên 30 phiếu (40,0 %), p = 0,0100, ngưỡng p 0,0500")
  }

  @Test func `the policy is explained rule by rule`() {
    #expect(
      ReportWriter().policy(SampleResults.policy, as: .table) == """
        Quy tắc pol: Mẫu

        - many: Cần gặp: tỷ lệ phiếu có góp ý đạt từ 30 % trở lên.
        - one: Cần gặp: ít nhất một biểu hiện được đánh dấu trên từ 1/6 số phiếu trở lên, xét \
        theo cận dưới một phía của khoảng Wilson, độ tin cậy 95 %.
        - peers: Theo dõi: tỷ lệ phiếu có góp ý cao hơn hẳn những người dùng cùng bộ biểu hiện \
        trong cùng địa bàn cấp quận, huyện (kiểm định nhị thức một phía, hiệu chỉnh \
        Benjamini-Hochberg ở mức 5 %).

        Dưới 5 phiếu: không đủ phiếu, không nêu số liệu, không kết luận. Không quy tắc nào có \
        hiệu lực khi số phiếu góp ý dưới 3.
        Đây là kết quả tổng hợp ý kiến góp ý, không phải kết luận vi phạm. Có tên trong danh \
        sách chỉ để mở đầu một cuộc gặp gỡ, trao đổi trực tiếp.

        """)
  }

  @Test func `the policy in JSON has every key of its rules`() {
    var policy = SampleResults.policy
    policy.rules = [
      SampleResults.rule(
        "g", .groupShare(atLeast: SampleResults.ratio(1, 4), groups: ["T"], .point), .watch),
      SampleResults.rule(
        "b",
        .breadth(
          indicators: 5, eachAtLeast: SampleResults.ratio(1, 10), .lowerBound(confidence: 0.95)),
        .watch),
      SampleResults.rule("up", .rise(since: "r0", confidence: 0.9), .meeting),
    ]
    #expect(
      ReportWriter(style: OutputStyle(language: .en)).policy(policy, as: .json) == #"""
        {"policy":"pol","title":"Mẫu","minimum-ballots":5,"minimum-count":3,"rules":[
        {"id":"g","kind":"group-share","action":"watch","at-least":"1/4","groups":["T"],"evidence":"point","text":"Watch: at least one of the groups T is criticised on 25 % or more of the ballots."},
        {"id":"b","kind":"breadth","action":"watch","indicators":5,"each-at-least":"1/10","evidence":"lower-bound","confidence":0.950000,"text":"Watch: 5 or more indicators are each marked on 10 % or more of the ballots, taken at the one-sided lower Wilson bound, confidence 95 %."},
        {"id":"up","kind":"rise","action":"meeting","since":"r0","confidence":0.900000,"text":"Meeting: the share of ballots with criticism has risen since round r0 (one-sided two-proportion test, confidence 90 %)."}
        ]}

        """#)
  }
}
