import BallotModel
import BallotReading
import Testing

/// What is taken out of a document is valid where the document was.
struct DocumentExtractTests {
  private static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <b:ballots xmlns:b="urn:kiemphieu:ballots:1" round="r1" unit="P01">
      <b:ballot serial="1 &amp; &quot;2&quot;">
        <b:assessment official="A01"><b:mark indicator="T01"/></b:assessment>
        <b:assessment official="nobody"><b:none/><b:comment><![CDATA[a < b & c]]></b:comment>
        </b:assessment>
      </b:ballot>
      <b:ballot serial="3"><b:assessment official="A01"/></b:ballot>
      <b:ballot status="spoiled" unit="P02"/>
      <b:ballot serial="4" unit="nowhere"><b:assessment official="A01"/></b:ballot>
    </b:ballots>
    """

  private func reading(
    _ bytes: [UInt8], serials: RoundSettings.Serials
  ) throws -> (FileReading, FileOptions) {
    let key = try #require(BallotKey(material: (1...32).map { UInt8($0) }))
    let round = ProfileRound.round(serials: serials)
    let reader = BallotFileReader(lookup: RoundLookup(round: round, key: key)) { _ in }
    var options = FileOptions()
    options.isTraced = true
    options.digest = Array(repeating: 9, count: 32)
    return (reader.read(MemorySource(bytes), options: options), options)
  }

  private func extract(
    _ bytes: [UInt8], serials: RoundSettings.Serials
  ) throws -> (text: String, count: Int) {
    let (reading, options) = try reading(bytes, serials: serials)
    let faults = reading.ledger.details.filter { $0.code.fate == .rejected }
    var extract = FileExtract(
      options: options, reading: reading, notes: RowNote.notes(faults, of: reading, .en))
    let written = try extract.bytes { () throws(ReadingError) in MemorySource(bytes) }
    return (String(decoding: written, as: UTF8.self), extract.count)
  }

  @Test(arguments: [(RoundSettings.Serials.required, 3), (.none, 2)])
  func `the elements concerned, valid, with the same faults again`(
    serials: RoundSettings.Serials, count: Int
  ) throws {
    let (text, written) = try extract(Array(Self.text.utf8), serials: serials)
    #expect(written == count)
    let validator = try SchemaValidator()
    #expect(validator.accepts(Array(text.utf8)), "\(text)")
    #expect(!text.contains("indicator=\"T01\""))
    #expect(text.contains("serial=\"1 &amp; &quot;2&quot;\""))
    #expect(text.contains("<b:comment>a &lt; b &amp; c</b:comment>"))
    let first = try reading(Array(Self.text.utf8), serials: serials).0
    let second = try reading(Array(text.utf8), serials: serials).0
    let codes = { (reading: FileReading) in
      reading.ledger.counts.filter { $0.key.fate == .rejected }
    }
    #expect(codes(second) == codes(first))
    #expect(second.records == count)
    #expect(text.contains("<?fault-record ") == (serials == .none))
  }

  @Test func `taken out a second time, nothing changes`() throws {
    let once = try extract(Array(Self.text.utf8), serials: .none).text
    let twice = try extract(Array(once.utf8), serials: .none).text
    #expect(twice == once)
  }
}
