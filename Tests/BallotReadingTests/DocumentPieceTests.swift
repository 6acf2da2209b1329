import BallotModel
import BallotReading
import Testing

/// A document read in pieces on several threads gives what it gives in order.
@Suite struct DocumentPieceTests {
  private static let root = "<ballots xmlns='urn:kiemphieu:ballots:1' unit='p-bo-de'>"
  private static let empty = "<ballot serial='A-1'/>"

  private static func settings(_ bufferSize: Int) -> [Reading.Pieces] {
    [1, 7, 100, 4096].enumerated().map { index, size in
      Reading.Pieces(bufferSize: bufferSize, helpers: 1 + index % 3, pieceSize: size)
    }
  }

  /// The reading in order, after comparing it with those in pieces.
  @discardableResult
  private func check(
    _ bytes: [UInt8], bufferSize: Int = FileOptions().bufferSize,
    settings: [Reading.Pieces]? = nil, options: FileOptions = FileOptions(), _ place: Comment
  ) throws -> Reading {
    let inOrder = try Reading(
      bytes, pieces: Reading.Pieces(bufferSize: bufferSize), options: options)
    for pieces in settings ?? Self.settings(bufferSize) {
      let reading = try Reading(bytes, pieces: pieces, options: options)
      #expect(reading == inOrder, "\(pieces.testDescription), \(pieces.pieceSize): \(place)")
    }
    return inOrder
  }

  @Test(arguments: [UInt64](31...34))
  func `whatever a document holds, pieces of it say the same`(seed: UInt64) throws {
    var scraps = DocumentScraps(seed: seed)
    var counted = 0
    for number in 0..<400 {
      let bytes = scraps.document()
      let sizes = [FileOptions().bufferSize, 1, 7, 64, 1 + scraps.number(below: 300)]
      let reading = try check(
        bytes, bufferSize: sizes[number % sizes.count],
        "\(number): \(String(decoding: bytes, as: UTF8.self))")
      if !reading.file.isRefused, reading.emitted > 0 { counted += 1 }
    }
    // Both kinds come up often enough for the comparison to mean something.
    #expect(counted > 40 && counted < 360)
  }

  @Test func `a document cut off anywhere is refused at the same place`() throws {
    let bytes = BallotWriter.write(WrittenRecord.samples, as: .xml, Dress(newline: "\r\n"))
    for count in 0..<bytes.count { try check(Array(bytes[..<count]), "\(count)") }
  }

  @Test func `a source that breaks off does so behind the same ballots`() throws {
    let bytes = BallotWriter.write(WrittenRecord.samples, as: .xml, Dress())
    for count in stride(from: 1, to: bytes.count, by: 3) {
      let inOrder = try Reading(from: FailingSource(Array(bytes[..<count])))
      for pieces in Self.settings(FileOptions().bufferSize) {
        var options = FileOptions()
        options.helpers = pieces.helpers
        options.pieceSize = pieces.pieceSize
        let reading = try Reading(from: FailingSource(Array(bytes[..<count])), options: options)
        #expect(reading == inOrder, "\(count)")
      }
    }
  }

