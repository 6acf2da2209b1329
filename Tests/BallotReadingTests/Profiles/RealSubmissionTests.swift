import BallotModel
import BallotReading
import Testing

/// Real submissions and repeat tables of ODK, Ona and NIST, to the counts that their notes give.
@Suite(
  .enabled(if: SampleProfile.hasExports, "../shared/real-exports is not there"))
struct RealSubmissionTests {
  private static let logger = "onadata/onadata/apps/logger/fixtures/tutorial/instances/tutorial_"
  private static let accents = "onadata/onadata/apps/main/tests/fixtures/sample_accent_instances/"

  /// The files that are read here.
  static let files: [String] =
    faultless.map { OnaExports.fixtures + $0.0 } + (1...10).map { tutorial(of: "uuid\($0)") }
    + [tutorial(of: "uuid_NaN")] + versions.map { logger + $0 }
    + nameless.map { logger + $0 + ".xml" }
    + [otherForm, emptySubmission, editedTransport, withoutSubmissions]
    + accented.map { accents + $0.0 } + ["children.csv"].map { csvs + $0 }
    + selects.flatMap {
      ["odk-briefcase/\($0.0)-submission.xml", "odk-briefcase/\($0.0).csv.expected"]
    }
    + ["", "-g1", "-g2", "-g3"].flatMap { level in
      ["", "-overwrite", "-append"].map { "odk-briefcase/nested-repeats\(level)\($0).csv.expected" }
    }
    + surveys.map { csvs + $0 } + castVoteRecords.map { "nist-cdf/" + $0.0 }
  private static let otherForm = logger + "2012-06-27_11-27-53_bad_id_string.xml"
  private static let withoutSubmissions = "odk-briefcase/nested-repeats-no-subs.csv.expected"
  private static let transportation = "onadata/onadata/apps/main/tests/fixtures/transportation/"
  private static let emptySubmission = transportation + "transportation_empty_submission.xml"
  private static let editedTransport =
    transportation
    + "instances/transport_2011-07-25_19-05-49/transport_2011-07-25_19-05-49_edited.xml"
  private static let csvs = "onadata/onadata/apps/logger/tests/fixtures/csvs/"
  private static let surveys = [
    "childrens_survey.csv", "children.csv", "children_cartoons.csv",
    "children_cartoons_characters.csv",
  ]

  private static func tutorial(of name: String) -> String {
    OnaExports.fixtures + "tutorial/instances/\(name)/submission.xml"
  }

  private static let faultless = [
    ("bad_data.csv", 8, 8), ("wrong_col.csv", 9, 8), ("same_uuid.csv", 1, 0), ("single.csv", 1, 0),
  ]

