import BallotModel
import BallotReading
import Testing

@Suite struct XMLDefectTests {
  private static let root = #"<ballots xmlns="urn:kiemphieu:ballots:1" round="r1" unit="p-bo-de">"#

  /// A document with `content` from line 2 on.
  private static func document(_ content: String) -> String {
    root + "\n" + content + "\n</ballots>\n"
  }

  /// One ballot with `content` from line 3 on.
  private static func ballot(_ content: String) -> String {
    document("<ballot serial='A-1'>\n" + content + "\n</ballot>")
  }

  /// One assessment with `content` from line 4 on.
  private static func assessment(_ content: String) -> String {
    ballot("<assessment official='cb-001'>\n" + content + "\n</assessment>")
  }

  /// The column of a start tag's fault is where its attributes end.
  private static let structure = [
    FileDefect("another root", "<html>\n</html>\n", ["X06 1 0 6"]),
    FileDefect("a foreign namespace", "<ballots xmlns='urn:kiemphieu:ballots:2'/>", ["X06 1 0 41"]),
    FileDefect("no namespace", "<ballots>\n<ballot serial='A-1'/></ballots>", ["X06 1 0 9"]),
    FileDefect(
      "an element below the root", document("<vote/>\n<ballot serial='A-1'/>"),
      ["X07 2 0 6", "W03 3 0 23"], skipped: ["empty-ballot": 1]),
    FileDefect(
      "an empty ballot is no record whose unit or serial could be wrong",
      document("<ballot serial='' unit='p-x'/>\n<ballot/>"), ["W03 2 0 31", "W03 3 0 10"],
      skipped: ["empty-ballot": 2]),
    FileDefect(
      "an element in a ballot", ballot("<mark indicator='L01'/>"), ["X07 3 0 22", "W03 4 0 10"],
      skipped: ["empty-ballot": 1]),
    FileDefect(
      "an element of no namespace", ballot("<assessment official='cb-001' xmlns=''/>"),
      ["X07 3 0 39", "W03 4 0 10"], skipped: ["empty-ballot": 1]),
    FileDefect(
      "an element in an assessment", assessment("<Mark indicator='L01'/>"), ["X07 4 1 22"],
      records: 1),
    FileDefect(
      "an element in a mark", assessment("<mark indicator='L01'><b/></mark>"), ["X07 4 1 25"],
      records: 1),
    FileDefect(
      "an element in none", assessment("<none><none/></none>"), ["X07 4 1 12"], records: 1),
    FileDefect(
      "an element in a comment", assessment("<comment>a<b>c</b></comment>"), ["X07 4 1 13"],
      records: 1),
    FileDefect(
      "a mark behind none", assessment("<none/><mark indicator='L01'/>"), ["X07 4 1 29"], records: 1
    ),
    FileDefect("none twice", assessment("<none/><none/>"), ["X07 4 1 13"], records: 1),
    FileDefect(
      "none behind a comment", assessment("<comment/><none/>"), ["X07 4 1 16"], records: 1),
    FileDefect("two comments", assessment("<comment/><comment/>"), ["X07 4 1 19"], records: 1),
    FileDefect(
      "what lies inside an element that is not allowed is passed over",
      assessment("<x y='1'>text<mark/><assessment/></x><none/>"), ["X07 4 1 9"], records: 1),
    FileDefect(
      "an attribute of the root", "<ballots xmlns='urn:kiemphieu:ballots:1' date='x'/>",
      ["X08 1 0 50"]),
    FileDefect(
      "an attribute of a ballot", document("<ballot serial='A-1' time='x'/>"),
      ["X08 2 0 30", "W03 2 0 32"], skipped: ["empty-ballot": 1]),
    FileDefect(
      "an attribute of an assessment", ballot("<assessment official='cb-001' x='' y=''/>"),
      ["X08 3 1 40", "X08 3 1 40"], records: 1),
    FileDefect(
      "an attribute of a mark", assessment("<mark indicator='L01' xml:lang='vi'/>"), ["X08 4 1 36"],
      records: 1),
    FileDefect(
      "an attribute of none", assessment("<none indicator='L01'/>"), ["X08 4 1 22"], records: 1),
    FileDefect(
      "an attribute of a comment", assessment("<comment official=''/>"), ["X08 4 1 21"], records: 1),
    FileDefect(
      "an attribute in the namespace",
      ballot(
        "<k:assessment k:official='cb-001' official='cb-001' xmlns:k='urn:kiemphieu:ballots:1'/>"),
      ["X08 3 1 86"], records: 1),
    FileDefect("no official", ballot("<assessment/>"), ["X09 3 1 12"], records: 1, rejected: 1),
    FileDefect("no indicator", assessment("<mark/>"), ["X09 4 1 6"], records: 1),
    FileDefect(
      "a mark with an attribute too many and one too few", assessment("<mark code='L01'/>"),
      ["X08 4 1 17", "X09 4 1 17"], records: 1),
    FileDefect(
      "text below the root", document("\n text \n<ballot serial='A-1'/>\n\nmore"),
      ["X10 3 0 0", "W03 4 0 23", "X10 6 0 0"], skipped: ["empty-ballot": 1]),
    FileDefect(
      "text in an assessment", assessment("a<none/>b<!-- c -->d"), ["X10 4 1 0", "X10 4 1 0"],
      records: 1),
    FileDefect(
      "white space in a mark", assessment("<mark indicator='L01'> </mark>"), ["X10 4 1 0"],
      records: 1),
    FileDefect("text in none", assessment("<none>\n\nkhông</none>"), ["X10 4 1 0"], records: 1),
    FileDefect(
      "character data in a ballot", ballot("\n<![CDATA[\n\n x]]>"), ["X10 6 0 0", "W03 7 0 10"],
      skipped: ["empty-ballot": 1]),
    FileDefect(
      "a status that there is not", document("<ballot serial='A-1' status='Spoiled'/>"),
      ["X11 2 0 38", "W03 2 0 40"], skipped: ["empty-ballot": 1]),
    FileDefect(
      "an empty status", document("<ballot serial='A-1' status=''/>"),
      ["X11 2 0 31", "W03 2 0 33"], skipped: ["empty-ballot": 1]),
  ]

