import BallotModel
import BallotReporting
import Testing

@Suite struct MinutesWriterTests {
  private func files(
    _ results: Results = SampleResults.results, _ letterhead: Letterhead = Letterhead(),
    _ form: LetterForm = .party, _ language: Language = .vi
  ) -> [String: String] {
    let material = ReportMaterial(
      results: results, fates: FateCounts(), rejects: [], configuration: [],
      lower: { _, _ in 0.26712 })
    var style = OutputStyle(language: language)
    style.letterhead = letterhead
    style.letterhead.form = form
    let writer = MinutesWriter(style: style)
    return Dictionary(
      uniqueKeysWithValues: writer.files(material).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func `there are minutes of each unit, a summary and a list`() {
    #expect(
      files().keys.sorted()
        == ["meeting-list.html", "minutes/u1.html", "minutes/u2.html", "summary.html"])
  }

  @Test func `the Party's form names the Party and has no colon after the number`() {
    var letterhead = Letterhead()
    letterhead.minutesSign = "BB/QU"
    for (path, text) in files(SampleResults.results, letterhead, .party) {
      #expect(text.contains("ĐẢNG CỘNG SẢN VIỆT NAM"))
      #expect(!text.contains("CỘNG HÒA"))
      #expect(text.contains("<p class=\"star\">*</p>"))
      #expect(text.contains("Số ………-BB/QU<") == path.hasPrefix("minutes/"))
      #expect(!text.contains("Số: …"))
    }
  }

  @Test func `the State's form has the nation's name, its motto and a colon after the number`() {
    var letterhead = Letterhead()
    letterhead.minutesSign = "BB-UBND"
    for (path, text) in files(SampleResults.results, letterhead, .state) {
      #expect(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
      #expect(text.contains("Độc lập - Tự do - Hạnh phúc"))
      #expect(!text.contains("ĐẢNG CỘNG SẢN"))
      #expect(!text.contains("class=\"star\""))
      #expect(text.contains("Số: ………/BB-UBND<") == path.hasPrefix("minutes/"))
    }
  }

  @Test func `what nobody gave is dotted`() {
    let minutes = files()["minutes/u2.html"] ?? ""
    #expect(minutes.contains("<p class=\"superior\">…………………………</p>"))
    #expect(minutes.contains("……………, ngày …… tháng …… năm ……"))
    #expect(minutes.contains("Vào hồi …… giờ …… phút, ngày …… tháng …… năm ………"))
    let page = PaperPage(minutes)
    #expect(page.rows.contains(["Số người được triệu tập", "………", ""]))
    #expect(page.rows.contains(["1", "", "", "Trưởng ban (Tổ trưởng)", ""]))
    #expect(page.rows.count { $0.count == 5 && $0[3] == "Thành viên" } == 4)
  }

  @Test func `the letterhead's settings are printed`() {
    var letterhead = Letterhead()
    letterhead.superior = "CƠ QUAN CẤP TRÊN"
    letterhead.issuer = "CƠ QUAN A\nPHÒNG B"
    letterhead.place = "Nơi C"
    letterhead.secrecy = "MẬT"
    letterhead.hasStar = false
    letterhead.countingTeam = "Tổ kiểm phiếu"
    letterhead.memberLines = 2
    letterhead.witnessLines = 1
    letterhead.minutesSigners = ["T/M TỔ KIỂM PHIẾU\nTỔ TRƯỞNG"]
    letterhead.recipients = ["Lưu <hồ sơ>."]
    letterhead.statesCopies = false
    letterhead.padsCounts = true
    let text = files(SampleResults.results, letterhead)["minutes/u2.html"] ?? ""
    for part in [
      "<p class=\"superior\">CƠ QUAN CẤP TRÊN</p>", "<p class=\"issuer\">CƠ QUAN A</p>",
      "<p class=\"issuer\">PHÒNG B</p>", "Nơi C, ngày ……", "MẬT", "Tổ kiểm phiếu tiến hành",
      "T/M TỔ KIỂM PHIẾU</p>\n<p class=\"signer\">TỔ TRƯỞNG</p>", "- Lưu &lt;hồ sơ&gt;.",
      "Người chứng kiến", "<b>08</b>",
    ] { #expect(text.contains(part), "\(part)") }
    for part in ["class=\"star\"", "được lập thành", "TRƯỞNG BAN KIỂM PHIẾU"] {
      #expect(!text.contains(part), "\(part)")
    }
    #expect(PaperPage(text).rows.count { $0.count == 5 && $0[3] == "Thành viên" } == 2)
    // A figure in a table keeps its plain form.
    #expect(PaperPage(text).row(named: "Cán bộ 002")?[3] == "8")
  }

  @Test(arguments: Language.allCases)
  func `every sheet says that it is no finding of violation`(language: Language) {
    for (_, text) in files(SampleResults.results, Letterhead(), .party, language) {
      #expect(text.contains(Words.notice.text[language]))
      #expect(text.contains(Words.illustrative.filled(language, "cb")))
      #expect(text.contains("<html lang=\"\(language.rawValue)\">"))
    }
  }

  @Test func `the grounds for being listed are the reasons for a meeting, not those to watch`()
    throws
  {
    var results = SampleResults.results
    for place in results.officials.indices where results.officials[place].tally != nil {
      results.officials[place].status = .meeting
    }
    let flags = FlagRow.rows(results, all: false, lower: { _, _ in 0.26712 })
    let reasons = flags.flatMap(\.reasons)
    #expect(Set(reasons.map(\.reason.action)) == [.meeting, .watch])
    let list = try #require(files(results)["meeting-list.html"]).replacing("\u{A0}", with: " ")
    for flag in flags {
      for (reason, sentence) in zip(flag.reasons, flag.sentences(.vi)) {
        let line = "<div>\(Markup.escaped(sentence))</div>"
        #expect(list.contains(line) == (reason.reason.action == .meeting), "\(sentence)")
      }
    }
  }

  @Test func `no Vietnamese of the catalogue is left in an English sheet`() {
    for (path, text) in files(SampleResults.results, Letterhead(), .state, .en) {
      for words in PaperWords.allCases where !words.text.vi.contains("{") {
        #expect(!text.contains(words.text.vi), "\(words) in \(path)")
      }
    }
  }

  @Test func `figures that do not agree are marked as not final, with the reason`() {
    let texts = files()
    #expect(texts["minutes/u1.html"]?.contains("SỐ LIỆU CHƯA CHỐT") == true)
    let fault = FaultCode.foundNotCollected
    #expect(
      texts["minutes/u1.html"]?.contains(
        "\(fault.rawValue): \(FaultCatalogue.entry(fault).message.vi)") == true)
    #expect(texts["minutes/u2.html"]?.contains("Chưa đối chiếu được") == true)
    #expect(texts["summary.html"]?.contains("chưa đối chiếu khớp: Tổ 1; Tổ 2.") == true)
    var settled = SampleResults.results
    for place in settled.reconciliation.indices {
      settled.reconciliation[place].agrees = true
      settled.reconciliation[place].faults = []
    }
    for (_, text) in files(settled) { #expect(!text.contains("CHƯA CHỐT")) }
  }

  @Test func `signs for withheld figures are explained, and only where they stand`() {
    let note = PaperWords.withheld.text.vi
    #expect(files()["minutes/u1.html"]?.contains(note) == true)
    #expect(files()["minutes/u2.html"]?.contains(note) == false)
    #expect(files()["summary.html"]?.contains(note) == true)
  }

  @Test func `people stand by unit, position and given name`() {
    var results = SampleResults.results
    results.round.areas = [
      Area(code: "hn", name: "A", level: 0, parent: nil),
      Area(code: "q", name: "B", level: 1, parent: 0),
      Area(code: "z", name: "Tổ trước", level: 2, parent: 1),
      Area(code: "a", name: "Tổ sau", level: 2, parent: 1),
    ]
    let people = [
      ("Cán bộ Ước", "Trưởng", 3), ("Cán bộ Ân", "Phó", 3), ("Cán bộ Uyên", "Trưởng", 3),
      ("Cán bộ Oanh", "Phó", 2), ("Cán bộ Ánh", "Phó", 3), ("Cán bộ Đào", "Phó", 3),
    ]
    results.round.officials = people.enumerated().map { place, person in
      Official(
        code: "o\(place)", name: person.0, position: person.1, unit: person.2, codebook: 0)
    }
    results.officials = people.indices.map { place in
      var official = SampleResults.results.officials[0]
      official.official = place
      return official
    }
    results.areas = [[], [], []]
    results.reconciliation = []
    for path in ["summary.html", "meeting-list.html"] {
      let rows = PaperPage(files(results)[path] ?? "").rows
      let names = rows.compactMap { $0.count > 1 && $0[1].hasPrefix("Cán bộ") ? $0[1] : nil }
      #expect(
        names
          == ["Oanh", "Uyên", "Ước", "Ánh", "Ân", "Đào"].map { "Cán bộ \($0)" })
      let groups = rows.filter { $0.count == 2 && ["I", "II"].contains($0[0]) }
      #expect(groups == [["I", "Tổ trước"], ["II", "Tổ sau"]])
    }
  }

  @Test func `units of one name are told apart by the area above`() {
    var results = SampleResults.results
    results.round.areas[3].name = "Tổ dân phố"
    results.round.areas[4].name = "Tổ dân phố"
    results.officials[2].status = .meeting
    let texts = files(results)
    for path in ["summary.html", "meeting-list.html"] {
      let page = PaperPage(texts[path] ?? "")
      #expect(page.rows.contains(["I", "Tổ dân phố, Long Biên"]))
      #expect(page.rows.contains(["II", "Tổ dân phố, Gia Lâm"]))
      #expect(page.row(named: "Cán bộ 002")?[3] == "Tổ dân phố, Gia Lâm")
    }
    #expect(texts["minutes/u2.html"]?.contains("Đơn vị: Tổ dân phố, Gia Lâm, Hà Nội") == true)
  }

  @Test func `an empty list says so and still has its head and notice`() {
    var results = SampleResults.results
    results.officials[0].status = .none
    let text = files(results)["meeting-list.html"] ?? ""
    #expect(text.contains("Danh sách có 0 người."))
    #expect(text.contains("Tài liệu nội bộ"))
    #expect(text.contains("1 người không đủ phiếu để kết luận, 0 người tạm dừng"))
    #expect(!text.contains("<table class=\"rows\""))
  }

  @Test(arguments: ["<", "\u{600}<", "&", "\"", "'"])
  func `names cannot bring markup into a sheet`(lead: String) {
    var results = SampleResults.results
    let attack = "\(lead)script>alert(1)\(lead)/script>\u{7}"
    results.round.title = attack
    for place in results.round.officials.indices {
      results.round.officials[place].name = attack
      results.round.officials[place].position = attack
    }
    for place in results.round.areas.indices { results.round.areas[place].name = attack }
    var letterhead = Letterhead()
    letterhead.issuer = attack
    letterhead.recipients = [attack]
    letterhead.listSigners = [attack]
    for (_, text) in files(results, letterhead) {
      // By bytes: a sign before `<` hides it from a search by characters.
      let bytes = Array(text.utf8)
      let script = Array("<script".utf8)
      #expect(!bytes.indices.contains { bytes[$0...].starts(with: script) })
      #expect(!bytes.contains(7))
      #expect(text.unicodeScalars.contains("\u{FFFD}"))
    }
  }

  @Test func `sheets load and run nothing, and are the same each time`() {
    let texts = files()
    for (_, text) in texts {
      for forbidden in ["<script", "src=", "url(", "@import", "http:", "https:", "<link", "{{"] {
        #expect(!text.contains(forbidden))
      }
    }
    #expect(texts == files())
  }

  @Test func `a unit's file has a safe name of its own`() {
    #expect(
      UnitFileNames.of(["../x", "p-bồ-đề", "U1", "u1", "a/b", "a_b", "con", "", "a.b"])
        == ["___x", "p-bồ-đề", "U1", "u1-2", "a_b-2", "a_b", "_con", "_", "a_b-3"])
    let long = String(repeating: "x", count: 300)
    #expect(UnitFileNames.of([long, long + "y"]).map(\.utf8.count) == [60, 62])
  }

  @Test(arguments: [
    (1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (90, "XC"), (444, "CDXLIV"),
    (1994, "MCMXCIV"), (3999, "MMMCMXCIX"), (4000, "4000"), (0, "0"),
  ])
  func `groups are numbered in Roman numerals`(number: Int, numeral: String) {
    #expect(RomanNumeral.of(number) == numeral)
  }

  @Test(arguments: [(0, "0"), (5, "05"), (9, "09"), (10, "10"), (1234, "1.234")])
  func `counts below ten can be padded`(number: Int, text: String) {
    #expect(NumberStyle(.vi).padded(number) == text)
  }
}
