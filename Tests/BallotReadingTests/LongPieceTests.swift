import BallotModel
import BallotReading
import Testing

/// A long table read in pieces on several threads gives what it gives in order: no assessment is
/// cut.
@Suite struct LongPieceTests {
  /// What the rows of an assessment say together; which of them come out as one hangs on the buffer.
  private struct Said: Equatable {
    var marks: UInt64 = 0
    var hasNone = false
    var isRejected = false
    var comments: Set<UInt32> = []
    var record = UInt32.max

    mutating func add(_ part: Assessment) {
      if part.kind == .rejected { isRejected = true } else { marks |= part.marks }
      if part.kind == .none || part.kind == .contradictory { hasNone = true }
      if part.comment != 0 { comments.insert(part.comment) }
      record = min(record, part.record)
    }
  }

  /// The first has columns where plain rows do not have them.
  private static let headings = [
    "indicator,comment,unit,official,serial", "unit,serial,official,indicator",
  ]
  private static let blanks = [",,,,", "", " , ,,,", "\"\",,,,"]

  private func row(_ heading: String, _ random: inout SeededGenerator, official: Int, serial: Int)
    -> String
  {
    let cells = heading.split(separator: ",").map { name in
      switch name {
      case "unit": "p-bo-de"
      case "serial": "A-\(serial)"
      case "official": "cb-00\(official)"
      case "indicator":
        ["L01", "L05", "none", "L99", "\"L01\""].randomElement(using: &random) ?? ""
      default: ["", "", "tốt", "\"hai\ndòng\""].randomElement(using: &random) ?? ""
      }
    }
    return cells.joined(separator: ",")
  }

  /// Some assessments, rows in between that are passed over.
  private func table(_ random: inout SeededGenerator) -> [UInt8] {
    let heading = Self.headings.randomElement(using: &random) ?? ""
    var rows = [heading]
    for serial in 0..<Int.random(in: 1...12, using: &random) {
      // The last of these nobody has.
      let official = [1, 2, 9].randomElement(using: &random) ?? 9
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        rows.append(row(heading, &random, official: official, serial: serial / 2))
        if Int.random(in: 0..<4, using: &random) == 0 {
          rows.append(Self.blanks.randomElement(using: &random) ?? "")
        }
      }
    }
    let end = ["\n", "\n", "\r\n"].randomElement(using: &random) ?? "\n"
    return Array((rows.joined(separator: end) + end).utf8)
  }

  private func said(_ reading: Reading) -> [[UInt64]: Said] {
    var all: [[UInt64]: Said] = [:]
    for part in reading.assessments {
      let isNamed = part.official != Assessment.noOfficial
      let key = [part.ballot, UInt64(part.official), isNamed ? 0 : part.marks]
      all[key, default: Said()].add(part)
    }
    // Whatever else is said of a rejected one counts for nothing.
    return all.mapValues { $0.isRejected ? Said(isRejected: true, record: $0.record) : $0 }
  }

  @Test(arguments: [UInt64](51...54))
  func `whatever a long table holds, pieces of it say the same`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var faulty = 0
    for number in 0..<300 {
      let bytes = table(&random)
      let inOrder = try Reading(bytes, pieces: Reading.Pieces(bufferSize: 16))
      if inOrder.file.ledger.counts[.unknownOfficial] != nil { faulty += 1 }
      for size in [1, 40, 150] {
        let pieces = Reading.Pieces(bufferSize: 16, helpers: 1 + number % 3, pieceSize: size)
        let reading = try Reading(bytes, pieces: pieces)
        let place: Comment = "\(size), \(number): \(String(decoding: bytes, as: UTF8.self))"
        #expect(reading.file == inOrder.file, place)
        #expect(said(reading) == said(inOrder), place)
      }
    }
    // Both kinds come up often enough for the comparison to mean something.
    #expect(faulty > 60 && faulty < 300)
  }

  @Test(arguments: [",,,,", " ,\t,,, ", "x,,,,"])
  func `rows without anything part no assessment, however it is cut`(between: String) throws {
    let rows = ["L01,,p-bo-de,cb-009,A-1", between, "L02,,p-bo-de,cb-009,A-1", ""]
    let text = "indicator,comment,unit,official,serial\n" + rows.joined(separator: "\n")
    // A row that says something ends the assessment, and both of its halves name an unknown official.
    let isEnd = between.contains("x")
    for size in 1..<text.utf8.count {
      let reading = try Reading(
        text.utf8, pieces: Reading.Pieces(bufferSize: 1, helpers: 2, pieceSize: size))
      #expect(reading.file.ledger.counts[.unknownOfficial] == (isEnd ? 2 : 1), "\(size)")
    }
  }
}
