import BallotModel
import BallotReading

/// Bytes to counts, without the join: parse, look up, hash the serial, count.
struct ReadingKernels {
  private let deck: SampleDeck
  private let lookup: RoundLookup

  init(deck: SampleDeck, key: BallotKey) {
    self.deck = deck
    lookup = RoundLookup(round: deck.round, key: key)
  }

  func run() throws {
    let expected = deck.naiveCounts
    let shapes = [("xml", deck.xml), ("wide", deck.wide), ("list", deck.list), ("long", deck.long)]
    for (name, bytes) in shapes {
      try Stopwatch.measure("read \(name)", items: deck.records.count, per: "record") {
        counts(of: MemorySource(bytes)) == expected
      }
    }
  }

  /// The same with the files of a deck that the driver made.
  func run(deckFolder folder: String) throws {
    let sums = try DeckSums(folder: folder)
    for (shape, file) in [
      ("xml", "xml/all.xml"), ("wide", "wide/all.csv"), ("list", "list/all.csv"),
      ("long", "long/all.csv"),
    ] {
      try Stopwatch.measure("core \(shape)", items: sums.records, per: "record") {
        let counts = counts(of: try FileSource(path: "\(folder)/\(file)"))
        return counts.reduce(0, +) == sums.marks
          && counts.reduce(0) { $0 + $1 * $1 } == sums.squares
      }
    }
  }

  private func counts(of source: any ByteSource) -> [Int] {
    var counts = Array(repeating: 0, count: deck.round.officials.count * 64)
    counts.withUnsafeMutableBufferPointer { counts in
      let counts = counts
      let reader = BallotFileReader(lookup: lookup) { assessments in
        for assessment in assessments where assessment.official != Assessment.noOfficial {
          let base = Int(assessment.official) &* 64
          IndicatorSet(bits: assessment.marks).forEach { counts[base &+ $0] &+= 1 }
        }
      }
      _ = reader.read(source, options: FileOptions())
    }
    return counts
  }
}
