/// Takes the rows concerned out of a file, in the file's own layout, to be corrected and imported.
package struct FileExtract {
  private let options: FileOptions
  private let reading: FileReading
  private let notes: [Int: RowNote]
  private let keys: Set<String>
  /// Rows, assessments or submissions that were written.
  package private(set) var count = 0
  /// Of a file inside others: the keys of the rows around those, by how many files further out.
  package private(set) var parentKeys: [Set<String>] = []

  /// - Parameters:
  ///   - options: those with which the file was read.
  ///   - reading: what came of it, traced.
  ///   - notes: what is wrong, by place.
  ///   - keys: rows of a main file that are wanted for those of the second one.
  package init(
    options: FileOptions, reading: FileReading, notes: [Int: RowNote], keys: Set<String> = []
  ) {
    self.options = options
    self.reading = reading
    self.notes = notes
    self.keys = keys
  }

  /// The bytes of the extract: UTF-8, with a byte order mark unless the file was UTF-8 without one.
  ///
  /// - Parameter open: opens the file; called once or twice.
  package mutating func bytes(
    _ open: () throws(ReadingError) -> any ByteSource
  ) throws(ReadingError) -> [UInt8] {
    let file = try OpenedFile(try open(), options)
    if file.isMarkup {
      let extract = DocumentExtract(notes, options.profile)
      try extract.read(file.text, isDecoded: file.isDecoded)
      count = extract.count
      return (file.isDecoded ? Self.mark : []) + extract.output
    }
    var extract = TableExtract(reading, notes, keys)
    if !reading.trace.partColumns.isEmpty {
      try extract.gatherParts(rows(file))
      try extract.write(rows(try OpenedFile(try open(), options)))
    } else {
      try extract.write(rows(file))
    }
    count = extract.count
    parentKeys = extract.parentKeys
    return (file.isDecoded || file.hadMark ? Self.mark : []) + extract.output
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func rows(_ file: OpenedFile) -> CSVRowReader {
    let delimiter: UInt8 =
      switch reading.delimiter {
      case "TAB"?: 0x09
      case let name?: name.utf8.first ?? 0x2C
      case nil: 0x2C
      }
    return file.rows(delimiter: delimiter, bufferSize: options.bufferSize)
  }
}
