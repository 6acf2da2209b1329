import BallotModel
import BallotReading
import Testing

/// The same records give the same assessments, whatever the file looks like.
@Suite struct ConformanceTests {
  private func expected() throws -> [Content] {
    let key = try Reading.key()
    return WrittenRecord.samples.map { Content($0, key: key) }
  }

  @Test(arguments: Dress.Encoding.allCases, Reading.Pieces.all)
  func `every table says the same in every dress`(
    encoding: Dress.Encoding, pieces: Reading.Pieces
  ) throws {
    let expected = try expected()
    for layout in BallotWriter.Layout.allCases where layout != .xml {
      for dress in Dress.tables(encoding) {
        let reading = try Reading(
          BallotWriter.write(WrittenRecord.samples, as: layout, dress), pieces: pieces)
        let place: Comment = "\(layout) \(dress.testDescription)"
        #expect(reading.contents == expected, place)
        #expect(reading.faults == [], place)
        #expect(reading.file.format == "csv-\(layout.rawValue)", place)
        #expect(reading.file.encoding == encoding.name, place)
        #expect(reading.file.delimiter == (dress.delimiter == "\t" ? "TAB" : dress.delimiter))
      }
    }
  }

  @Test(arguments: Dress.Encoding.allCases, Reading.Pieces.all)
  func `a document says the same as a table`(
    encoding: Dress.Encoding, pieces: Reading.Pieces
  ) throws {
    for newline in ["\n", "\r\n", "\r"] {
      let dress = Dress(newline: newline, encoding: encoding)
      let reading = try Reading(
        BallotWriter.write(WrittenRecord.samples, as: .xml, dress), pieces: pieces)
      let place: Comment = "\(dress.testDescription)"
      #expect(reading.contents == (try expected()), place)
      #expect(reading.faults == [], place)
      #expect(reading.file.format == "xml")
      #expect(reading.file.encoding == encoding.name, place)
      #expect(reading.file.records == WrittenRecord.samples.count)
    }
  }

  @Test(arguments: BallotWriter.Layout.allCases)
  func `a last line without its end is read`(layout: BallotWriter.Layout) throws {
    for encoding in Dress.Encoding.allCases {
      var bytes = BallotWriter.write(
        WrittenRecord.samples, as: layout, Dress(quotesEverything: true, encoding: encoding))
      bytes.removeLast(encoding.name == "utf-16" ? 2 : 1)
      for pieces in Reading.Pieces.all {
        let reading = try Reading(bytes, pieces: pieces)
        #expect(reading.contents == (try expected()))
        #expect(reading.faults == [])
      }
    }
  }

  @Test func `rows of one assessment that lie apart are its parts`() throws {
    let text = """
      unit,serial,official,indicator,comment
      p-bo-de,A-1,cb-001,L01,
      p-bo-de,A-1,cb-002,L01,
      p-bo-de,A-1,cb-001,L05,một
      p-bo-de,A-1,cb-001,none,một
      p-bo-de,A-1,cb-001,L02,hai

      """
    let reading = try Reading(text.utf8)
    let parts = reading.assessments
    #expect(parts.map(\.marks) == [0b1, 0b1, 0b10000, 0b10])
    #expect(parts.map(\.kind) == [.marked, .marked, .contradictory, .marked])
    #expect(parts.map(\.record) == [1, 2, 3, 5])
    #expect(parts.map(\.line) == [2, 3, 4, 6])
    #expect(Set(parts.map(\.ballot)).count == 1)
    #expect(Set(parts.map(\.comment)).count == 3)
    #expect(parts.map(\.isPart) == [true, true, true, true])
    #expect(reading.file.records == nil)
  }
}
