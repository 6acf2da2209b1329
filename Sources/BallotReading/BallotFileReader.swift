package import BallotModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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

  /// The rows of the file around the one at `path`, which lies beside it, with those of the files
  /// around that one; nil where the profile knows of none or none is there.
  ///
  /// - Throws: X01 where one can't be opened.
  package static func outerRows(
    beside path: String, options: FileOptions, lookup: RoundLookup
  ) throws(ReadingError) -> ParentRows? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last,
      let outerName = options.profile?.repeats?.mainFile(of: String(name))
    else { return nil }
    let location = (parts.dropLast() + [outerName[...]]).joined(separator: "/")
    guard access(location, F_OK) == 0 else { return nil }
    var outer = options
    outer.name = outerName
    outer.parents = try outerRows(beside: location, options: outer, lookup: lookup)
    return parentRows(of: try FileSource(path: location), options: outer, lookup: lookup).rows
  }

  /// Reads the file around one of a profile that has several, for its rows only.
  package static func parentRows(
    of source: any ByteSource, options: FileOptions, lookup: RoundLookup
  ) -> (reading: FileReading, rows: ParentRows) {
    let reader = BallotFileReader(lookup: lookup) { _ in }
    let reading = reader.read(source, options: options)
    return (reading, reader.parentRows)
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
      try BallotDocumentReader(assembler, isDecoded: file.isDecoded).read(file.text)
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
