import BallotModel

/// Reads a table by an import profile: finds its heading, passes over what is no record, and hands
/// on the rest row by row.
final class ProfileTableReader {

  private let rows: CSVRowReader
  private let assembler: RecordAssembler
  private let profile: ImportProfile
  private let interpreter: SubmissionInterpreter
  private let heading: ProfileHeading
  private let parents: ParentRows?
  private var recogniser: SkippedRowRecogniser
  private var found = ParentRows()

  /// Reads a table to its end.
  ///
  /// - Returns: its rows by their keys, if it is the main file of two.
  static func read(
    _ file: OpenedFile, _ assembler: RecordAssembler, _ profile: ImportProfile
  ) throws(ReadingError) -> ParentRows {
    let rows = try file.rows(for: assembler) { ProfileDialect.found($0, profile, assembler) }
    guard let reader = try ProfileTableReader(rows, assembler, profile) else {
      return ParentRows()
    }
    try reader.read()
    return reader.found
  }

  /// - Returns: nil where the heading can't be used; the faults are with the assembler.
  private init?(
    _ rows: CSVRowReader, _ assembler: RecordAssembler, _ profile: ImportProfile
  ) throws(ReadingError) {
    self.rows = rows
    self.assembler = assembler
    self.profile = profile
    parents = assembler.options.parents
    recogniser = SkippedRowRecogniser(profile)
    let tables = assembler.lookup.tables(profile)
    guard
      let heading = try Self.heading(rows, assembler, profile, { tables.isIndicator($0) })
    else { return nil }
    self.heading = heading
    interpreter = SubmissionInterpreter(assembler, profile)
    assembler.reading.trace.headingLine = Int(rows.line)
    assembler.reading.trace.keyColumn = heading.key
    assembler.reading.trace.parentColumn = heading.parent
    if profile.isLong {
      assembler.reading.trace.partColumns =
        [heading.columns[.unit], heading.columns[.serial], heading.parent]
        .compactMap(\.self) + heading.digest + heading.parts.compactMap(\.official)
    }
    let line = Int(rows.line)
    for column in heading.ignored {
      let name = heading.names[column]
      assembler.note(
        Fault(
          .ignoredColumn, line: line, column: column + 1, heading: name,
          proposal: profile.hasBareTicks ? tables.nearestIndicator(to: name) ?? "" : ""))
    }
    assembler.reading.ignoredColumns = heading.ignored.map { heading.names[$0] }
    assembler.reading.columns = heading.names.indices.map { index in
      FileReading.Column(
        heading: heading.names[index],
        role: heading.roles[index] ?? (heading.dropped.contains(index) ? "dropped" : "ignored"))
    }
    assembler.reading.format = "csv"
    for column in heading.repeated {
      assembler.note(
        Fault(
          .repeatedHeading, line: line, column: column + 1, heading: heading.names[column]))
    }
    if !heading.repeated.isEmpty { return nil }
  }

  /// Reads all rows after the heading.
  private func read() throws(ReadingError) {
    while try rows.advance() {
      if let fault = rows.undecodable {
        assembler.note(assembler.advice.advised(fault, row: rows.row))
        continue
      }
      if rows.isBlank {
        interpreter.skip("blank-line")
        continue
      }
      readRow()
    }
    if !profile.isLong { assembler.reading.records = Int(interpreter.record) }
    assembler.reading.outcomes = interpreter.outcomes
  }

  // MARK: Heading