  @Test func `columns count from the beginning of the line, wherever it is cut`() throws {
    let (root, empty) = (Self.root, Self.empty)
    let text = root + String(repeating: empty, count: 50) + "\n" + empty + "</ballots>"
    let columns = (1...50).map { "W03 1 0 \(root.utf8.count + $0 * empty.utf8.count + 1)" }
    for pieces in Self.settings(64) {
      #expect(try Reading(text.utf8, pieces: pieces).faults == columns + ["W03 2 0 23"])
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines and records count through all pieces`(newline: String) throws {
    let good = "<ballot serial='A-1'>\(newline)<assessment official='cb-001'/></ballot>"
    let text =
      Self.root + String(repeating: good, count: 70_000)
      + "<ballot serial='A-1'><assessment official='cb-009'/></ballot>x<foo/></ballot></ballots>"
    let pieces = Reading.Pieces(helpers: 2, pieceSize: 4096)
    let reading = try Reading(text.utf8, pieces: pieces)
    #expect(
      reading.faults == [
        "R05 70001 70001 0 official", "X10 70001 0 0", "X07 70001 0 107", "X04 70001 0 118",
      ])
    #expect(reading.assessments.map(\.line) == (2...70_001).map { UInt32($0) } + [70_001])
    #expect(reading.assessments.map(\.record) == (1...70_001).map { UInt32($0) })
  }

  @Test func `near names are proposed for as many faults as are kept`() throws {
    let wrong = "<ballot serial='A-1'><assessment official='cb-01'/></ballot>\n"
    let text = Self.root + String(repeating: wrong, count: FaultLedger.cap + 500) + "</ballots>"
    let reading = try check(
      Array(text.utf8),
      settings: [100, 4096].map { Reading.Pieces(helpers: 2, pieceSize: $0) }, "wrong")
    #expect(reading.file.ledger.counts == [.unknownOfficial: FaultLedger.cap + 500])
    #expect(reading.file.ledger.details.count == FaultLedger.cap)
    #expect(reading.file.ledger.details.allSatisfy { $0.proposal == "cb-001" })
  }

  @Test(arguments: [4 << 20, 9_900_000, 10_000_000, 10_100_000])
  func `a ballot may be longer than a piece, and is too long for any number of threads`(
    length: Int
  ) throws {
    let good = "<ballot serial='A-1'><assessment official='cb-001'/></ballot>\n"
    let long = String(repeating: "a", count: length)
    let some = String(repeating: good, count: 2000)
    let options = Reading.Pieces(helpers: 2, pieceSize: 100_000)
    for text in [
      "<ballot serial='\(long)'><assessment official='cb-001'/></ballot>",
      "<ballot serial='A-1'><assessment official='cb-001'><comment>\(long)</comment></assessment>"
        + "</ballot>",
    ] {
      try check(
        Array((Self.root + some + text + some + "</ballots>").utf8), settings: [options],
        "\(text.prefix(60))")
    }
  }

  @Test func `names beyond what a document may have are too many in pieces too`() throws {
    let name = String(repeating: "n", count: 40_000)
    let ballots = (0..<700).map { number in
      "<ballot xmlns:\(name)\(number)='urn:n' serial='A-\(number)'>"
        + "<assessment official='cb-001'/></ballot>\n"
    }
    let reading = try check(
      Array((Self.root + ballots.joined() + "</ballots>").utf8),
      settings: [Reading.Pieces(helpers: 2, pieceSize: 100_000)], "names")
    #expect(reading.file.isRefused)
  }

  @Test func `serials that are not there, and traces, keep their order`() throws {
    let bytes = BallotWriter.write(WrittenRecord.samples, as: .xml, Dress())
    let round = RoundSample.round(serials: .none)
    var traced = FileOptions()
    traced.isTraced = true
    for pieces in Self.settings(64) {
      #expect(
        try Reading(bytes, round: round, pieces: pieces)
          == Reading(bytes, round: round, pieces: Reading.Pieces(bufferSize: 64)))
    }
    try check(bytes, options: traced, "traced")
  }

  @Test(arguments: [
    ("", true), ("<!-- <ballot > -->", true), ("<ballot serial='A-2' x='1'/>", false),
    ("<?p ?>", false),
  ])
  func `a document is read in pieces up to what hangs on all before`(
    odd: String, isReadOn: Bool
  ) throws {
    let good = "<ballot serial='A-1'><assessment official='cb-001'/></ballot>\n"
    // What is looked at first is beyond the pieces.
    let some = String(repeating: good, count: 3000)
    let bytes = Array((Self.root + some + odd + "\n" + some + "</ballots>").utf8)
    let source = AskedSource(bytes, least: 2048)
    var options = FileOptions()
    options.bufferSize = 1024
    options.helpers = 1
    options.pieceSize = 8192
    let reading = try Reading(from: source, options: options)
    #expect(reading.emitted == 6000)
    #expect((source.last > bytes.count - 10_000) == isReadOn)
    #expect(source.last > some.utf8.count - 20_000)
  }
}
