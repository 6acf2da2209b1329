import BallotModel

/// Measures the hot loops one by one, against naive counts of seeded data.
///
///     Kernels [DECK]     DECK: a folder that Tests/Benchmarks/run.py made, to read its files too
///
/// Prints a line for each: name, nanoseconds of CPU, per what.
@main
struct Kernels {
  private static let records = 200_000

  static func main() throws {
    let deck = SampleDeck(records: records, seed: 20_241_121)
    guard let key = BallotKey(material: (1...32).map { UInt8($0) }) else { return }
    let reading = ReadingKernels(deck: deck, key: key)
    try reading.run()
    if CommandLine.arguments.count > 1 { try reading.run(deckFolder: CommandLine.arguments[1]) }
    try StoreKernels(deck: deck, key: key).run()
    try TallyKernels(deck: deck).run()
  }
}
