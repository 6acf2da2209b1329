import BallotModel
import BallotReading
import Testing

/// Rows and cells against a plain reading of the same bytes.
@Suite struct CSVRowReaderTests {
  private func read(_ bytes: [UInt8], delimiter: UInt8, _ pieces: Reading.Pieces) -> PlainTable {
    let reader = CSVRowReader(
      MemorySource(bytes, chunk: pieces.chunk), delimiter: delimiter, startingAtLine: 1,
      bufferSize: pieces.bufferSize)
    var table = PlainTable()
    do throws(ReadingError) {
      while try reader.advance() {
        table.rows.append(
          PlainTable.Row(
            line: Int(reader.line),
            cells: (0..<reader.cellCount).map { PlainTable.withSingleEnds(Array(reader.cell($0))) },
            strayColumn: reader.strayQuoteColumn))
      }
    } catch {
      table.unclosed = [error.fault.line, error.fault.column]
    }
    return table
  }

  private static let tables: [(text: String, table: [[String]])] = [
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a\rb\r", [["a"], ["b"]]),
    ("\n\n", [[""], [""]]),
    (",", [["", ""]]),
    ("\"a,\"\"b\"\"\n\",c", [["a,\"b\"\n", "c"]]),
    ("\"\",\"\"\"\"", [["", "\""]]),
    ("a\"b\",c", [["a\"b\"", "c"]]),
    (" \"a\",b", [[" \"a\"", "b"]]),
    ("\"a\" ,b", [["a", "b"]]),
    ("\"a\",", [["a", ""]]),
  ]

  @Test(arguments: tables)
  func `cells are split and unquoted`(text: String, table: [[String]]) {
    for pieces in Reading.Pieces.all {
      let found = read(Array(text.utf8), delimiter: 0x2C, pieces)
      #expect(found.rows.map { $0.cells.map { String(decoding: $0, as: UTF8.self) } } == table)
    }
    // The plain reading is not believed without proof either.
    #expect(
      PlainTable(Array(text.utf8), delimiter: 0x2C).rows.map {
        $0.cells.map { String(decoding: $0, as: UTF8.self) }
      } == table)
  }

  @Test(arguments: [0x2C, 0x3B, 0x09, 0x7C] as [UInt8])
  func `soup of quotes, delimiters and line ends is read as the plain reading does`(
    delimiter: UInt8
  ) {
    var random = SeededGenerator(seed: UInt64(delimiter))
    let alphabet: [UInt8] = [0x22, 0x22, delimiter, delimiter, 0x0A, 0x0D, 0x20, 0x61, 0xC3]
    var unclosed = 0
    for number in 0..<10_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let pieces = Reading.Pieces(
        bufferSize: Int.random(in: 1...48, using: &random),
        chunk: Int.random(in: 1...48, using: &random))
      let expected = PlainTable(bytes, delimiter: delimiter)
      if expected.unclosed != nil { unclosed += 1 }
      guard read(bytes, delimiter: delimiter, pieces) == expected else {
        Issue.record("soup \(number) in \(pieces.testDescription): \(bytes)")
        return
      }
    }
    #expect(unclosed > 1000)
    #expect(unclosed < 9000)
  }

  @Test func `more cells and longer quotes than any buffer holds at first`() {
    let cells = (0..<700).map { number in
      "\"" + String(repeating: "\"\"", count: number) + "\""
    }
    let table = read(
      Array(cells.joined(separator: ",").utf8), delimiter: 0x2C, Reading.Pieces(bufferSize: 8))
    #expect(table.rows.count == 1)
    #expect(table.rows.first?.cells.map(\.count) == Array(0..<700))
  }
}
