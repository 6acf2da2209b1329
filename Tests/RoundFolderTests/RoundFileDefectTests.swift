import RoundFolder
import Testing

/// Faults of round.yaml itself.
struct RoundFileDefectTests {
  private static let keys: [Defect] = [
    Defect("no round.yaml", [.remove("round.yaml")], ["K01 round.yaml:0 "]),
    Defect("an empty round.yaml", [.put("round.yaml", "")], ["K09 round.yaml:1 "]),
    Defect("a list as round.yaml", [.put("round.yaml", "- a\n")], ["K09 round.yaml:1 "]),
    Defect(
      "a bracket that isn't closed",
      [.replace("round.yaml", "levels: [city, ward, unit]", with: "levels: [city, ward")],
      ["K05 round.yaml:6 "]),
    Defect(
      "a key given twice", [.replace("round.yaml", "opened: ", with: "title: ")],
      ["K06 round.yaml:2 title"]),
    Defect(
      "the level unit above another", [.replace("round.yaml", "ward, unit]", with: "unit, ward]")],
      ["K10 round.yaml:5 levels[1]"]),
    Defect(
      "a level that can't stand in a file name",
      [.replace("round.yaml", "ward, unit]", with: "xã/phường, unit]")],
      ["K10 round.yaml:5 levels[1]"]),
    Defect(
      "a character that YAML doesn't have", [.replace("round.yaml", "Đợt", with: "Đ\u{81}t")],
      ["K05 round.yaml:2 "]),
    Defect(
      "a key that is a list", [.replace("round.yaml", "title:", with: "? [a]\n: b\ntitle:")],
      ["K05 round.yaml:2 "]),
    Defect(
      "two documents", [.replace("round.yaml", "title: Đợt thử", with: "title: Đợt thử\n---")],
      ["K05 round.yaml:3 "]),
    Defect(
      "an unknown key", [.replace("round.yaml", "opened:", with: "openned:")],
      ["K07 round.yaml:3 openned"]),
    Defect(
      "missing keys", [.put("round.yaml", "opened: 2024-01-15\n")],
      [
        "K08 round.yaml:1 codebooks", "K08 round.yaml:1 levels", "K08 round.yaml:1 round",
        "K08 round.yaml:1 title",
      ]),
    Defect(
      "a key without a value", [.replace("round.yaml", "title: Đợt thử", with: "title:")],
      ["K09 round.yaml:2 title"]),
    Defect(
      "a list where a text is needed", [.replace("round.yaml", "Đợt thử", with: "[a, b]")],
      ["K09 round.yaml:2 title"]),
    Defect(
      "a text where a list is needed",
      [.replace("round.yaml", "codebooks: [mini, lb-civil-36]", with: "codebooks: mini")],
      ["K09 round.yaml:6 codebooks"]),
    Defect(
      "a value that a setting doesn't have",
      [.replace("round.yaml", "title:", with: "blank: no-critcism\ntitle:")],
      ["K10 round.yaml:2 blank"]),
    Defect(
      "every setting with a foreign value",
      [
        .replace(
          "round.yaml", "title:",
          with: "serials: yes\nblank: ignore\ncross-unit: maybe\ndenominator: all\ntitle:")
      ],
      [
        "K10 round.yaml:2 serials", "K10 round.yaml:3 blank", "K10 round.yaml:4 cross-unit",
        "K10 round.yaml:5 denominator",
      ]),
  ]

  private static let values: [Defect] = [
    Defect(
      "a date written the other way round",
      [.replace("round.yaml", "2024-01-15", with: "15/01/2024")],
      ["K10 round.yaml:3 opened"]),
    Defect(
      "a day that the calendar doesn't have",
      [.replace("round.yaml", "2024-06-30", with: "2023-02-29")],
      ["K10 round.yaml:4 closed"]),
    Defect(
      "closed before opened", [.replace("round.yaml", "2024-06-30", with: "2024-01-14")],
      ["K37 round.yaml:4 closed"]),
    Defect(
      "a level given twice, whatever its case",
      [.replace("round.yaml", "[city, ward, unit]", with: "[city, ward, City, unit]")],
      ["K19 round.yaml:5 levels[2]"]),
    Defect(
      "a level called like a column",
      [.replace("round.yaml", "[city, ward, unit]", with: "[status, city, ward, unit]")],
      ["K10 round.yaml:5 levels[0]"]),
    Defect(
      "a level called like an indicator",
      [
        .replace("round.yaml", "[city, ward, unit]", with: "[city, a02, unit]"),
        .replace("areas.csv", "w1,ward,", with: "w1,a02,"),
        .replace("areas.csv", "w2,ward,", with: "w2,a02,"),
        .replace("policy.yaml", "level: ward", with: "level: a02"),
      ],
      ["K10 round.yaml:5 levels[1]"]),
    Defect(
      "a codebook listed twice",
      [.replace("round.yaml", "[mini, lb-civil-36]", with: "[mini, lb-civil-36, MINI]")],
      ["K19 round.yaml:6 codebooks[2]"]),
    Defect(
      "an unknown codebook; what hangs on it is not blamed too",
      [.replace("round.yaml", "lb-civil-36", with: "lb-civil-63")],
      ["K24 round.yaml:6 codebooks[1]"]),
  ]

