import BallotModel
import BallotReporting
import Testing

/// What a workbook is apart from its figures.
@Suite struct WorkbookFormTests {
  private func write(_ material: ReportMaterial, to path: String) throws {
    try WorkbookWriter().statistics(material, to: path)
  }

  /// Needs no tool.
  @Test func `the bytes are the same on every run`() throws {
    let material = WorkbookRound.material(seed: 3)
    let runs = try (0..<2).map { _ in
      try WorkbookArchive.temporary { path in
        try WorkbookWriter().meetingList(material, to: path)
        let list = try WorkbookArchive.bytes(path)
        try write(material, to: path)
        return [list, try WorkbookArchive.bytes(path)]
      }
    }
    #expect(runs[0] == runs[1])
    for file in runs[0] { #expect(file.starts(with: Array("PK\u{3}\u{4}".utf8))) }
  }

  /// Needs no tool.
  @Test func `only conflicts among the fates change the bytes`() throws {
    let material = WorkbookRound.material(seed: 3)
    func bytes(_ change: (inout ReportMaterial) -> Void) throws -> [UInt8] {
      var changed = material
      change(&changed)
      return try WorkbookArchive.temporary { path in
        try write(changed, to: path)
        return Array(try WorkbookArchive.bytes(path))
      }
    }
    let plain = try bytes { _ in }
    let repeated = try bytes { changed in
      changed.fates.records = 70
      changed.fates.duplicate = 70
      changed.rejects = [
        RejectRow(fate: .duplicate, file: "y.csv", fault: Fault(.duplicate, line: 3, record: 2))
      ]
    }
    #expect(plain == repeated)
    #expect(try bytes { $0.fates.conflict = 2 } != plain)
  }

  /// Needs no tool.
  @Test func `a path where nothing can be made is an error that names it`() throws {
    let path = "/nonexistent-folder/flags.xlsx"
    // 2 is ENOENT.
    #expect(throws: WorkbookError.cannotCreate(path: path, errno: 2)) {
      try WorkbookWriter().meetingList(WorkbookRound.material(seed: 1), to: path)
    }
  }

  @Test(.enabled(if: WorkbookArchive.hasUnzip))
  func `text is never a formula and control characters do not spoil the file`() throws {
    var material = WorkbookRound.material(seed: 3)
    let names = ["=1+1", "+cmd|'/C calc'!A0", "@SUM(A1)", "a\u{0}b\u{7}c", "_x0041_", "<&\">"]
    for (place, name) in names.enumerated() {
      material.results.round.officials[place].name = name
    }
    try WorkbookArchive.temporary { path in
      try write(material, to: path)
      let archive = WorkbookArchive(path: path)
      let sheets = try archive.sheets()
      let texts = sheets.flatMap { $0.rows.flatMap { $0.compactMap(\.text) } }
      for name in ["=1+1", "+cmd|'/C calc'!A0", "@SUM(A1)", "a b c", "_x005F_x0041_", "<&\">"] {
        #expect(texts.contains(name))
      }
      for number in 1...sheets.count {
        #expect(!(try archive.part("xl/worksheets/sheet\(number).xml")).contains("<f>"))
      }
    }
  }

  @Test(.enabled(if: WorkbookArchive.hasUnzip))
  func `tables have frozen headings, a filter, bars and a printed form`() throws {
    try WorkbookArchive.temporary { path in
      try WorkbookWriter().meetingList(WorkbookRound.material(seed: 1), to: path)
      let archive = WorkbookArchive(path: path)
      let sheet = try archive.part("xl/worksheets/sheet1.xml")
      for part in [
        "state=\"frozen\"", "<autoFilter ref=\"A9:O", "<dataBar>", "paperSize=\"9\"",
        "orientation=\"landscape\"", "fitToHeight=\"0\"", "&amp;P/&amp;N",
      ] {
        #expect(sheet.contains(part), "\(part)")
      }
      // Heading and numbering row, on every printed page.
      #expect(try archive.part("xl/workbook.xml").contains("'Cần gặp'!$8:$9"))
      #expect(try archive.part("docProps/core.xml").contains("1980-01-01T00:00:00Z"))
    }
  }