  private static let records = [
    FileDefect(
      "an unknown unit",
      document(
        "<ballot serial='A-1' unit='p-x'>\n<assessment official='cb-001'/>\n<assessment official='cb-002'/></ballot>"
      ), ["R02 3 1 0 unit", "R02 4 2 0 unit"], records: 2, rejected: 2),
    FileDefect(
      "an empty unit wins over the root's",
      document("<ballot serial='A-1' unit=''><assessment official='cb-001'/></ballot>"),
      ["R01 2 1 0 unit"], records: 1, rejected: 1),
    FileDefect(
      "no serial", document("<ballot><assessment official='cb-001'/></ballot>"),
      ["R03 2 1 0 serial"], records: 1, rejected: 1),
    FileDefect(
      "a serial of white space",
      document("<ballot serial=' \u{A0}'><assessment official='cb-001'/></ballot>"),
      ["R03 2 1 0 serial"], records: 1, rejected: 1),
    FileDefect(
      "an empty official", ballot("<assessment official=''/>"), ["R04 3 1 0 official"], records: 1,
      rejected: 1),
    FileDefect(
      "an unknown official",
      ballot("<assessment official='cb-009'><mark indicator='X'/></assessment>"),
      ["R05 3 1 0 official"], records: 1, rejected: 1),
    FileDefect(
      "an official of another unit", ballot("<assessment official='cb-004'/>"),
      ["R06 3 1 0 official"], records: 1, rejected: 1),
    FileDefect(
      "an official of another unit where that is allowed",
      ballot("<assessment official='cb-004'/>"), [], records: 1
    ).with { $0.crossUnit = .allow },
    FileDefect(
      "another round",
      "<ballots xmlns='urn:kiemphieu:ballots:1' round='r2' unit='p-bo-de'>\n<ballot serial='A-1'>\n<assessment official='cb-001'/>\n<assessment official='cb-002'/></ballot></ballots>",
      ["R08 3 1 0 round", "R08 4 2 0 round"], records: 2, rejected: 2),
    FileDefect(
      "an unknown indicator",
      assessment("<mark indicator='L01'/>\n<mark indicator='L09'/>\n<mark indicator=''/>"),
      ["V01 5 1 0 indicator", "V01 6 1 0 indicator"], records: 1, rejected: 1),
    FileDefect(
      "an indicator of another codebook", assessment("<mark indicator='C01'/>"),
      ["V02 4 1 0 indicator"], records: 1, rejected: 1),
    FileDefect(
      "an empty ballot",
      document("<ballot serial='A-1'/>\n<ballot serial='A-2' status='valid'></ballot>"),
      ["W03 2 0 23", "W03 3 0 46"], skipped: ["empty-ballot": 2]),
    FileDefect(
      "a spoiled ballot without a serial", document("<ballot status='spoiled'/>"),
      ["R03 2 1 0 serial"], records: 1, rejected: 1),
    FileDefect(
      "everything wrong with one record",
      "<ballots xmlns='urn:kiemphieu:ballots:1' round='r2'>\n<ballot>\n<assessment official='cb-001'>\n<mark indicator='Z'/>\n</assessment></ballot></ballots>",
      ["R01 3 1 0 unit", "R03 3 1 0 serial", "R08 3 1 0 round", "V01 4 1 0 indicator"], records: 1,
      rejected: 1),
    FileDefect(
      "a round without serials",
      document("<ballot><assessment official='cb-001'/><assessment official='cb-009'/></ballot>"),
      ["R05 2 2 0 official"], records: 2, rejected: 1
    ).with { $0.serials = .none },
  ]

