import BallotModel
import BallotReporting
import Testing

/// The layouts of the contract, section 6, to the letter.
@Suite struct JSONLayoutTests {
  private let writer = ReportWriter()
  private let results = SampleResults.results

  @Test func `officials are sorted by code and a row of too few ballots has no figure`() {
    #expect(
      writer.officials(results, as: .json) == #"""
        {"round":"r1","by":"official","rows":[
        {"code":"o-1","name":"Cán bộ 001","unit":"u1","areas":{"city":"hn","district":"lb"},"codebook":"cb","status":"too-few-ballots"},
        {"code":"o-2","name":"Cán bộ 002","unit":"u2","areas":{"city":"hn","district":"gl"},"codebook":"cb","status":"watch","ballots":8,"marked":4,"none":3,"blank":1,"mentions":5,"groups":{"D":4,"T":1},"parents":{"P1":4,"P2":1},"indicators":{"A01":4,"A02":0,"B01":1}},
        {"code":"o-3","name":"Cán bộ 003","unit":"u1","areas":{"city":"hn","district":"lb"},"codebook":"cb","status":"meeting","ballots":30,"marked":12,"none":10,"blank":8,"mentions":16,"groups":{"D":11,"T":2},"parents":{"P1":11,"P2":2},"indicators":{"A01":9,"A02":5,"B01":2}}
        ]}

        """#)
  }

  @Test func `areas are sorted by code, and what is withheld is absent`() {
    #expect(
      writer.areas(results, level: 1, as: .json) == #"""
        {"round":"r1","by":"district","rows":[
        {"code":"gl","name":"Gia Lâm","codebook":"cb","units":1,"officials":1,"ballots":8,"marked":4,"none":3,"blank":1,"mentions":5,"indicators":{"A01":4,"A02":0,"B01":1},"statuses":{"too-few-ballots":0,"on-hold":0,"meeting":0,"watch":1,"none":0}},
        {"code":"lb","name":"Long Biên","codebook":"cb","units":1,"officials":2,"statuses":{"too-few-ballots":1,"on-hold":0,"meeting":1,"watch":0,"none":0}}
        ]}

        """#)
  }

  @Test func `indicators show share and zero, and no figure where withheld`() {
    // 13 / 38 = 0.342105…
    #expect(
      writer.indicators(results, as: .json) == #"""
        {"round":"r1","by":"indicator","rows":[
        {"codebook":"cb","code":"A01","label":"Đi muộn, về sớm","group":"D","parent":"P1","count":13,"base":38,"share":0.342105},
        {"codebook":"cb","code":"A02","label":"Họp vắng","group":"D","parent":"P1","count":0,"base":38,"share":0.000000},
        {"codebook":"cb","code":"B01","label":"Đẩy việc","group":"T","parent":"P2"}
        ]}

        """#)
  }

  @Test func `flags hold meeting and watch with all reasons`() {
    #expect(
      writer.flags(results, all: false, lower: { _, _ in 0.25 }, as: .json) == #"""
        {"round":"r1","policy":"pol","rows":[
        {"official":"o-2","name":"Cán bộ 002","position":"Công chức","unit":"u2","areas":{"city":"hn","district":"gl"},"codebook":"cb","status":"watch","ballots":8,"marked":4,"share":0.500000,"lower":0.250000,"reasons":[{"rule":"peers","kind":"peer-outlier","action":"watch","subject":null,"count":4,"base":8,"share":0.500000,"lower":null,"threshold":0.050000,"p":0.001230,"q":0.012300}]},
        {"official":"o-3","name":"Cán bộ 003","position":"Chủ tịch","unit":"u1","areas":{"city":"hn","district":"lb"},"codebook":"cb","status":"meeting","ballots":30,"marked":12,"share":0.400000,"lower":0.250000,"reasons":[{"rule":"many","kind":"marked-share","action":"meeting","subject":null,"count":12,"base":30,"share":0.400000,"lower":null,"threshold":0.300000,"p":null,"q":null},{"rule":"one","kind":"indicator-share","action":"meeting","subject":"A01","count":9,"base":30,"share":0.300000,"lower":0.186000,"threshold":0.166667,"p":null,"q":null}]}
        ]}

        """#)
  }

  @Test func `all officials include those with too few ballots, without figures`() {
    let text = writer.flags(results, all: true, lower: { _, _ in 0.25 }, as: .json)
    let rows = text.split(separator: "\n")
    #expect(rows.count == 5)
    #expect(
      rows[1] == #"""
        {"official":"o-1","name":"Cán bộ 001","position":"Phó","unit":"u1","areas":{"city":"hn","district":"lb"},"codebook":"cb","status":"too-few-ballots","reasons":[]},
        """#)
  }

  @Test func `a tally handed in for too few ballots is shown nowhere`() {
    var leaking = results
    leaking.officials[1].tally = results.officials[2].tally
    leaking.officials[1].reasons = results.officials[2].reasons
    for format in OutputFormat.allCases {
      #expect(writer.officials(leaking, as: format) == writer.officials(results, as: format))
      #expect(
        writer.flags(leaking, all: true, lower: { _, _ in 0.25 }, as: format)
          == writer.flags(results, all: true, lower: { _, _ in 0.25 }, as: format))
    }
    #expect(writer.officialsLong(leaking) == writer.officialsLong(results))
  }

  @Test func `the base is marked and none where the denominator is answered`() {
    var answered = results
    answered.round.settings.denominator = .answered
    // 12 of 12 + 10 = 0.545454…, 4 of 4 + 3 = 0.571428…
    let rows = FlagRow.rows(answered, all: false) { count, base in Double(count + base) / 100 }
    #expect(rows.map(\.lower) == [0.11, 0.34])
    let text = writer.flags(answered, all: false, lower: { _, _ in 0 }, as: .json)
    #expect(text.contains(#""ballots":30,"marked":12,"share":0.545455,"#))
    #expect(text.contains(#""ballots":8,"marked":4,"share":0.571429,"#))
  }

  @Test func `there is no share where nobody answered`() {
    var answered = results
    answered.round.settings.denominator = .answered
    answered.officials[2].tally = SampleResults.tally(
      marked: 0, none: 0, blank: 8, indicators: [0, 0, 0], groups: [0, 0], parents: [0, 0])
    let text = writer.flags(answered, all: false, lower: { _, _ in 0.5 }, as: .json)
    #expect(text.contains(#""ballots":8,"marked":0,"share":null,"lower":null,"#))
  }

  @Test func `reconciliation tells null from withheld`() {
    #expect(
      writer.reconciliation(results.reconciliation, in: results.round, as: .json) == #"""
        {"round":"r1","rows":[
        {"unit":"u1","issued":40,"collected":35,"found":34,"agrees":false,"faults":["Q03"]},
        {"unit":"u2","issued":null,"collected":null,"found":9,"valid":8,"invalid":1,"agrees":null,"faults":[]}
        ]}

        """#)
  }

  @Test func `a codebook shows both labels`() {
    #expect(
      writer.codebook(SampleResults.codebook, as: .json).hasPrefix(
        #"""
        {"codebook":"cb","provenance":"illustrative","indicators":[
        {"code":"A01","group":"D","parent":"P1","polarity":"negative","label":{"vi":"Đi muộn, về sớm","en":"Comes late, leaves early"}},
        """#))
  }

  @Test func `rejects are sorted by place and quote nothing of a cell`() {
    let rows = [
      RejectRow(
        fate: .rejected, file: "b.csv",
        fault: Fault(
          .unknownOfficial, line: 7, record: 6, column: 3, heading: "official",
          proposal: "o-1")),
      RejectRow(fate: nil, file: "a.xml", fault: Fault(.emptyFile)),
    ]
    #expect(
      ReportWriter(style: OutputStyle(language: .en)).rejects(
        rows,
        capped: [CappedFault(file: "b.csv", code: .unknownOfficial, count: 1_234, listed: 1_000)],
        round: "r1", as: .json)
          == #"""
          {"round":"r1","rows":[
          {"fate":null,"code":"X21","file":"a.xml","line":null,"record":null,"column":null,"heading":"","message":"\#(FaultCatalogue.entry(.emptyFile).message.en)","hint":"\#(FaultCatalogue.entry(.emptyFile).hint.en)"},
          {"fate":"rejected","code":"R05","file":"b.csv","line":7,"record":6,"column":3,"heading":"official","message":"The round has no such official. Is it o-1?","hint":"\#(FaultCatalogue.entry(.unknownOfficial).hint.en)"}
          ],"capped":[
          {"file":"b.csv","code":"R05","count":1234,"listed":1000}
          ]}

          """#)
  }
}