  @Test(.enabled(if: WorkbookArchive.hasUnzip))
  func `charts refer to the table beside them and have a text alternative`() throws {
    try WorkbookArchive.temporary { path in
      try write(WorkbookRound.material(seed: 3), to: path)
      let archive = WorkbookArchive(path: path)
      // Three levels with two areas or more, two codebooks.
      let listing = try archive.part("[[]Content_Types].xml")
      #expect(listing.matches(of: /charts\/chart\d+\.xml/).count == 5)
      let chart = try archive.part("xl/charts/chart1.xml")
      // Three districts below the heading.
      #expect(chart.contains("'Biểu đồ'!$A$7:$A$9"))
      #expect(chart.contains("'Biểu đồ'!$B$7:$B$9"))
      #expect(chart.contains("'Biểu đồ'!$C$7:$C$9"))
      let drawing = try archive.part("xl/drawings/drawing1.xml")
      #expect(drawing.contains("descr=\"Tỷ lệ phiếu có góp ý theo quận, huyện. Số liệu"))
    }
  }

  @Test(.enabled(if: WorkbookArchive.hasUnzip))
  func `names of levels make legal sheets whatever they are`() throws {
    var material = WorkbookRound.material(seed: 3)
    material.results.round.levels = ["a/b[c]", "A/B[C]", String(repeating: "dài ", count: 20), "'"]
    try WorkbookArchive.temporary { path in
      try write(material, to: path)
      let names = try WorkbookArchive(path: path).sheets().map(\.name)
      #expect(names.contains("Theo a-b-c-"))
      #expect(names.contains("Theo A-B-C- (2)"))
      #expect(names.allSatisfy { $0.utf16.count <= 31 && !$0.contains("'") })
      #expect(Set(names.map { $0.lowercased() }).count == names.count)
    }
  }

  /// Only where Python has openpyxl: a reader that shares nothing with the writer.
  @Test(.enabled(if: WorkbookArchive.hasOpenpyxl))
  func `openpyxl reads the same figures`() throws {
    let material = WorkbookRound.material(seed: 11)
    let script = """
      import sys, warnings, openpyxl
      warnings.simplefilter('ignore')
      book = openpyxl.load_workbook(sys.argv[1])
      for row in book['Cán bộ'].iter_rows(min_row=6, values_only=True):
          if row[1]: print(row[1], row[7], row[8], sep='\\t')
      """
    let output = try WorkbookArchive.temporary { path in
      try write(material, to: path)
      return try #require(WorkbookArchive.output(of: "python3", ["-c", script, path]))
    }
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    let expected = OfficialRow.rows(material.results).map { row in
      let counts = [row.figures?.ballots, row.figures?.marked].map { $0.map(String.init) ?? "*" }
      return ([row.code] + counts).joined(separator: "\t")
    }
    #expect(lines.sorted() == expected.sorted())
  }

  /// Only where LibreOffice is installed: it opens the file and keeps every sheet.
  @Test(.enabled(if: WorkbookArchive.hasLibreOffice), .timeLimit(.minutes(2)))
  func `LibreOffice opens the workbook`() throws {
    let material = WorkbookRound.material(seed: 1)
    try WorkbookArchive.temporary { path in
      try WorkbookWriter().meetingList(material, to: path)
      let folder = String(path.dropLast("/a.xlsx".count))
      _ = try #require(
        WorkbookArchive.output(
          of: "soffice",
          [
            "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to",
            // Comma, quotes, UTF-8.
            "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder, path,
          ]))
      let csv = String(decoding: try WorkbookArchive.bytes(folder + "/a.csv"), as: UTF8.self)
      #expect(csv.contains("Họ và tên"))
      let listed = OfficialRow.rows(material.results).filter { $0.status == .meeting }
      #expect(!listed.isEmpty)
      for official in listed { #expect(csv.contains(",\(official.code)\n")) }
    }
  }
}
