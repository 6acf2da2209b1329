import RoundFolder
import Testing

/// Faults of what the tables say: areas, officials, control counts, rulings, aliases.
struct ReferenceDefectTests {
  private static let areas: [Defect] = [
    Defect(
      "a code given twice, whatever its case",
      [.replace("areas.csv", "w2,ward,hn,Phường 2", with: "W1,ward,hn,Phường 2")],
      ["K19 areas.csv:4 code", "K21 areas.csv:6 parent"]),
    Defect(
      "an unknown level", [.replace("areas.csv", "w1,ward,", with: "w1,wrad,")],
      ["K20 areas.csv:3 level"]),
    Defect(
      "a unit without a parent", [.replace("areas.csv", "u1,unit,w1", with: "u1,unit,")],
      ["K29 areas.csv:5 parent"]),
    Defect(
      "an unknown parent", [.replace("areas.csv", "u1,unit,w1", with: "u1,unit,w9")],
      ["K21 areas.csv:5 parent"]),
    Defect(
      "a parent two levels above", [.replace("areas.csv", "u1,unit,w1", with: "u1,unit,hn")],
      ["K30 areas.csv:5 parent"]),
    Defect(
      "a parent of the same level", [.replace("areas.csv", "u1,unit,w1", with: "u1,unit,u2")],
      ["K30 areas.csv:5 parent"]),
    Defect(
      "an area that is its own parent", [.replace("areas.csv", "w1,ward,hn", with: "w1,ward,w1")],
      ["K30 areas.csv:3 parent"]),
    Defect(
      "two areas that are each other's parent",
      [
        .replace("areas.csv", "w1,ward,hn", with: "w1,ward,w2"),
        .replace("areas.csv", "w2,ward,hn", with: "w2,ward,w1"),
      ],
      ["K30 areas.csv:3 parent", "K30 areas.csv:4 parent"]),
    Defect(
      "an area of the top level with a parent",
      [.replace("areas.csv", "hn,city,,", with: "hn,city,w1,")],
      ["K28 areas.csv:2 parent"]),
    Defect(
      "no unit at all",
      [
        .put("areas.csv", "code,level,parent,name\nhn,city,,Hà Nội\n"),
        .put("roster.csv", "official,name,position,unit,codebook\n"),
        .remove("control.csv"), .remove("decisions.csv"), .remove("aliases.csv"),
        .replace("round.yaml", ", constants: {unit: u1}", with: ""),
      ],
      ["K32 areas.csv:0 level"]),
  ]

  private static let officials: [Defect] = [
    Defect(
      "an official given twice, whatever the case",
      [.replace("roster.csv", "cb-002", with: "CB-001"), .remove("decisions.csv")],
      ["K19 roster.csv:3 official"]),
    Defect(
      "an official of an unknown unit", [.replace("roster.csv", "u2", with: "u3")],
      ["K22 roster.csv:3 unit"]),
    Defect(
      "an official of an area that is no unit", [.replace("roster.csv", "u2", with: "w2")],
      ["K31 roster.csv:3 unit"]),
    Defect(
      "an official with a codebook that is not listed",
      [.replace("roster.csv", "lb-civil-36", with: "lb-leader-41")],
      ["K24 roster.csv:3 codebook"]),
    Defect(
      "control counts that are no numbers",
      [.replace("control.csv", "u1,40,38,38,36,1", with: "u1,-4,3.5,ba,1 000,1e3")],
      [
        "K10 control.csv:2 collected", "K10 control.csv:2 convened", "K10 control.csv:2 invalid",
        "K10 control.csv:2 issued", "K10 control.csv:2 present",
      ]),
    Defect(
      "control counts of an unknown unit, of an area, and twice of one unit",
      [.replace("control.csv", "u2,,,20,,", with: "u8,,,20,,\nw2,,,20,,\nU1,,,20,,")],
      ["K22 control.csv:3 unit", "K31 control.csv:4 unit", "K19 control.csv:5 unit"]),
  ]

  private static let rulings: [Defect] = [
    Defect(
      "an unknown decision", [.replace("decisions.csv", "keep", with: "kep")],
      ["K10 decisions.csv:3 decision"]),
    Defect(
      "a keep that doesn't say which file",
      [.replace("decisions.csv", "ballots/a.csv", with: "")], ["K18 decisions.csv:3 file"]),
    Defect(
      "a ruling of an unknown unit and official",
      [.replace("decisions.csv", "u2,S-2,cb-002", with: "u7,S-2,cb-007")],
      ["K23 decisions.csv:3 official", "K22 decisions.csv:3 unit"]),
    Defect(
      "a ruling without a serial", [.replace("decisions.csv", "u2,S-2", with: "u2,")],
      ["K18 decisions.csv:3 serial"]),
    Defect(
      "a ruling without a real date", [.replace("decisions.csv", "2024-07-01", with: "1/7/2024")],
      ["K10 decisions.csv:2 decided-on"]),
    Defect(
      "two rulings that disagree",
      [
        .replace(
          "decisions.csv", "u2,S-2,cb-002,keep,ballots/a.csv,,,",
          with: "u2,S-2,cb-002,keep,ballots/a.csv,,,\nu2,S-2,CB-002,keep,ballots/b.csv,,,")
      ],
      ["K35 decisions.csv:4 decision"]),
  ]

  private static let aliases: [Defect] = [
    Defect(
      "an unknown kind", [.replace("aliases.csv", "unit,", with: "units,")],
      ["K10 aliases.csv:3 kind"]),
    Defect(
      "aliases of unknown codes",
      [
        .replace("aliases.csv", "cb-001", with: "cb-100"),
        .replace("aliases.csv", "u1", with: "w1"),
        .replace("aliases.csv", "A01", with: "A10"),
      ],
      ["K23 aliases.csv:2 code", "K22 aliases.csv:3 code", "K25 aliases.csv:4 code"]),
    Defect(
      "one spelling for two officials",
      [
        .replace(
          "aliases.csv", "unit,Đơn vị một,u1", with: "official,CÁN BỘ SỐ MỘT,cb-002")
      ],
      ["K34 aliases.csv:3 written"]),
    Defect(
      "a spelling that is another unit's code",
      [.replace("aliases.csv", "Đơn vị một,u1", with: "U2,u1")], ["K34 aliases.csv:3 written"]),
    Defect(
      "one label for two indicators of one codebook",
      [.replace("aliases.csv", "C01", with: "A02")], ["K34 aliases.csv:5 written"]),
  ]

  @Test(arguments: areas + officials + rulings + aliases)
  func `a defect of an entry is named with its place`(_ defect: Defect) throws {
    let files = try RoundFixture.files(defect.edits)
    #expect(RoundFixture.faults(files) == defect.faults)
  }
}