  private static func heading(
    _ rows: CSVRowReader, _ assembler: RecordAssembler, _ profile: ImportProfile,
    _ isIndicator: (String) -> Bool
  ) throws(ReadingError) -> ProfileHeading? {
    var first: (heading: ProfileHeading, line: Int)?
    for _ in 0..<ProfileDialect.mostTitleRows {
      guard try rows.advance() else { break }
      if let fault = rows.undecodable {
        throw ReadingError(assembler.advice.advised(fault, row: rows.row))
      }
      if rows.isBlank {
        assembler.reading.skipped["blank-line", default: 0] += 1
        continue
      }
      let heading = ProfileHeading(
        cells(rows), profile, assembler.options, isIndicator: isIndicator)
      if heading.missing.isEmpty { return heading }
      if (first?.heading.found ?? -1) < heading.found { first = (heading, Int(rows.line)) }
      guard profile.skip.contains(.title) else { break }
      assembler.reading.skipped["title", default: 0] += 1
    }
    guard let first else { throw ReadingError(Fault(.emptyFile)) }
    if let fault = OtherExport.fault(headings: first.heading.names, line: first.line) {
      throw ReadingError(fault)
    }
    for name in first.heading.missing {
      assembler.note(
        Fault(
          .missingColumn, line: first.line, argument: Self.described(name, profile)))
    }
    return nil
  }

  /// A role, with the headings by which the profile looks for it.
  private static func described(_ name: String, _ profile: ImportProfile) -> String {
    guard let role = ImportProfile.Role(rawValue: name),
      let place = profile.columns[role] ?? (role == .marks ? profile.columns[.indicator] : nil)
    else { return name }
    switch place {
    case .named(let names): return "\(name) (\(names.joined(separator: " / ")))"
    case .pattern(let names): return "\(name) (\(names.joined(separator: " / ")))"
    case .position(let number): return "\(name) (#\(number))"
    }
  }

  /// The texts of the current row, trimmed and NFC; a quote that only kept a spreadsheet from
  /// reading a formula is no part of them.
  private static func cells(_ rows: CSVRowReader) -> [String] {
    (0..<rows.cellCount).map { index in
      let bytes = CanonicalText.trimmed(rows.cell(index))
      let text = String(decoding: bytes, as: UTF8.self)
      let unguarded = text.hasPrefix("'=") ? String(text.dropFirst()) : text
      return CanonicalText.composed(unguarded)
    }
  }

  // MARK: Rows

  private func readRow() {
    let line = rows.line
    let cells = Self.cells(rows)
    if let skipped = skipped(cells) {
      interpreter.skip(skipped.kind.rawValue)
      if skipped.disagrees { assembler.note(Fault(.totalDisagrees, line: Int(line))) }
      return
    }
    guard cells.count == heading.names.count, rows.strayQuoteColumn == 0 else {
      var submission = Submission(line: line)
      submission.isUnreadable = true
      interpreter.read(submission)
      noteLayout(cells.count)
      return
    }
    var submission = submission(cells, line)
    let row = heading.parent.flatMap { parents?[cells[$0]] }
    if heading.parent != nil, row == nil { submission.isOrphan = true }
    if heading.hasAssessments {
      if let row { attach(&submission, to: row, line) }
    } else if row != nil || heading.parent == nil {
      keep(submission, cells, below: row)
      return
    }
    interpreter.read(submission)
    for part in heading.parts {
      for tick in part.ticks where interpreter.words.tick(cells[tick.column]) == .yes {
        recogniser.count(tick.column)
      }
    }
  }

  private func skipped(
    _ cells: [String]
  ) -> (kind: ImportProfile.SkippedRow, disagrees: Bool)? {
    guard !profile.skip.isEmpty else { return nil }
    let official = heading.parts.first?.official
    let hasOfficial = official.map { cells.indices.contains($0) && isOfficial(cells[$0]) } ?? false
    let isFilled = heading.automatic.contains { cells.indices.contains($0) && !cells[$0].isEmpty }
    return recogniser.kind(
      cells, tickColumns: heading.parts.flatMap { $0.ticks.map(\.column) },
      hasOfficial: hasOfficial, isFilled: isFilled)
  }

  private func isOfficial(_ text: String) -> Bool {
    var code = interpreter.names.officialCode(text, unit: Assessment.noUnit)
    let known = code.withUTF8 {
      assembler.lookup.officials.value(of: UnsafeRawBufferPointer($0)) >= 0
    }
    return known || interpreter.names.isShared(text)
  }

