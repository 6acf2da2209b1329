import BallotModel
import BallotReporting
import Testing

/// Reads back with `unzip`; where that is missing these tests don't run.
@Suite(.enabled(if: WorkbookArchive.hasUnzip))
struct MeetingListTests {
  private func sheets(
    _ material: ReportMaterial, language: Language = .vi
  ) throws -> [(name: String, rows: [[WorkbookCell]])] {
    try WorkbookArchive.temporary { path in
      try WorkbookWriter(style: OutputStyle(language: language)).meetingList(material, to: path)
      return try WorkbookArchive(path: path).sheets()
    }
  }

  /// The layout of the list, as the domain notes give it.
  private static let titles = [
    "STT", "Họ và tên", "Chức vụ", "Đơn vị", "Phiếu hợp lệ", "Phiếu có góp ý", "Tỷ lệ",
    "Biểu hiện được góp ý nhiều nhất (mã, số phiếu)", "Căn cứ đưa vào danh sách",
    "Người chủ trì gặp", "Thời hạn gặp", "Kế hoạch khắc phục (số, ngày)", "Kết quả", "Ghi chú",
  ]

  @Test func `the meeting list has the layout's columns, numbered, with the code behind them`()
    throws
  {
    let rows = try sheets(WorkbookRound.material(seed: 1))[0].rows
    let heading = try #require(rows.firstIndex { $0.first == .text("STT") })
    #expect(rows[heading].compactMap(\.text) == Self.titles + ["Mã cán bộ"])
    #expect(rows[heading + 1].compactMap(\.text) == (1...15).map { "(\($0))" })
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the left half holds the figures and the right half nothing`(seed: UInt64) throws {
    let material = WorkbookRound.material(seed: seed)
    let rows = try sheets(material)[0].rows.filter { row in
      if case .number = row.first { true } else { false }
    }
    let flags = FlagRow.rows(material.results, all: true, lower: material.lower)
      .filter { $0.official.status == .meeting }
    #expect(rows.count == flags.count)
    for row in rows {
      let flag = try #require(flags.first { .text($0.official.code) == row[14] })
      let figures = try #require(flag.official.figures)
      #expect(row[1] == .text(flag.official.name))
      #expect(row[3] == .text(flag.official.unitName))
      #expect(row[4] == .number(Double(figures.ballots)))
      #expect(row[5] == .number(Double(figures.marked)))
      guard case .number(let share) = row[6] else {
        Issue.record("a share is a number")
        continue
      }
      // Numbers are written with 16 digits.
      #expect(abs(share - Double(figures.marked) / Double(figures.base)) < 1e-15)
      #expect(row[8] == .text(flag.sentences(.vi).joined(separator: "\n")))
      #expect(row[9...13].allSatisfy { $0 == .blank })
    }
  }

  @Test func `officials stand in three sheets by status, each once`() throws {
    let material = WorkbookRound.material(seed: 9, units: 12)
    let sheets = try sheets(material)
    #expect(sheets.map(\.name) == ["Cần gặp", "Theo dõi", "Chưa kết luận"])
    let wanted: [[Status]] = [[.meeting], [.watch], [.tooFewBallots, .onHold]]
    for (sheet, statuses) in zip(sheets, wanted) {
      let codes = sheet.rows.compactMap { $0.last?.text }.filter { $0.hasPrefix("cb-") }
      let expected = OfficialRow.rows(material.results).filter { statuses.contains($0.status) }
      #expect(codes.sorted() == expected.map(\.code))
    }
  }

  @Test func `lists go by unit, position and name, never by rate`() throws {
    var material = WorkbookRound.material(seed: 9, units: 12)
    // The four people of each unit are spread over the units backwards; one of two namesakes in
    // each holds a position that the roster names first. Codes rise with the roster.
    var orderOf: [String: [Int]] = [:]
    for place in material.results.round.officials.indices {
      let unit = 9 + (47 - place) % 12
      let (position, name) = ((place / 12) % 2, 9 - (place / 24))
      material.results.round.officials[place].unit = unit
      material.results.round.officials[place].position = ["Chủ tịch", "Công chức"][position]
      material.results.round.officials[place].name = "Cán bộ \(name)"
      orderOf[material.results.round.officials[place].code] = [unit, position, name]
    }
    for sheet in try sheets(material) {
      let codes = sheet.rows.compactMap { $0.last?.text }.filter { $0.hasPrefix("cb-") }
      let expected = codes.sorted { left, right in
        (orderOf[left] ?? []).lexicographicallyPrecedes(orderOf[right] ?? [])
      }
      #expect(codes.count > 2)
      #expect(codes == expected)
    }
  }

  @Test func `every sheet says that it is for use within the house and no finding`() throws {
    let material = WorkbookRound.material(seed: 2)
    let texts = try sheets(material).map { $0.rows.flatMap { $0.compactMap(\.text) } }
    for sheet in texts { #expect(sheet.contains("Tài liệu nội bộ")) }
    for sheet in texts.prefix(2) {
      #expect(sheet.contains { $0.contains("không phải kết luận vi phạm") })
    }
    #expect(texts[2].contains { $0.contains("không có nghĩa là không có vấn đề") })
  }

  @Test func `an empty list says so`() throws {
    var material = WorkbookRound.material(seed: 2)
    for place in material.results.officials.indices {
      material.results.officials[place].status = .none
    }
    for sheet in try sheets(material) {
      #expect(sheet.rows.contains { $0.first == .text("Danh sách này trống.") })
    }
  }

  @Test func `an English list has English words`() throws {
    let sheets = try sheets(WorkbookRound.material(seed: 2), language: .en)
    #expect(sheets.map(\.name) == ["To be met", "To watch", "No conclusion"])
    #expect(sheets[0].rows.contains { $0.contains(.text("Grounds for listing")) })
  }
}
