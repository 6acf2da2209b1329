import BallotModel
import BallotReporting
import Testing

@Suite struct PageStructureTests {
  private static func page(_ language: Language = .vi) -> String {
    RandomResults.page(
      RandomResults.results(officials: 40, seed: 5), language,
      earlier: EarlierShares(
        round: "r0", officials: ["x-1001": .init(codebook: "cb", marked: 8, base: 40)]))
  }

  private func count(_ piece: String, in page: String) -> Int {
    page.split(separator: piece, omittingEmptySubsequences: false).count - 1
  }

  @Test(arguments: Language.allCases)
  func `there is one heading, one main part and a way to skip to it`(language: Language) {
    let page = Self.page(language)
    #expect(count("<h1>", in: page) == 1)
    #expect(count("<main id=\"main\">", in: page) == 1)
    #expect(count("<a class=\"skip\" href=\"#main\">", in: page) == 1)
    #expect(count("<header>", in: page) == 1)
    #expect(count("<nav aria-label=", in: page) == 1)
  }

  @Test(arguments: Language.allCases)
  func `every table has a caption and every heading a scope`(language: Language) {
    let page = Self.page(language)
    #expect(count("<table", in: page) > 8)
    #expect(count("<table", in: page) == count("<caption class=", in: page))
    #expect(count("<th>", in: page) == 0)
    #expect(count("<th ", in: page) == count("<th scope=", in: page))
    #expect(count("<th scope=\"row\"", in: page) > 40)
  }

  @Test(arguments: Language.allCases)
  func `every picture has a title and a description of its own`(language: Language) {
    let page = Self.page(language)
    let pictures = PageTable.between("<svg", "</svg>", page)
    #expect(pictures.count == 5)
    for picture in pictures {
      #expect(picture.contains("role=\"img\""))
      let named = PageTable.between("aria-labelledby=\"", "\"", picture).joined()
      #expect(named.split(separator: " ").count == 2)
      for id in named.split(separator: " ") { #expect(picture.contains(" id=\"\(id)\">")) }
      #expect(PageTable.between("<desc", "</desc>", picture).joined().count > 60)
    }
  }

  @Test func `no identifier is used twice and every link leads somewhere`() {
    let page = Self.page()
    let ids = PageTable.between(" id=\"", "\"", page)
    #expect(Set(ids).count == ids.count)
    for link in PageTable.between("href=\"#", "\"", page) { #expect(ids.contains(link)) }
  }

  @Test func `what scrolls sideways can be reached by keyboard and has a name`() {
    let page = Self.page()
    for style in ["wide", "plot"] {
      #expect(
        count("<div class=\"\(style)\"", in: page)
          == count("<div class=\"\(style)\" tabindex=\"0\" role=\"group\" aria-label=", in: page))
    }
  }

  @Test func `long lists are cut and say where the rest is`() {
    var results = RandomResults.results(officials: 2500, seed: 9)
    for place in results.officials.indices {
      results.officials[place].status = place < 400 ? .tooFewBallots : .none
    }
    let page = RandomResults.page(results)
    #expect(
      PageTable.rows(page, caption: Words.sectionOpen.text.vi).count == 300)
    #expect(page.contains(ChartWords.rowsCut.filled(.vi, "300", "400", "results.json")))
    let listed = PageTable.rows(page, caption: ChartWords.funnelTitle.filled(.vi, "cb"))
    let compared = OfficialRow.rows(results).filter { $0.figures != nil }.count
    #expect(compared > 1000)
    #expect((1...200).contains(listed.count))
    #expect(
      page.contains(
        ChartWords.pointsCut.filled(
          .vi, String(listed.count), NumberStyle(.vi).whole(compared))))
  }

  @Test func `areas that share a name are told apart by the area above`() {
    var round = SampleResults.round
    round.areas[3].name = "Tổ"
    round.areas[4].name = "Tổ"
    let names = AreaNames(round)
    #expect(names.name("u1") == "Tổ, Long Biên")
    #expect(names.name("u2") == "Tổ, Gia Lâm")
    #expect(names.name("lb") == "Long Biên")
  }
}
