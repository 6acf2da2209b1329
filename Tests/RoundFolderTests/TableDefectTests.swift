import RoundFolder
import Testing

/// Faults of the tables as tables.
struct TableDefectTests {
  private static let shape: [Defect] = [
    Defect(
      "an unknown column", [.replace("roster.csv", "name,position", with: "name,postion")],
      ["K15 roster.csv:1 position", "K14 roster.csv:1 postion"]),
    Defect(
      "a column given twice",
      [.replace("control.csv", "present,issued", with: "issued,issued")],
      ["K16 control.csv:1 issued", "K15 control.csv:1 present"]),
    Defect(
      "an empty table", [.put("control.csv", "")],
      [
        "K15 control.csv:1 convened", "K15 control.csv:1 issued", "K15 control.csv:1 present",
        "K15 control.csv:1 unit",
      ]),
    Defect(
      "a delimiter that is none",
      [.put("aliases.csv", "kind|written|code\n")],
      [
        "K15 aliases.csv:1 code", "K15 aliases.csv:1 kind", "K14 aliases.csv:1 kind|written|code",
        "K15 aliases.csv:1 written",
      ]),
    Defect(
      "rows with a cell too few and too many",
      [
        .replace("control.csv", "u1,40,38,38,36,1", with: "u1,40,38,38,36"),
        .replace("control.csv", "u2,,,20,,", with: "u2,,,20,,,"),
      ],
      ["K17 control.csv:2 ", "K17 control.csv:3 "]),
    Defect(
      "an area in a broken row is not missed elsewhere",
      [.replace("areas.csv", "w1,ward,hn,Phường 1", with: "w1,ward,hn")],
      ["K17 areas.csv:3 "]),
    Defect(
      "an official in a broken row is not missed elsewhere",
      [
        .replace("roster.csv", "cb-001,Cán bộ 001,Chủ tịch,", with: "cb-001,Cán bộ 001,Chủ tịch,x,")
      ],
      ["K17 roster.csv:2 "]),
    Defect(
      "a quote inside a cell", [.replace("areas.csv", "Phường 1", with: "Phường \"1\"")],
      ["K12 areas.csv:3 "]),
    Defect(
      "text after the closing quote", [.replace("areas.csv", "Phường 1", with: "\"Phường\" 1")],
      ["K12 areas.csv:3 "]),
    Defect(
      "a quote that is never closed",
      [.replace("areas.csv", "u2,unit,w2,Đơn vị 2", with: "u2,unit,w2,\"Đơn vị 2")],
      ["K13 areas.csv:6 "]),
    Defect(
      "empty cells that must be filled",
      [
        .replace("roster.csv", "cb-001,Cán bộ 001,Chủ tịch,u1,mini", with: ",,Chủ tịch,,"),
        .remove("aliases.csv"),
      ],
      [
        "K18 roster.csv:2 codebook", "K18 roster.csv:2 name", "K18 roster.csv:2 official",
        "K18 roster.csv:2 unit",
      ]),
    Defect(
      "lines after a quoted line break are counted right",
      [
        .replace("areas.csv", "Hà Nội", with: "\"Hà\r\nNội\""),
        .replace("areas.csv", "u2,unit,w2", with: "u2,unti,w2"),
      ],
      ["K20 areas.csv:7 level"]),
  ]

  @Test(arguments: shape)
  func `a defect of a table is named with its place`(_ defect: Defect) throws {
    let files = try RoundFixture.files(defect.edits)
    #expect(RoundFixture.faults(files) == defect.faults)
  }

  @Test(
    arguments: [
      ([0x31, 0xFF, 0x0A] as [UInt8], 1), ([0x61, 0x0A, 0x62, 0x00], 2),
      ([0x61, 0x0D, 0x62, 0x0D, 0x0A, 0x0A, 0xC3], 4), ([0xFF, 0xFE, 0x61, 0x00], 1),
      ([0x61, 0x0A, 0x0A, 0x7F], 3),
    ])
  func `bytes that are not text are named with their line`(bytes: [UInt8], line: Int) throws {
    for file in ["control.csv", "policy.yaml"] {
      var files = try RoundFixture.files()
      files.files[file] = bytes
      #expect(RoundFixture.faults(files) == ["K04 \(file):\(line) "])
    }
  }
}
