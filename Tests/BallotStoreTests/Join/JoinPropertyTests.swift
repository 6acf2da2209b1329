import BallotModel
import BallotStore
import Testing

/// The store against the oracle, over random histories of a round.
@Suite struct JoinPropertyTests {
  @Test(arguments: 0..<24)
  func `after every step of a history the findings are those of the files that are in`(
    seed: UInt64
  ) throws {
    let round = Round.sample(
      blank: seed.isMultiple(of: 3) ? .invalid : .noCriticism,
      indicators: seed.isMultiple(of: 4) ? 64 : 41)
    let sandbox = try StoreSandbox(round, threads: seed.isMultiple(of: 2) ? 3 : 1)
    var random = RandomBallots(seed: seed, round)
    var active: [SampleFile] = []
    var rulings: [Ruling] = []
    for step in 0..<14 {
      switch Int.random(in: 0..<8, using: &random.generator) {
      case 0...3:
        let files = (0..<Int.random(in: 1...3, using: &random.generator)).map { _ in random.file() }
        try sandbox.commit(files)
        active += files
      case 4:
        guard let file = active.randomElement(using: &random.generator) else { continue }
        try sandbox.withdraw(file.path)
        active.removeAll { $0.path == file.path }
      case 5:
        guard let file = active.randomElement(using: &random.generator) else { continue }
        let newer = random.file()
        let batch = try #require(try sandbox.batch(file.path))
        try sandbox.commit([newer], replacing: [batch.id])
        active.removeAll { $0.path == file.path }
        active.append(newer)
      case 6:
        rulings = random.rulings()
        try sandbox.work.apply(rulings)
      default: try sandbox.reopen()
      }
      let oracle = Oracle(round: round, files: active, rulings: rulings)
      let findings = try sandbox.findings()
      #expect(findings == oracle.findings(), "seed \(seed), step \(step)")
      #expect(findings.total.addsUp)
      let unfitting = try sandbox.work.withoutRecord(rulings)
      #expect(unfitting == oracle.rulingsWithoutRecord(), "seed \(seed), step \(step)")
    }
  }

  @Test(arguments: 0..<10)
  func `order and grouping of the files change no sum`(seed: UInt64) throws {
    let round = Round.sample(indicators: seed.isMultiple(of: 2) ? 64 : 41)
    var random = RandomBallots(seed: 100 + seed, round)
    let files = (0..<6).map { _ in random.file() }
    let rulings = random.rulings()
    let expected = Oracle(round: round, files: files, rulings: rulings).findings().withoutFiles
    for turn in 0..<4 {
      let sandbox = try StoreSandbox(round, threads: turn + 1)
      if turn == 0 { try sandbox.work.apply(rulings) }
      var rest = files.shuffled(using: &random.generator)[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...rest.count, using: &random.generator)
        try sandbox.commit(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
        if turn == 1, rest.count < 3 { try sandbox.work.apply(rulings) }
      }
      try sandbox.work.apply(rulings)
      #expect(try sandbox.findings().withoutFiles == expected)
    }
  }

  @Test(arguments: 0..<10)
  func `rows in another order or cut into two files change no sum`(seed: UInt64) throws {
    let round = Round.sample()
    var random = RandomBallots(seed: 200 + seed, round)
    let whole = random.file(most: 60, isWide: true)
    let other = random.file(most: 20)
    let expected = Oracle(round: round, files: [whole, other], rulings: []).findings().withoutFiles
    let cut = Int.random(in: 0...whole.rows.count, using: &random.generator)
    let shuffled = whole.rows.shuffled(using: &random.generator)
    for files in [
      [whole, other], [SampleFile("x.csv", shuffled), other],
      [
        SampleFile("a.csv", Array(shuffled[..<cut])), other,
        SampleFile("b.csv", Array(shuffled[cut...])),
      ],
    ] {
      let sandbox = try StoreSandbox(round)
      try sandbox.commit(files)
      #expect(try sandbox.findings().withoutFiles == expected)
    }
  }

  @Test(arguments: 0..<8)
  func `a withdrawn file leaves the round as if it had never been imported`(seed: UInt64) throws {
    let round = Round.sample()
    var random = RandomBallots(seed: 300 + seed, round)
    let files = (0..<5).map { _ in random.file() }
    let rulings = random.rulings()
    let with = try StoreSandbox(round)
    let without = try StoreSandbox(round)
    for (index, file) in files.enumerated() {
      try with.commit([file])
      if index != 2 { try without.commit([file]) }
    }
    try with.work.apply(rulings)
    try without.work.apply(rulings)
    try with.withdraw(files[2].path)
    #expect(try with.findings() == without.findings())
    let (left, right) = (try with.tables(), try without.tables())
    // Batches are numbered otherwise, so blocks and pages are compared by what they amount to.
    for table in ["correction", "unit_ballots"] { #expect(left[table] == right[table]) }
    #expect(left["block"]?.map { $0[3] } == right["block"]?.map { $0[3] })
    try with.commit([files[2]])
    let all = files.enumerated().filter { $0.offset != 2 }.map(\.element) + [files[2]]
    #expect(
      try with.findings() == Oracle(round: round, files: all, rulings: rulings).findings())
  }
}