  /// Who does not like pizza is not asked; 8 of the 9 records of the table are.
  @Test(arguments: faultless)
  func `faults outside the questions change no count`(name: String, ballots: Int, marked: Int)
    throws
  {
    let reading = try SampleProfile.read(
      OnaExports.fixtures + name, "onadata-pizza", codes: OnaExports.toppings)
    #expect(reading.found == ballots)
    #expect(
      reading.records
        == Array(
          repeating: "A01 P01 marked " + OnaExports.toppings.joined(separator: " "), count: marked)
    )
    #expect(reading.faults == [])
  }

  /// The eighth likes pizza. The last three say that they are one response.
  @Test(arguments: (1...10).map { "uuid\($0)" } + ["uuid_NaN"])
  func `one of eleven submissions was asked`(name: String) throws {
    let reading = try SampleProfile.read(
      Self.tutorial(of: name), "onadata-tutorial-xml", codes: OnaExports.toppings)
    let isAsked = name == "uuid8"
    #expect(reading.found == 1)
    #expect(reading.faults == [])
    #expect(reading.records == (isAsked ? ["A01 P01 marked green_peppers mushrooms"] : []))
    #expect(reading.file.skipped == (isAsked ? [:] : ["not-asked": 1]))
    let last = try SampleProfile.read(
      Self.tutorial(of: "uuid10"), "onadata-tutorial-xml", codes: OnaExports.toppings)
    let isLast = ["uuid9", "uuid10", "uuid_NaN"].contains(name)
    #expect((reading.presences == last.presences) == isLast)
  }

  private static let versions = [
    "2012-06-27_11-27-53_w_uuid.xml", "2012-06-27_11-27-53_w_uuid_same_instanceID.xml",
    "2012-06-27_11-27-53_w_uuid_edited.xml", "2012-06-27_11-27-53_w_uuid_edited_again.xml",
  ]

  @Test func `one identifier with two contents is one ballot in two versions`() throws {
    let codes = ["firefox", "chrome", "safari"]
    let readings = try Self.versions.map {
      try SampleProfile.read(Self.logger + $0, "onadata-web-browsers-xml", codes: codes)
    }
    for reading in readings {
      #expect(reading.records == ["A01 P01 marked firefox chrome safari +comment"])
      #expect(reading.faults == [])
    }
    // Each edit is a response of its own, with an identifier of its own.
    #expect(readings[0].identities == readings[1].identities)
    #expect(Set(readings.map(\.identities)).count == 3)
    #expect(Set(readings.map(\.comments)).count == 4)
  }

  @Test func `an edited response has an identifier of its own`() throws {
    let codes = ["ambulance", "taxi"]
    let reading = try SampleProfile.read(
      Self.editedTransport, "onadata-transportation-xml", codes: codes)
    let first = try SampleProfile.read(
      Self.editedTransport.split(separator: "_edited").joined(), "onadata-transportation-xml",
      codes: codes)
    #expect(reading.records == ["A01 P01 none"] && first.records == reading.records)
    #expect(reading.identities != first.identities)
  }

  @Test func `an empty response without an identifier is rejected`() throws {
    let reading = try SampleProfile.read(Self.emptySubmission, "onadata-transportation-xml")
    #expect(reading.records == ["- - rejected"])
    #expect(reading.file.ledger.counts == [.missingSerial: 1])
  }

  private static let nameless = [
    "2012-06-27_11-27-53", "2012-06-27_11-27-53_w_xform_uuid",
    "invalid_id_string_2012-06-27_11-27-53",
    "unicode_submission",
  ]

  @Test(arguments: nameless)
  func `a submission without an identifier is rejected, not guessed`(name: String) throws {
    let reading = try SampleProfile.read(
      Self.logger + name + ".xml", "onadata-web-browsers-xml",
      codes: ["firefox", "chrome", "safari"])
    #expect(
      reading.records == ["A01 - rejected"] || reading.records == ["- P01 rejected"]
        || reading.records == ["- - rejected"])
    #expect(reading.file.ledger.counts == [.missingSerial: 1])
  }

  @Test func `a submission of another form is refused`() throws {
    let reading = try SampleProfile.read(
      Self.otherForm, "onadata-web-browsers-xml")
    #expect(reading.file.ledger.counts == [.foreignRoot: 1])
    #expect(reading.records == [])
  }

  private static let accented = [
    ("instance_1.xml", "père té tête"), ("instance_2.xml", "père té"),
    ("instance_3.xml", "té tête"),
  ]

  @Test(arguments: accented)
  func `choices with accents`(name: String, marks: String) throws {
    let reading = try SampleProfile.read(
      Self.accents + name, "onadata-accents-xml", codes: ["père", "té", "tête"])
    #expect(reading.records == ["A01 P01 marked \(marks)"])
    #expect(reading.faults == [])
  }

  @Test func `a table of children: one was asked, and all are one ballot`() throws {
    let reading = try SampleProfile.read(
      Self.csvs + "children.csv", "onadata-children",
      codes: ["red", "blue", "pink"])
    #expect(reading.records == ["A01 P01 marked red blue"])
    #expect(reading.file.skipped == ["not-asked": 2])
    #expect(reading.found == 1)
    #expect(reading.faults == [])
  }

  private static let selects = [
    ("choice-lists-predicate", "some-field-no-predicate", "CHOICE_1 CHOICE_4"),
    ("choice-lists-predicate", "some-field", "CHOICE_1"),
    // One of several: no columns with one choice each.
    ("choice-lists", "another_string", "CHOICE_2"),
    ("choice-lists", "some_string", "CHOICE_1"),
    ("choice-lists", "some_group/yet_another_string", "CHOICE_1"),
    ("choice-lists-randomize", "select_multiple", "a"),
  ]

  @Test(arguments: selects)
  func `a select in XML and in the table that ODK Briefcase made of it`(
    form: String, path: String, marks: String
  ) throws {
    let codes = (1...4).map { "CHOICE_\($0)" } + ["a", "b", "c", "d", "e"]
    let round = ProfileRound.round(codes: codes)
    var document = try SampleProfile.profile("odk-select-multiple")
    document.columns[.marks] = .named([path])
    let submission = try ProfileReading(
      SampleProfile.export("odk-briefcase/\(form)-submission.xml"), document, round: round)
    var table = try SampleProfile.profile("odk-choice-lists")
    let heading = path.split(separator: "/").joined(separator: "-")
    table.columns[.marks] = .named([heading])
    table.columns[.indicator] = .pattern(["\(heading)/{indicator}"])
    table.drop = []
    let row = try ProfileReading(
      SampleProfile.export("odk-briefcase/\(form).csv.expected"), table, round: round)
    #expect(submission.records == ["A01 P01 marked \(marks)"])
    #expect(row.records == submission.records)
    #expect(row.faults == [] && submission.faults == [])
    #expect(row.identities == submission.identities)
  }

  /// The rows of the outermost repeat find the ballot they belong to.
  @Test(arguments: ["", "-overwrite"])
  func `a repeat table of ODK Briefcase and its main table`(form: String) throws {
    let profile = try SampleProfile.profile("odk-repeat-rows")
    let folder = "odk-briefcase/nested-repeats"
    var options = FileOptions()
    options.profile = profile
    let key = try #require(BallotKey(material: (1...32).map { UInt8($0) }))
    let main = BallotFileReader.parentRows(
      of: MemorySource(try SampleProfile.export("\(folder)\(form).csv.expected")),
      options: options, lookup: RoundLookup(round: ProfileRound.round(), key: key))
    #expect(main.reading.skipped["repeat-parent"] == 1)
    let second = try SampleProfile.export("\(folder)-g1\(form).csv.expected")
    let reading = try ProfileReading(second, profile, parents: main.rows)
    #expect(reading.records == (1...3).map { "A01 P01 marked D0\($0)" })
    #expect(reading.ballots == [0, 0, 0])
    #expect(reading.faults == [])
    let orphans = try ProfileReading(second, profile, parents: ParentRows())
    #expect(orphans.file.ledger.counts[.orphanRow] == 3)
  }

  /// Four tables, each inside the one before it: 3, 4 and 5 rows, and the 5 marks are those that the
  /// same submission gives in XML, of the same ballot.
  @Test(arguments: ["", "-overwrite"])
  func `nested repeat tables of ODK Briefcase give what the submission gives`(
    form: String
  ) throws {
    let chain = RepeatChain(profile: try SampleProfile.profile("odk-nested-rows"))
    func open(_ name: String) throws -> [UInt8] {
      let stem = name.split(separator: ".")[0]
      return try SampleProfile.export("odk-briefcase/\(stem)\(form).csv.expected")
    }
    let marks = try chain.read("nested-repeats-g3.csv", open)
    #expect(
      marks.records == ["A01 P01 marked D01"] + (2...5).map { "A02 P01 marked D0\($0)" })
    #expect(marks.faults == [])
    let rows = try ["", "-g1", "-g2"].map { level in
      try chain.read("nested-repeats\(level).csv", open).file.skipped
    }
    #expect(rows == [1, 3, 4].map { ["repeat-parent": $0] })
    let submission = try SampleProfile.read(
      "odk-briefcase/nested-repeats-submission.xml", "odk-nested-repeats")
    #expect(marks.identities == submission.identities)
    let main = try chain.read("nested-repeats.csv", open)
    #expect(main.presences == [submission.identities[0]])
  }

  /// ODK Briefcase can append an export to an earlier one: then every row is there twice, and says the
  /// same twice.
  @Test func `tables that were appended to give the same ballots twice`() throws {
    let chain = RepeatChain(profile: try SampleProfile.profile("odk-nested-rows"))
    func open(_ name: String) throws -> [UInt8] {
      try SampleProfile.export(
        "odk-briefcase/\(name.split(separator: ".")[0])-append.csv.expected")
    }
    let once = ["A01 P01 marked D01"] + (2...5).map { "A02 P01 marked D0\($0)" }
    let marks = try chain.read("nested-repeats-g3.csv", open)
    #expect(marks.records == once + once)
    #expect(marks.found == 1)
    #expect(marks.faults == [])
    for (level, rows) in [("", 2), ("-g1", 6), ("-g2", 8)] {
      let reading = try chain.read("nested-repeats\(level).csv", open)
      #expect(reading.file.skipped == ["repeat-parent": rows])
      #expect(reading.faults == [])
    }
  }

  @Test func `a table of ODK Briefcase without submissions has no records`() throws {
    let reading = try SampleProfile.read(Self.withoutSubmissions, "odk-nested-rows")
    #expect(reading.records == [] && reading.faults == [] && reading.found == 0)
  }

  /// Characters of cartoons of children of a survey: three tables deep, the last two rows belong to
  /// the fourth cartoon, the third child, the first survey.
  @Test func `child tables of Ona, three deep`() throws {
    func open(_ name: String) throws -> [UInt8] {
      try SampleProfile.export(Self.csvs + name)
    }
    let chain = RepeatChain(profile: try SampleProfile.profile("onadata-characters"))
    let reading = try chain.read("children_cartoons_characters.csv", open)
    #expect(reading.records == ["A02 P01 marked D01", "A02 P01 marked D02"])
    #expect(reading.ballots == [0, 0])
    #expect(reading.faults == [])
    let rows = try ["childrens_survey.csv", "children.csv", "children_cartoons.csv"].map {
      try chain.read($0, open).file.skipped
    }
    #expect(rows == [2, 3, 4].map { ["repeat-parent": $0] })
    // The cartoons themselves: two of the first child's, two of the third's.
    var cartoons = chain.profile
    cartoons.repeats?.inner.removeLast()
    cartoons.columns[.indicator] = .named(["children/cartoons/name"])
    cartoons.aliases = cartoons.aliases.filter { $0.kind == .official }
    for (name, code) in zip(["Tom & Jerry", "Flinstones", "Shrek", "Dexter's Lab"], 1...4) {
      cartoons.aliases.append(Alias(kind: .indicator, written: name, code: "D0\(code)"))
    }
    let second = try RepeatChain(profile: cartoons).read("children_cartoons.csv", open)
    #expect(
      second.records == [
        "A01 P01 marked D01", "A01 P01 marked D02", "A02 P01 marked D03", "A02 P01 marked D04",
      ])
    #expect(second.ballots == [0, 0, 0, 0])
    #expect(second.identities[0] == reading.identities[0])
    #expect(second.faults == [])
  }

  /// Each CVR with its marks: the paths of one kind of selection, whether it was indicated or not.
  private static let castVoteRecords = [
    (
      "example_1.xml",
      [
        "_C1CS1", "_C1CS2", "_C1CS1", "_C1CS2", "_C1CS3", "_C1CS1 _C1CS2 _C1CS3",
      ]
    ),
    // The second record holds two versions of itself with one selection.
    ("example_2.xml", ["_CS1ECP _CS1EJM", "_CS1FMZ"]),
  ]

  @Test(arguments: castVoteRecords)
  func `cast vote records of NIST, canonically foreign, by profile ballots`(
    name: String, marks: [String]
  ) throws {
    let codes = ["_C1CS1", "_C1CS2", "_C1CS3", "_CS1ECP", "_CS1EJM", "_CS1FMZ"]
    let path = "nist-cdf/" + name
    let reading = try SampleProfile.read(path, "nist-cast-vote-records", codes: codes)
    #expect(reading.records == marks.map { "A01 P01 marked \($0)" })
    #expect(reading.ballots == Array(marks.indices))
    #expect(reading.faults == [])
    let foreign = try Reading(SampleProfile.export(path))
    #expect(foreign.file.ledger.counts[.foreignRoot] == 1)
    #expect(foreign.assessments.isEmpty)
  }

  @Test(arguments: castVoteRecords.map(\.0))
  func `cast vote records are valid by their own schema, and not by ours`(name: String) throws {
    let bytes = try SampleProfile.export("nist-cdf/" + name)
    let schema = SampleProfile.exportPath("nist-cdf/NIST_V0_cast_vote_records.xsd")
    #expect(try SchemaValidator(at: schema).accepts(bytes))
    #expect(try !SchemaValidator().accepts(bytes))
  }
}