  /// Says why the row that has just been rejected can't be read.
  private func noteLayout(_ count: Int) {
    let column = rows.strayQuoteColumn
    var fault = Fault(
      column > 0 ? .strayQuote : .wrongFieldCount, line: Int(rows.line),
      record: Int(interpreter.record), column: column,
      argument: column > 0 ? "" : "\(count) / \(heading.names.count)")
    if heading.names.indices.contains(column - 1) { fault.heading = heading.names[column - 1] }
    assembler.note(fault)
  }

  private func submission(_ cells: [String], _ line: UInt32) -> Submission {
    func cell(_ column: Int?) -> Submission.Cell? {
      column.map {
        Submission.Cell(text: cells[$0], column: $0 + 1, heading: heading.names[$0])
      }
    }
    var submission = Submission(line: line)
    submission.unit = cell(heading.columns[.unit])
    submission.round = cell(heading.columns[.round])
    submission.status = cell(heading.columns[.status])
    submission.complete = cell(heading.columns[.complete])
    submission.origin = cell(heading.origin)
    switch profile.identity {
    case .serial: submission.serial = cell(heading.columns[.serial])
    case .row: break
    case .digest:
      let text = heading.digest.map { cells[$0] }.joined(separator: "\u{1F}")
      submission.serial = Submission.Cell(text: text, column: (heading.digest.first ?? -1) + 1)
    }
    submission.parts = heading.parts.map { part in
      Submission.Part(
        line: line,
        official: part.named.map { Submission.Cell(text: $0, column: (part.marks ?? -1) + 1) }
          ?? cell(part.official),
        marks: cell(part.marks),
        ticks: part.ticks.map { tick in
          Submission.Tick(
            indicator: tick.indicator,
            cell: Submission.Cell(
              text: cells[tick.column], column: tick.column + 1,
              heading: heading.names[tick.column]))
        },
        none: cell(part.none), comment: cell(part.comment), isSlot: part.isSlot,
        isRow: profile.isLong)
    }
    return submission
  }

  // MARK: Several files

  /// Keeps a row to which rows of another file belong: its ballot is there, its assessments are in
  /// those.
  private func keep(_ submission: Submission, _ cells: [String], below outer: ParentRows.Row?) {
    interpreter.skip("repeat-parent")
    guard let key = heading.key else { return }
    var row = outer ?? ParentRows.Row()
    for (role, column) in heading.columns where role != .serial {
      if row.texts[role] == nil || !cells[column].isEmpty { row.texts[role] = cells[column] }
    }
    row.keys.insert(cells[key], at: 0)
    if outer == nil {
      var submission = submission
      if submission.serial == nil {
        submission.serial = Submission.Cell(text: cells[key], column: key + 1)
      }
      row.serial = submission.serial?.text ?? ""
      interpreter.notePresence(submission)
    }
    if found.roles.isEmpty { found.roles = Set(row.texts.keys) }
    found.add(row, key: cells[key])
  }

  private func attach(_ submission: inout Submission, to row: ParentRows.Row, _ line: UInt32) {
    func cell(_ role: ImportProfile.Role) -> Submission.Cell? {
      row.texts[role].map { Submission.Cell(text: $0) }
    }
    if submission.unit == nil { submission.unit = cell(.unit) }
    if submission.round == nil { submission.round = cell(.round) }
    if submission.status == nil { submission.status = cell(.status) }
    if submission.complete == nil { submission.complete = cell(.complete) }
    submission.serial = Submission.Cell(text: row.serial)
    for index in submission.parts.indices {
      var part = submission.parts[index]
      if part.official == nil { part.official = cell(.official) }
      if part.none == nil { part.none = cell(.none) }
      if part.comment == nil { part.comment = cell(.comment) }
      submission.parts[index] = part
    }
    guard assembler.options.isTraced, row.keys.count > 1 else { return }
    let official = submission.parts.first?.official?.text ?? ""
    assembler.reading.trace.inner[Int(line)] = FileTrace.InnerRow(
      part: profile.isLong
        ? [submission.unit?.text ?? "", row.serial, official].map { NameText.folded($0) }
          .joined(separator: "\u{1F}") : nil,
      keys: row.keys)
  }
}
