import BallotModel
import BallotReporting
import Testing

@Suite struct ReportPageTests {
  private func page(
    _ results: Results = SampleResults.results, _ language: Language = .vi,
    rejects: [RejectRow] = []
  ) -> String {
    var fates = FateCounts()
    fates.conflict = 2
    return ReportWriter(style: OutputStyle(language: language)).html(
      ReportMaterial(
        results: results, fates: fates, rejects: rejects,
        configuration: [FileDigest(path: "round.yaml", sha256: "ff00")],
        lower: { _, _ in 0.26712 }))
  }

  @Test func `interpolated text is escaped and markup is not`() {
    let inner: Markup = "<b>\("a<b>&\"'")</b>"
    let outer: Markup = "<p>\(inner)</p>"
    #expect(outer.text == "<p><b>a&lt;b&gt;&amp;&quot;&#39;</b></p>")
    #expect(Markup.escaped("a\u{0}\u{1B}b\n") == "a\u{FFFD}\u{FFFD}b\n")
  }

  @Test func `names cannot bring markup into the page`() {
    var results = SampleResults.results
    let attack = "<script>alert('x')</script><img src=x onerror=\"y\">"
    results.round.title = attack
    for place in results.round.officials.indices {
      results.round.officials[place].name = attack
      results.round.officials[place].position = attack
    }
    for place in results.round.areas.indices { results.round.areas[place].name = attack }
    let text = page(results)
    #expect(!text.contains("<script"))
    #expect(!text.contains("<img"))
    #expect(text.contains("&lt;script&gt;"))
  }

  @Test(arguments: Language.allCases)
  func `the page loads and runs nothing`(language: Language) {
    let text = page(SampleResults.results, language)
    for forbidden in ["<script", "src=", "url(", "@import", "http:", "https:", "<link"] {
      #expect(!text.contains(forbidden))
    }
    #expect(text.contains("<html lang=\"\(language.rawValue)\">"))
  }

  @Test(arguments: Language.allCases)
  func `notice, provenance and sections are there in each language`(language: Language) {
    let text = page(SampleResults.results, language)
    let expected: [Words] = [
      .reportTitle, .notice, .sectionCounted, .sectionMeeting, .sectionWatch, .sectionOpen,
      .sectionReconciliation, .sectionPolicy, .sectionDigests,
    ]
    for words in expected { #expect(text.contains(Markup.escaped(words.text[language]))) }
    #expect(text.contains(Markup.escaped(Words.illustrative.filled(language, "cb"))))
    #expect(text.contains("Đợt &lt;thử&gt; &amp; mẫu"))
  }

  @Test func `an official codebook needs no notice`() {
    var results = SampleResults.results
    results.round.codebooks[0].provenance = "official"
    #expect(!page(results).contains(Words.illustrative.filled(.vi, "cb")))
  }

  @Test func `reasons stand as sentences and shares have bars`() {
    let text = page().replacing("\u{A0}", with: " ")
    #expect(
      text.contains(
        "<li>Phiếu có góp ý: 12 trên 30 phiếu (40,0 %), ngưỡng 30 %, cận dưới 26,7 %</li>"))
    #expect(
      text.contains(
        "<span>40,0 %</span><i class=\"bar\"><b style=\"width:40.0%\"></b></i>"))
  }

  @Test func `the sum of assessments is withheld as soon as a top row is`() {
    #expect(page().contains("<b>*</b><span>Lượt đánh giá được tính</span>"))
    var open = SampleResults.results
    open.areas[0][0].figures = AreaResult.Figures(
      ballots: 1038, marked: 516, none: 513, blank: 9, mentions: 521)
    #expect(page(open).contains("<b>1.038</b><span>Lượt đánh giá được tính</span>"))
    #expect(
      page(open).contains("Trong đó: 516 có góp ý, 513 ghi rõ không có, 9 để trống."))
  }

  @Test func `what was not counted is said by its code`() {
    #expect(page().contains(Words.nothingRejected.text.vi))
    let rejects = [
      RejectRow(fate: .rejected, file: "a.csv", fault: Fault(.unknownUnit, line: 2, record: 1)),
      RejectRow(fate: .duplicate, file: "a.csv", fault: Fault(.duplicate, line: 3, record: 2)),
    ]
    let text = page(rejects: rejects)
    #expect(text.contains("<li>R02: Không có đơn vị này trong đợt</li>"))
    #expect(!text.contains("C01"))
    #expect(text.contains("Mỗi tệp, mỗi mã liệt kê tối đa 1.000 chỗ"))
    #expect(text.contains("chờ tổ kiểm phiếu: 2."))
  }
}
