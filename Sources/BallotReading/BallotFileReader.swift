package import BallotModel

/// Reads one file after another: finds out what a file is, and hands its assessments on.
///
/// Not shared between threads; each has its own.
package final class BallotFileReader {
  private static let peekLength = 64 << 10
  private let lookup: RoundLookup
  private let emitter: AssessmentEmitter

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

  private func read(
    _ source: any ByteSource, _ assembler: RecordAssembler
  ) throws(ReadingError) {
    let peeked = try PrefixedSource(peeking: Self.peekLength, at: source)
    let prefix = peeked.peeked
    guard !prefix.isEmpty else { throw ReadingError(Fault(.emptyFile)) }
    if let name = ForeignFormat.name(of: prefix) {
      throw ReadingError(Fault(.foreignFormat, argument: name))
    }
    if Self.isMarkup(prefix) {
      assembler.reading.format = "xml"
      try BallotDocumentReader(assembler).read(peeked)
    } else {
      try readTable(peeked, assembler)
    }
  }

  private func readTable(
    _ peeked: PrefixedSource, _ assembler: RecordAssembler
  ) throws(ReadingError) {
    let text = try decoded(peeked, assembler)
    var prefix = text.peeked
    guard prefix.contains(where: { $0 > 0x20 }) else { throw ReadingError(Fault(.emptyFile)) }
    var firstLine: UInt32 = 1
    var delimiter: UInt8?
    if let declared = CSVDialect.declared(prefix) {
      delimiter = declared.delimiter
      text.skip(declared.length)
      prefix.removeFirst(declared.length)
      firstLine = 2
    }
    guard let delimiter = delimiter ?? CSVDialect.found(prefix) else {
      throw ReadingError(Fault(.ambiguousHeading, line: 1, argument: ", ; TAB |"))
    }
    assembler.reading.delimiter = CSVDialect.name(delimiter)
    let rows = CSVRowReader(
      text, delimiter: delimiter, startingAtLine: firstLine,
      bufferSize: assembler.options.bufferSize)
    var hasHeading = try rows.advance()
    while hasHeading, rows.isBlank {
      assembler.reading.skipped["blank-line", default: 0] += 1
      hasHeading = try rows.advance()
    }
    if let at = UTF8Check.firstFault(in: rows.row) {
      throw ReadingError(
        Fault(.undecodableText, line: Int(rows.line), column: at + 1, argument: "UTF-8"))
    }
    guard hasHeading, let table = CSVBallotReader(rows, assembler) else { return }
    try table.read()
  }

  /// `peeked` as UTF-8 without a byte order mark.
  private func decoded(
    _ peeked: PrefixedSource, _ assembler: RecordAssembler
  ) throws(ReadingError) -> PrefixedSource {
    let prefix = peeked.peeked
    let named = assembler.options.encoding.map { CanonicalText.folded($0) }
    let littleEndian = prefix.starts(with: [0xFF, 0xFE])
    if littleEndian || prefix.starts(with: [0xFE, 0xFF]) {
      assembler.reading.encoding = "utf-16"
      peeked.skip(2)
      return try PrefixedSource(
        peeking: Self.peekLength, at: UTF16Source(peeked, isBigEndian: !littleEndian))
    }
    if let named, named != "utf-8" {
      assembler.reading.encoding = named
      throw ReadingError(Fault(.unknownEncoding))
    }
    guard prefix.starts(with: [0xEF, 0xBB, 0xBF]) else { return peeked }
    peeked.skip(3)
    return try PrefixedSource(peeking: Self.peekLength, at: peeked)
  }

  /// Whether the first character that is not white space opens a tag, in UTF-8 or UTF-16.
  private static func isMarkup(_ prefix: [UInt8]) -> Bool {
    var bytes = prefix[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      bytes = bytes.dropFirst(2)
      return bytes.first { $0 != 0 && $0 != 0x20 && !(0x09...0x0D).contains($0) } == 0x3C
    }
    return bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) } == 0x3C
  }
}
