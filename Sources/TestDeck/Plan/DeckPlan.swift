import BallotModel

/// Everything that the ballot files of a deck say, decided before a byte is written.
struct DeckPlan {
  private(set) var options: TestDeckOptions
  private(set) var round: DeckRound
  var mint: SerialMint
  var ballots: [DeckBallot] = []
  var records: [DeckRecord] = []
  /// The records that are clean and come first; what follows is written on top.
  var cleanRecords = 0
  /// Per unit, its clean records, ballot by ballot.
  var unitRecords: [Range<Int>] = []
  var files: [DeckFile] = []
  /// Files of which nothing is counted.
  var refusedFiles: [RefusedFile] = []

  init(options: TestDeckOptions, codebooks: [Codebook]) {
    self.options = options
    round = DeckRound(options: options, codebooks: codebooks)
    mint = SerialMint(seed: options.seed)
    addCleanRecords()
    layOutFiles()
    if options.faults {
      var faults = FaultPlanner(plan: self)
      faults.addAll()
      self = faults.plan
      refusedFiles = options.theme == .plain ? RefusedFile.allCases : []
    }
  }

  func random(_ stream: UInt64) -> SplitMix64 { SplitMix64(seed: options.seed, stream: stream) }

  /// Index of the codebook whose positions the marks of `record` mean.
  func codebook(of record: DeckRecord) -> Int {
    record.official >= 0 ? round.officials[Int(record.official)].codebook : 0
  }
}