  private static let form = [
    FileDefect(
      "an end tag of another element", document("<ballot serial='A-1'></assessment>"),
      ["X04 2 0 35"]),
    FileDefect("an end before the end", root + "\n<ballot serial='A-1'>\n", ["X04 2 0 22"]),
    FileDefect("an end inside a tag", root + "\n<ballot serial='A", ["X04 2 0 18"]),
    FileDefect("a declaration and no more", "<?xml version='1.0'?>", ["X04 1 0 22"]),
    FileDefect("one sign and no more", "<", ["X04 1 0 1"]),
    FileDefect("two roots", root + "</ballots>\n<ballots/>", ["X04 2 0 1"]),
    FileDefect("text behind the root", root + "</ballots>\nx", ["X04 2 0 1"]),
    FileDefect("a bare ampersand", document("<ballot serial='A & B'/>"), ["X04 2 0 20"]),
    FileDefect(
      "an entity that nobody declares", assessment("<comment>&tick;</comment>"), ["X04 4 0 16"],
      records: 0),
    FileDefect("an attribute twice", document("<ballot serial='A' serial='B'/>"), ["X04 2 0 30"]),
    FileDefect(
      "a prefix that nobody declares", document("<k:ballot/>"), ["X04 2 0 10", "X07 2 0 10"]),
    FileDefect(
      "what comes behind such a prefix",
      document(
        "<k:ballot/>\n<ballot serial='A-1'>\n<assessment official='cb-009'/></ballot>\n<x/>"),
      ["X04 2 0 10", "X07 2 0 10", "R05 4 1 0 official", "X07 5 0 3"], records: 1, rejected: 1),
    FileDefect("a control character", document("<ballot serial='A\u{1}'/>"), ["X04 2 0 18"]),
    FileDefect(
      "white space before the declaration", "\n<?xml version='1.0'?>\n" + root + "</ballots>",
      ["X04 2 0 6"]),
    FileDefect(
      "the first fatal fault is the last", document("<ballot>&</ballot>\n<ballot></x>"),
      ["X04 2 0 10"]),
  ]

  @Test(arguments: structure)
  func `what the schema does not know refuses the file`(defect: FileDefect) throws {
    try defect.check()
  }

  @Test(arguments: records)
  func `a record's fault costs the record only`(defect: FileDefect) throws { try defect.check() }

  @Test(arguments: form)
  func `a document that is not well formed is refused at its place`(defect: FileDefect) throws {
    try defect.check()
  }

  @Test func `empty ballots are found, each as one`() throws {
    let text = Self.document("<ballot serial='A-1'/><ballot serial='A-2'/><ballot serial='A-1'/>")
    let found = try Reading(text.utf8).assessments
    #expect(found.map(\.kind) == [.presence, .presence, .presence])
    #expect(found.map(\.unit) == [3, 3, 3])
    #expect(found[0].ballot == found[2].ballot)
    #expect(found[0].ballot != found[1].ballot)
    let nameless = try Reading(text.utf8, round: RoundSample.round(serials: .none)).assessments
    #expect(Set(nameless.map(\.ballot)).count == 3)
  }

  @Test func `a fault names what is allowed`() throws {
    let text = Self.assessment("<none/><x/>")
    #expect(try Reading(text.utf8).file.ledger.details.map(\.argument) == ["comment"])
  }
}