  private static let named: [Defect] = [
    Defect("no roster", [.remove("roster.csv")], ["K01 round.yaml:0 roster"]),
    Defect("no areas", [.remove("areas.csv")], ["K01 round.yaml:0 areas"]),
    Defect(
      "files that are named and missing",
      [
        .replace(
          "round.yaml", "title: Đợt thử",
          with: "title: Đợt thử\ncontrol: dem.csv\npolicy: quy-tac.yaml\naliases: ten.csv")
      ],
      ["K01 round.yaml:3 control", "K01 round.yaml:4 policy", "K01 round.yaml:5 aliases"]),
    Defect(
      "a path out of the folder",
      [.replace("round.yaml", "title: Đợt thử", with: "title: Đợt thử\ncontrol: ../control.csv")],
      ["K36 round.yaml:3 control"]),
    Defect(
      "an absolute path",
      [.replace("round.yaml", "title: Đợt thử", with: "title: Đợt thử\ndecisions: /etc/passwd")],
      ["K36 round.yaml:3 decisions"]),
  ]

  private static let sources: [Defect] = [
    Defect(
      "an unknown profile", [.replace("round.yaml", "google-forms", with: "google-form")],
      ["K27 round.yaml:8 sources[0].profile"]),
    Defect(
      "an unknown encoding", [.replace("round.yaml", "windows-1258", with: "windows-1252")],
      ["K10 round.yaml:8 sources[0].encoding"]),
    Defect(
      "a constant for an unknown unit", [.replace("round.yaml", "unit: u1", with: "unit: u9")],
      ["K22 round.yaml:8 sources[0].constants.unit"]),
    Defect(
      "a constant for an area that is no unit",
      [.replace("round.yaml", "unit: u1", with: "unit: w1")],
      ["K22 round.yaml:8 sources[0].constants.unit"]),
    Defect(
      "a constant for no column", [.replace("round.yaml", "{unit: u1}", with: "{units: u1}")],
      ["K07 round.yaml:8 sources[0].constants.units"]),
    Defect(
      "constants for another round and an unknown status",
      [.replace("round.yaml", "round: r1, status: valid", with: "round: r2, status: good")],
      [
        "K10 round.yaml:9 sources[1].constants.round",
        "K10 round.yaml:9 sources[1].constants.status",
      ]),
    Defect(
      "a source that says nothing of its files",
      [.replace("round.yaml", ", profile: own, constants: {round: r1, status: valid}", with: "")],
      ["K11 round.yaml:9 sources[1].files"]),
    Defect(
      "a pattern that stands above already",
      [.replace("round.yaml", "ballots/paper/**", with: "ballots/google/*.csv")],
      ["K19 round.yaml:9 sources[1].files"]),
    Defect(
      "a source with an unknown key and no files",
      [.replace("round.yaml", "files: \"ballots/paper/**\"", with: "file: a")],
      ["K07 round.yaml:9 sources[1].file", "K08 round.yaml:9 sources[1].files"]),
    Defect(
      "profiles that are no YAML", [.put("profiles/bad.yaml", "a: [\n")],
      ["K05 profiles/bad.yaml:2 "]),
    Defect(
      "two profiles of one id", [.put("profiles/zwei.yaml", "# x\nprofile: own\n")],
      ["K19 profiles/zwei.yaml:2 profile"]),
  ]

  @Test(arguments: keys + values + named + sources)
  func `a defect of round.yaml is named with its place`(_ defect: Defect) throws {
    let files = try RoundFixture.files(defect.edits)
    #expect(RoundFixture.faults(files) == defect.faults)
  }
}
