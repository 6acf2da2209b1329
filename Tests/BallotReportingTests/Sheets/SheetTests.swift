import BallotModel
import BallotReporting
import Testing

@Suite struct SheetTests {
  private let sheet = Sheet(
    columns: [
      Column("name", LocalizedText(vi: "Tên", en: "Name"), isNumeric: false),
      Column("count", LocalizedText(vi: "Số", en: "Count"), isNumeric: true),
      Column("share", LocalizedText(vi: "Tỷ lệ", en: "Share"), isNumeric: true),
    ],
    rows: [
      [.text("Đỗ, \"An\""), .number(1234), .share(SampleResults.ratio(1, 8).share)],
      [.text("=x"), .withheld, .missing],
    ])

  @Test func `CSV quotes what must be quoted and disarms formulas`() {
    #expect(
      CSVRenderer().render(sheet)
        == "name,count,share\n\"Đỗ, \"\"An\"\"\",1234,0.125000\n'=x,*,\n")
  }

  @Test func `CSV for spreadsheets has a mark, semicolons and decimal commas`() {
    #expect(
      CSVRenderer(excel: true).render(sheet)
        == "\u{FEFF}name;count;share\n\"Đỗ, \"\"An\"\"\";1234;0,125000\n'=x;*;\n")
  }

  @Test func `negative numbers and closed words are never touched by the guard`() {
    let sheet = Sheet(
      columns: [Column("n", LocalizedText(vi: "n", en: "n"), isNumeric: true)],
      rows: [[.number(-5)], [.yesNo(true)], [.bound(0.25)]])
    #expect(CSVRenderer().render(sheet) == "n\n-5\ntrue\n0.250000\n")
  }

  @Test func `a cell with a line break stays one cell`() {
    let sheet = Sheet(
      columns: [Column("t", LocalizedText(vi: "t", en: "t"), isNumeric: false)],
      rows: [[.text("a\nb")], [.texts(["Q01", "Q03"])]])
    #expect(CSVRenderer().render(sheet) == "t\n\"a\nb\"\nQ01;Q03\n")
    #expect(CSVRenderer(excel: true).render(sheet) == "\u{FEFF}t\n\"a\nb\"\n\"Q01;Q03\"\n")
  }

  @Test func `a table is aligned by display width`() {
    #expect(
      TableRenderer(language: .vi).render(sheet) == """
        Tên          Số   Tỷ lệ
        ────────  ─────  ──────
        Đỗ, "An"  1.234  12,5 %
        =x            *       –

        """)
  }

  @Test func `a table fits the width given and keeps its numbers whole`() {
    let table = TableRenderer(language: .en, width: 21).render(sheet)
    #expect(
      table == """
        Name    Count   Share
        ──────  ─────  ──────
        Đỗ, "…  1,234  12.5 %
        =x          *       –

        """)
    for line in table.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 21) }
  }

  @Test func `long headings are broken before anything is cut`() {
    let sheet = Sheet(
      columns: [
        Column("a", LocalizedText(vi: "a", en: "Name"), isNumeric: false),
        Column("b", LocalizedText(vi: "b", en: "Named most often"), isNumeric: true),
      ],
      rows: [[.text("Cán bộ 001"), .number(12)]])
    #expect(
      TableRenderer(language: .en, width: 20).render(sheet) == """
                    Named
                     most
        Name        often
        ──────────  ─────
        Cán bộ 001     12

        """)
  }

  @Test func `escape sequences are written only if asked for`() {
    let plain = TableRenderer(language: .vi).render(sheet)
    let colored = TableRenderer(language: .vi, color: true).render(sheet)
    #expect(!plain.unicodeScalars.contains("\u{1B}"))
    #expect(colored.hasPrefix("\u{1B}[1mTên"))
    #expect(
      colored.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "") == plain)
  }
}

extension Ratio {
  fileprivate var share: ExactShare { ExactShare(self) }
}
