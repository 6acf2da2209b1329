import Foundation
import TestDeck
import Testing

/// The sample round that ships beside the documentation.
struct LongBienSampleTests {
  private let sample = ScratchDeck(
    existing: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/Samples/long-bien")

  @Test func `the shipped sample is what the deck maker makes, apart from labels`() throws {
    let made = try ScratchDeck(.longBienSample)
    #expect(try made.paths() == sample.paths())
    for path in try made.paths() where path != "expected.json" {
      #expect(try made.data(path) == sample.data(path), "\(path)")
    }
    for part in ["officials", "flags", "reconciliation"] {
      let (one, other) = (try made.rows(part), try sample.rows(part))
      #expect(one.count == other.count)
      for (row, same) in zip(one, other) {
        #expect(NSDictionary(dictionary: row) == NSDictionary(dictionary: same))
      }
    }
    #expect(try made.fates() == sample.fates())
  }

  @Test func `a naive count of the shipped sample gives its fates`() throws {
    let naive = try NaiveCount(sample)
    for (fate, number) in try sample.fates() {
      #expect(naive.fates[fate] ?? 0 == number, "\(fate)")
    }
    #expect(naive.refused == 0)
    #expect(try sample.fates()["counted"] == 6_000)
  }
}
