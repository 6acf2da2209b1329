import BallotModel
import BallotTallying

/// Masks to counts.
struct TallyKernels {
  let deck: SampleDeck

  /// Masks per official, as a round with few officials and many ballots has them.
  private static let run = 333

  func run() throws {
    let masks = deck.records.map(\.marks)
    guard let codebook = deck.round.codebooks.first else { return }
    var expected = Array(repeating: 0, count: SampleDeck.indicators)
    for mask in masks {
      for bit in expected.indices where mask >> UInt64(bit) & 1 == 1 { expected[bit] += 1 }
    }
    try Stopwatch.measure("popcount", items: masks.count, per: "mask") {
      var found = Array(repeating: 0, count: SampleDeck.indicators)
      masks.withUnsafeBufferPointer { masks in
        var start = 0
        while start < masks.count {
          let end = min(start + Self.run, masks.count)
          var counter = MaskCounter(codebook: codebook)
          counter.add(masks: UnsafeBufferPointer(rebasing: masks[start..<end]))
          for (bit, count) in counter.finish().indicators.enumerated() { found[bit] += count }
          start = end
        }
      }
      return found == expected
    }
  }
}
