import Foundation
import Testing

/// Files that are cut off, compressed or not.
struct DamagedFileTests {
  /// A .gz (RFC 1952) with one stored block (RFC 1951), cut off before its check sum.
  private static func cutOff(_ text: String) -> Data {
    let count = UInt16(text.utf8.count)
    let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1]
    let length = [UInt8(count & 255), UInt8(count >> 8)]
    return Data(head + length + length.map { ~$0 } + Array(text.utf8))
  }

  @Test(arguments: ["", "serials: none"])
  func `a .gz that is cut off is said to be damaged, with the line`(_ settings: String) throws {
    let round = try TestRound.small(settings: settings)
    try round.folder.write(
      Self.cutOff(SmallRound.list("u1,S1,a,L01", "u1,S2,a,L02")), to: "round/ballots/a.csv.gz")
    for _ in 0..<2 {
      let run = try round.count()
      #expect(run.status == 3)
      #expect(try run.json()["files"]?.items.first?["faults"]?.counts == ["X20": 1])
      let row = try #require(round.ask("rejects")["rows"]?.items.first)
      #expect(row["line"]?.int == 4)
      #expect(row["fate"] == .null)
      #expect(row["message"]?.string?.contains("hỏng") == true)
    }
  }
}
