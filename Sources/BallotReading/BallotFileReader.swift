package import BallotModel

/// Reads one file after another: finds out what a file is, and hands its assessments on.
///
/// Not shared between threads; each has its own.
package final class BallotFileReader {
  private let lookup: RoundLookup
  private let emitter: AssessmentEmitter
  private var parentRows = ParentRows()

  /// - Parameter sink: called with batches of assessments, in the file's order; those of a file
  ///   that turns out to be refused must be thrown away by the receiver.
  package init(
    lookup: RoundLookup, sink: @escaping (UnsafeBufferPointer<Assessment>) -> Void
  ) {
    self.lookup = lookup
    emitter = AssessmentEmitter(sink)
  }

  /// Reads `source` to its end; every fault is in the result, none is thrown.
  package func read(_ source: any ByteSource, options: FileOptions) -> FileReading {
    let assembler = RecordAssembler(lookup: lookup, emitter: emitter, options: options)
    do throws(ReadingError) {
      try read(source, assembler)
    } catch {
      assembler.note(error.fault)
    }
    emitter.flush()
    return assembler.reading
  }

  /// Reads the file around one of a profile that has several, for its rows only.
  ///
  /// What lies around that one in turn is looked for beside it, where `source` is a file.
  package static func parentRows(
    of source: any ByteSource, options: FileOptions, lookup: RoundLookup
  ) -> (reading: FileReading, rows: ParentRows) {
    var options = options
    if options.parents == nil { options.parents = outerRows(of: source, options, lookup) }
    let reader = BallotFileReader(lookup: lookup) { _ in }
    let reading = reader.read(source, options: options)
    return (reading, reader.parentRows)
  }

  /// Nil where there is no file further out, or it can't be opened: then no row is found in it.
  private static func outerRows(
    of source: any ByteSource, _ options: FileOptions, _ lookup: RoundLookup
  ) -> ParentRows? {
    guard let path = (source as? FileSource)?.path,
      let name = options.profile?.repeats?.mainFile(of: FileName(options.name).name)
    else { return nil }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var outer = options
    outer.name = name
    do throws(ReadingError) {
      let file = try FileSource(path: (folder + [name[...]]).joined(separator: "/"))
      return parentRows(of: file, options: outer, lookup: lookup).rows
    } catch {
      return nil
    }
  }

  private func read(
    _ source: any ByteSource, _ assembler: RecordAssembler
  ) throws(ReadingError) {
    let file: OpenedFile
    do throws(ReadingError) {
      file = try OpenedFile(source, assembler.options)
    } catch {
      if error.fault.code == .unknownEncoding, let name = assembler.options.encoding {
        assembler.reading.encoding = CanonicalText.folded(name)
      }
      throw error
    }
    assembler.reading.encoding = file.encoding
    assembler.advice = file.advice
    if let notice = file.notice { assembler.note(notice) }
    note(file.otherSheets, assembler)
    if file.isMarkup, let fault = OtherExport.fault(markup: file.text.peeked) {
      throw ReadingError(fault)
    }
    if let profile = assembler.options.profile {
      try read(file, by: profile, assembler)
    } else if file.isMarkup {
      assembler.reading.format = "xml"
      try BallotDocumentReader(assembler).read(file.text, isDecoded: file.isDecoded)
    } else {
      try readTable(file, assembler)
    }
  }

  /// Says which sheets of a workbook are not read, and what they hold; hidden ones, which mostly hold
  /// the choices of a form, by their number only.
  private func note(_ others: [OtherSheet], _ assembler: RecordAssembler) {
    if !others.isEmpty { assembler.reading.skipped["other-sheet"] = others.count }
    for sheet in others where sheet.rows > 0 && !sheet.isHidden {
      assembler.note(
        Fault(
          .sheetNotRead, heading: NameText.composed(sheet.name), argument: String(sheet.rows)))
    }
  }

  /// Reads a layout that is not canonical.
  private func read(
    _ file: OpenedFile, by profile: ImportProfile, _ assembler: RecordAssembler
  ) throws(ReadingError) {
    guard file.isMarkup == (profile.format == .xml) else {
      throw ReadingError(
        Fault(.foreignFormat, argument: file.isMarkup ? "XML (profile: csv)" : "CSV (profile: xml)")
      )
    }
    if file.isMarkup {
      try SubmissionDocumentReader(assembler, profile).read(
        file.text, isDecoded: file.isDecoded)
    } else {
      parentRows = try ProfileTableReader.read(file, assembler, profile)
    }
  }

  private func readTable(
    _ file: OpenedFile, _ assembler: RecordAssembler
  ) throws(ReadingError) {
    let rows = try file.rows(for: assembler) { CSVDialect.found($0) }
    var hasHeading = try rows.advance()
    while hasHeading, rows.isBlank {
      assembler.reading.skipped["blank-line", default: 0] += 1
      hasHeading = try rows.advance()
    }
    guard hasHeading else { throw ReadingError(Fault(.emptyFile)) }
    if let fault = rows.undecodable {
      throw ReadingError(assembler.advice.advised(fault, row: rows.row))
    }
    let headings = (0..<rows.cellCount).map {
      String(decoding: CanonicalText.trimmed(rows.cell($0)), as: UTF8.self)
    }
    if let fault = OtherExport.fault(headings: headings, line: Int(rows.line)) {
      throw ReadingError(fault)
    }
    guard let table = CSVBallotReader(rows, assembler) else { return }
    try table.read()
  }
}
