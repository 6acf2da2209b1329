import BallotModel
import RoundFolder
import Testing

/// Faults of codebook files.
struct CodebookDefectTests {
  private static let file = "codebooks/mini.yaml"

  private static func defect(_ name: String, _ old: String, _ new: String, _ faults: [String])
    -> Defect
  {
    Defect(name, [.replace(file, old, with: new), .remove("aliases.csv")], faults)
  }

  private static let defects: [Defect] = [
    defect(
      "an unknown key", "provenance: official", "provenence: official",
      [
        "K08 codebooks/mini.yaml:1 provenance", "K07 codebooks/mini.yaml:3 provenence",
      ]),
    defect(
      "an unknown provenance", "provenance: official", "provenance: real",
      [
        "K10 codebooks/mini.yaml:3 provenance"
      ]),
    defect(
      "an unknown parent codebook", "ct24-25", "ct24-52",
      [
        "K24 codebooks/mini.yaml:4 parent"
      ]),
    defect(
      "a codebook that is its own parent", "ct24-25", "mini",
      [
        "K24 codebooks/mini.yaml:4 parent"
      ]),
    defect(
      "a parent that the parent codebook doesn't have", "parent: D01", "parent: D99",
      [
        "K25 codebooks/mini.yaml:10 indicators[1].parent"
      ]),
    defect(
      "a group that is not declared", "group: H", "group: X",
      [
        "K26 codebooks/mini.yaml:10 indicators[1].group"
      ]),
    defect(
      "a group declared twice", "code: H", "code: g",
      [
        "K19 codebooks/mini.yaml:7 groups[1].code",
        "K26 codebooks/mini.yaml:10 indicators[1].group",
      ]),
    defect(
      "an indicator given twice, whatever its case", "code: A03", "code: a01",
      [
        "K19 codebooks/mini.yaml:11 indicators[2].code"
      ]),
    defect(
      "a code that can't stand in a list of marks", "code: A03", "code: A 03",
      [
        "K10 codebooks/mini.yaml:11 indicators[2].code"
      ]),
    defect(
      "a code that is a column", "code: A03", "code: None",
      [
        "K10 codebooks/mini.yaml:11 indicators[2].code"
      ]),
    defect(
      "an unknown polarity", "polarity: positive", "polarity: good",
      [
        "K10 codebooks/mini.yaml:10 indicators[1].polarity"
      ]),
    defect(
      "a label in one language", "{vi: Ba, en: Three}", "{vi: Ba}",
      [
        "K08 codebooks/mini.yaml:11 indicators[2].label.en"
      ]),
    defect(
      "a label that is one text", "{vi: Ba, en: Three}", "Ba",
      [
        "K09 codebooks/mini.yaml:11 indicators[2].label"
      ]),
    Defect(
      "parents without a parent codebook", [.replace(file, "parent: ct24-25\n", with: "")],
      [
        "K11 codebooks/mini.yaml:8 indicators[0].parent",
        "K11 codebooks/mini.yaml:9 indicators[1].parent",
        "K11 codebooks/mini.yaml:10 indicators[2].parent",
      ]),
    Defect(
      "a parent codebook that no indicator has a parent in",
      [
        .replace(file, "group: G, parent: D02, label: {vi: Một", with: "group: G, label: {vi: Một"),
        .replace(file, "parent: D01, ", with: ""),
        .replace(file, "group: G, parent: D02, label: {vi: Ba", with: "group: G, label: {vi: Ba"),
      ],
      ["K11 codebooks/mini.yaml:4 parent"]),
    Defect(
      "no indicators",
      [
        .put(
          "codebooks/x.yaml",
          "codebook: x\ntitle: {vi: X, en: X}\nprovenance: official\ngroups: [{code: G, label: {vi: G, en: G}}]\nindicators: []\n"
        )
      ],
      ["K09 codebooks/x.yaml:5 indicators"]),
    Defect(
      "two files with one id",
      [.put("codebooks/z.yaml", RoundFixture.texts[file] ?? "")],
      ["K19 codebooks/z.yaml:1 codebook"]),
    Defect(
      "a file that no round uses is checked too", [.put("codebooks/z.yaml", "codebook: [\n")],
      ["K05 codebooks/z.yaml:2 "]),
  ]

  @Test(arguments: defects)
  func `a defect of a codebook is named with its place`(_ defect: Defect) throws {
    let files = try RoundFixture.files(defect.edits)
    #expect(RoundFixture.faults(files) == defect.faults)
  }

  private static func codebook(indicators: Int) -> [UInt8] {
    var text = """
      codebook: many
      title: {vi: Nhiều, en: Many}
      provenance: illustrative
      groups: [{code: G, label: {vi: G, en: G}}]
      indicators:

      """
    for number in 1...indicators {
      text += "  - {code: N\(number), group: G, label: {vi: x, en: x}}\n"
    }
    return Array(text.utf8)
  }

  @Test func `a codebook holds 64 indicators and not 65`() throws {
    let full = try CodebookCheck.read(Self.codebook(indicators: 64), file: "many.yaml")
    #expect(full.indicators.count == 64)
    #expect(full.groups.first?.members.bits == .max)
    let error = #expect(throws: RoundFolderError.self) {
      try CodebookCheck.read(Self.codebook(indicators: 65), file: "many.yaml")
    }
    #expect(error?.faults.map(RoundFixture.place) == ["K33 many.yaml:5 indicators"])
  }

  @Test func `a codebook is checked alone, its parent looked up among the files given`() throws {
    let parent = """
      codebook: goc
      title: {vi: Gốc, en: Root}
      provenance: official
      groups: [{code: G, label: {vi: G, en: G}}]
      indicators: [{code: P1, group: G, label: {vi: Gốc một, en: Root one}}]
      """
    let child = """
      codebook: con
      title: {vi: Con, en: Child}
      provenance: official
      parent: goc
      groups: [{code: G, label: {vi: G, en: G}}]
      indicators: [{code: C1, group: G, parent: p1, label: {vi: Con, en: Child}}]
      """
    let others = RoundFiles(files: ["codebooks/goc.yaml": Array(parent.utf8)])
    let read = try CodebookCheck.read(Array(child.utf8), file: "con.yaml", among: others)
    #expect(read.parents.map(\.code) == ["P1"])
    #expect(read.indicators.map(\.parent) == ["P1"])
    #expect(throws: RoundFolderError.self) {
      try CodebookCheck.read(Array(child.utf8), file: "con.yaml")
    }
  }
}
