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
        Đỗ,     1,234  12.5 %
        "An"
        =x          *       –

        """)
    for line in table.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 21) }
  }

  private let spare = {
    var sheet = Sheet(
      columns: [
        Column("a", LocalizedText(vi: "a", en: "Name"), isNumeric: false),
        Column("b", LocalizedText(vi: "b", en: "First"), isNumeric: true),
        Column("c", LocalizedText(vi: "c", en: "Second"), isNumeric: true),
      ],
      rows: [[.text("Cán bộ 001"), .number(12), .number(3)]])
    sheet.columns[1].expendability = 1
    sheet.columns[2].expendability = 2
    return sheet
  }()

  @Test func `columns that can be spared are left out in turn and named below`() {
    #expect(
      TableRenderer(language: .en, width: 22).render(spare) == """
        Name        First
        ──────────  ─────
        Cán bộ 001     12
        No room for these
        columns: Second. See
        them with --format
        csv.

        """)
    #expect(
      TableRenderer(language: .en, width: 16).render(spare).hasPrefix(
        "Name\n──────────\nCán bộ 001\n")
    )
  }

  @Test(arguments: [nil, 25])
  func `nothing is left out where there is room`(width: Int?) {
    let table = TableRenderer(language: .en, width: width).render(spare)
    #expect(table.hasPrefix("Name        First  Second\n"))
    #expect(!table.contains("No room"))
  }

  @Test func `statuses and bars are set off by colour only if asked for`() {
    let status = Sheet(
      columns: [Column("status", LocalizedText(vi: "s", en: "s"), isNumeric: false)],
      rows: [[.word("meeting", LocalizedText(vi: "Cần gặp", en: "Meeting"))]])
    let colored = TableRenderer(language: .en, color: true).render(status)
    #expect(colored.hasSuffix("\u{1B}[31mMeeting\u{1B}[0m\n"))
    #expect(TableRenderer(language: .en).render(status).hasSuffix("\nMeeting\n"))
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
