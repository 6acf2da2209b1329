import BallotModel
import BallotReading
import Testing

/// The reader accepts the structure of a document exactly when the schema does; document types,
/// which no schema can refuse, are left to `XMLAttackTests`.
@Suite struct SchemaAgreementTests {
  /// Seeds; each makes `perSeed` documents.
  private static let seeds: [UInt64] = [1, 2, 3, 4]
  private static let perSeed = 6000

  private func readerAccepts(_ bytes: [UInt8], _ pieces: Reading.Pieces) throws -> Bool {
    try !Reading(bytes, pieces: pieces).file.isRefused
  }

  @Test(arguments: seeds)
  func `reader and schema agree on damaged documents`(seed: UInt64) throws {
    let schema = try SchemaValidator()
    var generator = MarkupGenerator(seed: seed)
    var accepted = 0
    for number in 0..<Self.perSeed {
      let text = generator.document(damages: number % 4)
      let bytes = Array(text.utf8)
      let expected = schema.accepts(bytes)
      if expected { accepted += 1 }
      let pieces = Reading.Pieces.all[number % 3]
      guard try readerAccepts(bytes, pieces) == expected else {
        Issue.record("document \(number): the schema \(expected ? "accepts" : "refuses") \(text)")
        return
      }
    }
    // Both answers come up often enough for the comparison to mean something.
    #expect(accepted > Self.perSeed / 4)
    #expect(accepted < Self.perSeed * 3 / 4)
  }

  @Test func `documents without damage are valid`() throws {
    let schema = try SchemaValidator()
    var generator = MarkupGenerator(seed: 5)
    for _ in 0..<200 { #expect(schema.accepts(Array(generator.document(damages: 0).utf8))) }
  }

  @Test func `what the writer of these tests writes is valid`() throws {
    let bytes = BallotWriter.write(WrittenRecord.samples, as: .xml, Dress())
    #expect(try SchemaValidator().accepts(bytes))
  }
}
