import BallotModel
import BallotReading
import Testing

/// Counts are exact; details are kept for the first 1 000 of a code.
@Suite struct FaultCapTests {
  @Test func `a table's faults beyond the cap are counted`() throws {
    let text =
      "unit,serial,official,marks\n"
      + String(repeating: "p-x,A-1,cb-009,L01\n", count: 1500) + "p-bo-de,A-1,cb-001\n"
    let reading = try Reading(text.utf8)
    #expect(
      reading.file.ledger.counts == [
        .unknownUnit: 1500, .unknownOfficial: 1500, .wrongFieldCount: 1,
      ])
    #expect(reading.file.ledger.details.count == 2001)
    #expect(reading.faults.prefix(2) == ["R02 2 1 1 unit", "R05 2 1 3 official"])
    #expect(reading.faults.suffix(2) == ["R05 1001 1000 3 official", "R07 1502 1501 0"])
    #expect(reading.rejected == 1501)
  }

  @Test func `a document's faults beyond the cap are counted`() throws {
    let text =
      "<ballots xmlns='urn:kiemphieu:ballots:1' unit='p-bo-de'>\n"
      + String(repeating: "<ballot serial='A-1'/>\n", count: 1001)
      + String(
        repeating:
          "<ballot serial='A-1'><assessment official='cb-001'><mark indicator='Z'/></assessment></ballot>\n",
        count: 1001)
      + "</ballots>"
    let reading = try Reading(text.utf8)
    #expect(reading.file.ledger.counts == [.emptyBallot: 1001, .unknownIndicator: 1001])
    #expect(reading.file.ledger.details.count == 2000)
    #expect(reading.file.skipped == ["empty-ballot": 1001])
    #expect(reading.rejected == 1001)
    #expect(!reading.file.isRefused)
  }

  @Test func `a row longer than the longest is refused`() throws {
    let limit = 16 << 20
    let heading = Array("unit,serial,official,marks,comment\n".utf8)
    let start = Array("p-x,A-1,cb-001,L01,".utf8)
    let longest = heading + start + Array(repeating: 0x61, count: limit - start.count - 1) + [0x0A]
    #expect(
      try Reading(longest, pieces: Reading.Pieces(bufferSize: limit)).faults == ["R02 2 1 1 unit"])
    let tooLong = heading + start + Array(repeating: 0x61, count: limit - start.count) + [0x0A]
    // A buffer that does not grow into the limit by doubling.
    let reading = try Reading(tooLong, pieces: Reading.Pieces(bufferSize: limit - limit / 4))
    #expect(reading.faults == ["X16 2 0 0"])
    #expect(reading.file.ledger.details.map(\.argument) == ["16777216"])
    // Nor do pieces for other threads, with enough behind the row to fill them.
    let more = Array(repeating: Array("p-x,A-2,cb-001,L01,\n".utf8), count: 160_000).joined()
    let inPieces = try Reading(
      tooLong + more, pieces: Reading.Pieces(helpers: 1, pieceSize: limit / 2 + limit / 16))
    #expect(inPieces.faults == ["X16 2 0 0"])
  }
}
