import BallotModel
import BallotReading
import Testing

/// Whatever the bytes are, reading ends, does not trap, and gives the same twice.
@Suite struct RandomBytesTests {
  /// What the files are made of beside plain random bytes.
  private static let words = [
    "unit", "serial", "official", "marks", "indicator", "comment", "none", "status", "round", "L01",
    "C01", "p-bo-de", "cb-001", "A-1", "spoiled", ",", ";", "\t", "|", "\"", "\"\"", "\r", "\n",
    "sep=",
    "\u{FEFF}", "<ballots xmlns=\"urn:kiemphieu:ballots:1\">", "<ballot serial='1'>", "</ballot>",
    "<assessment official='cb-001'>", "</assessment>", "<mark indicator='L01'/>", "<none/>", "<!--",
    "-->", "<![CDATA[", "]]>", "<?x", "?>", "<!DOCTYPE", "&amp;", "&", "<", ">", "</ballots>", "ệ",
    "e\u{302}\u{323}", "\u{0}",
  ]

  private func check(_ bytes: [UInt8], _ place: Comment, _ random: inout SeededGenerator) throws {
    let whole = try Reading(bytes)
    #expect(try Reading(bytes) == whole, place)
    let pieces = Reading.Pieces(
      bufferSize: Int.random(in: 1...100, using: &random),
      chunk: Int.random(in: 1...100, using: &random), helpers: bytes.count % 3,
      pieceSize: 1 + bytes.count % 61)
    let inPieces = try Reading(bytes, pieces: pieces)
    #expect(inPieces.file.isRefused == whole.file.isRefused, place)
    #expect(inPieces == whole, place)
    let details = whole.file.ledger.details
    #expect(details.allSatisfy { $0.line >= 0 && $0.record >= 0 && $0.column >= 0 }, place)
    if let records = whole.file.records, !whole.file.isRefused {
      #expect(records == whole.emitted, place)
    }
  }

  @Test func `random bytes are refused or read`() throws {
    var random = SeededGenerator(seed: 11)
    for number in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      try check(bytes, "\(number): \(bytes)", &random)
    }
  }

  @Test func `random words are refused or read`() throws {
    var random = SeededGenerator(seed: 12)
    for number in 0..<4000 {
      let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Self.words[Int.random(in: 0..<Self.words.count, using: &random)]
      }.joined()
      try check(Array(text.utf8), "\(number): \(text)", &random)
    }
  }

  @Test(arguments: BallotWriter.Layout.allCases, Dress.Encoding.allCases)
  func `damaged good files are refused or read`(
    layout: BallotWriter.Layout, encoding: Dress.Encoding
  ) throws {
    var random = SeededGenerator(seed: 13)
    for number in 0..<250 {
      let dress = Dress(
        newline: ["\n", "\r\n", "\r"][number % 3], delimiter: [",", ";", "\t", "|"][number % 4],
        quotesEverything: number % 5 == 0, encoding: encoding)
      var bytes = BallotWriter.write(WrittenRecord.samples, as: layout, dress)
      for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&bytes, &random) }
      try check(bytes, "\(number): \(bytes)", &random)
    }
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, at + Int.random(in: 1...20, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &random)
    case 1: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: bytes.removeSubrange(at..<end)
    case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 4: bytes.removeSubrange(at...)
    default:
      bytes.insert(
        contentsOf: Self.words[Int.random(in: 0..<Self.words.count, using: &random)].utf8, at: at)
    }
  }
}
