import BallotModel

/// A file as a table.
extension OpenedFile {
  /// The rows, behind a `sep=;` line where there is one; the delimiter goes into the report.
  ///
  /// - Parameter found: the delimiter by the beginning of the text, where none is declared; nil
  ///   where it is not clear.
  /// - Throws: X21 where there is nothing but white space, X14 where the delimiter is not clear.
  func rows(
    for assembler: RecordAssembler, _ found: ([UInt8]) -> UInt8?
  ) throws(ReadingError) -> CSVRowReader {
    var prefix = text.peeked
    guard isSheet || prefix.contains(where: { $0 > 0x20 }) else {
      throw ReadingError(Fault(.emptyFile))
    }
    var firstLine: UInt32 = 1
    var delimiter: UInt8? = isSheet ? 0x2C : nil
    if let declared = skipDeclaration() {
      delimiter = declared.delimiter
      prefix.removeFirst(declared.length)
      firstLine = 2
    }
    guard let delimiter = delimiter ?? found(prefix) else {
      throw ReadingError(Fault(.ambiguousHeading, line: 1, argument: ", ; TAB |"))
    }
    if !isSheet {
      assembler.reading.delimiter = CSVDialect.name(delimiter)
      if let line = LineEnds.firstOdd(in: text.peeked) {
        assembler.note(Fault(.mixedLineEnds, line: line))
      }
    }
    return rows(delimiter, firstLine, assembler.options.bufferSize)
  }

  /// The rows of a table whose delimiter is known.
  func rows(delimiter: UInt8, bufferSize: Int) -> CSVRowReader {
    let firstLine: UInt32 = skipDeclaration() == nil ? 1 : 2
    return rows(delimiter, firstLine, bufferSize)
  }

  private func rows(_ delimiter: UInt8, _ firstLine: UInt32, _ bufferSize: Int) -> CSVRowReader {
    let rows = CSVRowReader(
      text, delimiter: delimiter, startingAtLine: firstLine, bufferSize: bufferSize)
    rows.linesAreRows = isSheet
    return rows
  }

  private func skipDeclaration() -> (delimiter: UInt8, length: Int)? {
    guard !isSheet, let declared = CSVDialect.declared(text.peeked) else { return nil }
    text.skip(declared.length)
    return declared
  }
}
