import BallotModel
import BallotReporting
import Testing

@Suite struct OfficialOutputTests {
  private func written(
    _ code: String, _ format: OutputFormat, width: Int? = nil
  ) -> String? {
    ReportWriter(style: OutputStyle(language: .en, width: width)).official(
      SampleResults.results, code: code, lower: { _, _ in 0.267126 },
      interval: { count, base in
        let share = Double(count) / Double(base)
        return max(0, share - 0.125)...min(1, share + 0.125)
      }, as: format)
  }

  @Test(arguments: OutputFormat.allCases)
  func `an unknown code has no picture`(format: OutputFormat) {
    #expect(written("nobody", format) == nil)
  }

  @Test func `JSON has the list's fields and every share with its interval`() throws {
    let text = try #require(written("o-3", .json))
    #expect(
      text.hasPrefix(
        """
        {"round":"r1","policy":"pol","official":"o-3","name":"Cán bộ 003","position":"Chủ tịch",\
        "unit":"u1","areas":{"city":"hn","district":"lb"},"codebook":"cb","status":"meeting",\
        "ballots":30,"marked":12,"share":0.400000,"lower":0.267126,"reasons":[{"rule":"many",
        """.trimmed))
    #expect(
      text.hasSuffix(
        """
        "none":10,"blank":8,"mentions":16,"base":30,"interval":[0.275000,0.525000],\
        "groups":[{"code":"D","count":11,"share":0.366667,"interval":[0.241667,0.491667]},\
        {"code":"T","count":2,"share":0.066667,"interval":[0.000000,0.191667]}],\
        "parents":[{"code":"P1","count":11,"share":0.366667,"interval":[0.241667,0.491667]},\
        {"code":"P2","count":2,"share":0.066667,"interval":[0.000000,0.191667]}],\
        "indicators":[{"code":"A01","count":9,"share":0.300000,"interval":[0.175000,0.425000]},\
        {"code":"A02","count":5,"share":0.166667,"interval":[0.041667,0.291667]},\
        {"code":"B01","count":2,"share":0.066667,"interval":[0.000000,0.191667]}]}

        """))
  }

  @Test func `CSV has a line per share`() throws {
    let lines = try #require(written("o-3", .csv)).split(separator: "\n")
    #expect(
      lines.first == "official,part,code,label,count,base,share,interval-lower,interval-upper")
    #expect(lines.count == 1 + 2 + 2 + 3)
    #expect(lines[1] == "o-3,group,D,Discipline,11,30,0.366667,0.241667,0.491667")
    #expect(
      lines[5] == "o-3,indicator,A01,\"Comes late, leaves early\",9,30,0.300000,0.175000,0.425000")
  }

  @Test func `the table says status, figures, reasons and shares`() throws {
    let text = try #require(written("o-3", .table))
    #expect(text.hasPrefix("Official: Cán bộ 003 (o-3)\nPosition: Chủ tịch\n"))
    #expect(text.contains("Status: Meeting\n"))
    #expect(text.contains("30 ballots counted: 12 with marks, 10 explicit none, 8 blank; 16 marks"))
    #expect(text.contains("Share with marks: 40.0 %, 95 % interval from 27.5 % to 52.5 %\n"))
    #expect(text.contains("- Ballots with criticism: 12 of 30 ballots (40.0 %), threshold 30 %"))
    #expect(text.contains("A01   Comes late, leaves early        9    30  30.0 %"))
    #expect(text.hasSuffix(Words.notice.text.en + "\n"))
  }

  @Test func `nothing is said of too few ballots but the status`() throws {
    let json = try #require(written("o-1", .json))
    #expect(json.hasSuffix("\"status\":\"too-few-ballots\",\"reasons\":[]}\n"))
    let csv = try #require(written("o-1", .csv))
    #expect(csv.hasSuffix("\no-1,*,*,*,*,*,*,*,*\n"))
    let table = try #require(written("o-1", .table))
    #expect(table.contains(ChartWords.officialHidden.text.en))
    #expect(!table.contains("%"))
  }

  @Test(arguments: [50, 80, 100])
  func `no line is wider than the terminal`(width: Int) throws {
    let writer = ReportWriter(style: OutputStyle(language: .vi, width: width))
    let results = SampleResults.results
    let texts = [
      try #require(written("o-3", .table, width: width)),
      writer.areas(results, level: 1, as: .table), writer.officials(results, as: .table),
      writer.indicators(results, as: .table),
      writer.flags(results, all: true, lower: { _, _ in 0.25 }, as: .table),
      writer.reconciliation(results.reconciliation, in: results.round, as: .table),
      writer.policy(results.round.policy, as: .table),
    ]
    for line in texts.joined().split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width)
    }
  }

  @Test func `frequencies have a bar in the terminal and none for withheld ones`() {
    let lines = ReportWriter(style: OutputStyle(language: .en)).indicators(
      SampleResults.results, as: .table
    ).split(separator: "\n")
    // 13 of 38 on an axis to 40 %: 136.8 of 160 eighths.
    #expect(lines[0].hasSuffix("From 0 to 40 %"))
    #expect(lines[2].hasSuffix("34.2 %  █████████████████▏"))
    #expect(lines[3].hasSuffix("0.0 %"))
    #expect(lines[4].hasSuffix("*"))
  }
}

extension String {
  /// Without the line end that a text block may leave.
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
