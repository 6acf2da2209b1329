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
    let text = try decodedUTF16(peeked, assembler)
    if Self.isMarkup(text.peeked) {
      assembler.reading.format = "xml"
      try BallotDocumentReader(assembler).read(text, isDecoded: text !== peeked)
    } else {
      try readTable(text, assembler)
    }
  }

  private func readTable(
    _ peeked: PrefixedSource, _ assembler: RecordAssembler
  ) throws(ReadingError) {
    let text = try decodedUTF8(peeked, assembler)
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
    guard hasHeading else { throw ReadingError(Fault(.emptyFile)) }
    if let fault = rows.undecodable { throw ReadingError(fault) }
    guard let table = CSVBallotReader(rows, assembler) else { return }
    try table.read()
  }

  /// `peeked` as UTF-8 if its byte order mark says UTF-16, else `peeked` itself.
  private func decodedUTF16(
    _ peeked: PrefixedSource, _ assembler: RecordAssembler
  ) throws(ReadingError) -> PrefixedSource {
    let isBigEndian = peeked.peeked.starts(with: [0xFE, 0xFF])
    guard isBigEndian || peeked.peeked.starts(with: [0xFF, 0xFE]) else { return peeked }
    assembler.reading.encoding = "utf-16"
    peeked.skip(2)
    return try PrefixedSource(
      peeking: Self.peekLength, at: UTF16Source(peeked, isBigEndian: isBigEndian))
  }

  /// `peeked` without the byte order mark of UTF-8.
  private func decodedUTF8(
    _ peeked: PrefixedSource, _ assembler: RecordAssembler
  ) throws(ReadingError) -> PrefixedSource {
    if assembler.reading.encoding != "utf-16", let name = assembler.options.encoding {
      let named = CanonicalText.folded(name)
      if named != "utf-8" {
        assembler.reading.encoding = named
        throw ReadingError(Fault(.unknownEncoding))
      }
    }
    guard peeked.peeked.starts(with: [0xEF, 0xBB, 0xBF]) else { return peeked }
    peeked.skip(3)
    return try PrefixedSource(peeking: Self.peekLength, at: peeked)
  }

  /// Whether the first character that is not white space opens a tag.
  private static func isMarkup(_ prefix: [UInt8]) -> Bool {
    var bytes = prefix[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    return bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) } == 0x3C
  }
}
