import BallotModel

/// Ballot files and rulings at random, of so few ballots and mark sets that repeats, conflicts and
/// ballots without a counted assessment abound.
struct RandomBallots {
  var generator: SeededGenerator
  let round: Round
  private let marks: [UInt64]
  private var number = 0

  init(seed: UInt64, _ round: Round) {
    generator = SeededGenerator(seed: seed)
    self.round = round
    let last = (1 as UInt64) << UInt64(round.codebooks[0].indicators.count - 1)
    marks = [1, 2, last >> 20, 0b1011, last]
  }

  /// A file of up to `most` rows; one in four is in the long shape, unless `isWide`.
  mutating func file(most: Int = 14, isWide: Bool = false) -> SampleFile {
    number += 1
    let path = "ballots/\(number)/tep-\(number % 3).csv"
    let count = Int.random(in: 1...most, using: &generator)
    if !isWide, generator.isOne(in: 4) {
      var rows: [SampleRecord] = []
      for _ in 0..<count {
        for part in parts() {
          rows.insert(part, at: Int.random(in: 0...rows.count, using: &generator))
        }
      }
      return SampleFile(path, rows)
    }
    return SampleFile(path, (0..<count).map { _ in row() })
  }

  /// Rulings on some of the ballots, now and then two on the same, or on one that is in no file.
  mutating func rulings() -> [Ruling] {
    (0..<Int.random(in: 0...8, using: &generator)).map { line in
      let unit = Int.random(in: 1...3, using: &generator)
      let isKeep = generator.isOne(in: 2)
      let names = [
        "ballots/\(Int.random(in: 1...8, using: &generator))/tep-1.csv", "tep-0.csv", "tep-2.csv",
        "khong-co.csv",
      ]
      return Ruling(
        unit: unit, serial: serial(), official: generator.isOne(in: 3) ? nil : official(of: unit),
        decision: isKeep ? .keep : .invalid,
        file: isKeep ? names.randomElement(using: &generator) : nil, line: line + 2)
    }
  }

  /// One row of the wide or the list shape.
  private mutating func row() -> SampleRecord {
    let unit = Int.random(in: 1...3, using: &generator)
    var row = SampleRecord.plain(unit, serial(), official(of: unit), .blank)
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: return .plain(nil, serial(), nil, .rejected)
    case 1: return .plain(unit, nil, nil, .rejected)
    case 2: return .plain(unit, serial(), nil, .rejected)
    case 3: return .plain(unit, serial(), nil, .presence)
    case 4: return .plain(unit, serial(), nil, .spoiled)
    case 5: row.kind = .spoiled
    case 6: row.kind = .contradictory
    case 7: row.kind = .blank
    case 8...10: row.kind = .none
    default: row.kind = .marked
    }
    if row.kind == .marked || row.kind == .contradictory { row.marks = mask() }
    row.comment = comment()
    return row
  }

  /// The rows of one assessment in the long shape.
  private mutating func parts() -> [SampleRecord] {
    let unit = Int.random(in: 1...3, using: &generator)
    var row = SampleRecord.plain(unit, serial(), official(of: unit), .blank)
    row.isPart = true
    switch Int.random(in: 0..<16, using: &generator) {
    case 0:
      row = .plain(nil, nil, nil, .rejected)
      row.isPart = true
      row.stranger = "không có \(Int.random(in: 0..<3, using: &generator))"
    case 1:
      row.official = nil
      row.kind = .rejected
      row.stranger = "không có \(Int.random(in: 0..<3, using: &generator))"
    case 2: row.kind = .rejected
    case 3:
      row.official = nil
      row.kind = .spoiled
    case 4: row.kind = .spoiled
    case 5...7: row.kind = .none
    default: row.kind = .marked
    }
    return (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      var part = row
      if part.kind == .marked { part.marks = mask() }
      if part.kind != .rejected, part.official != nil { part.comment = comment() }
      return part
    }
  }

  private mutating func serial() -> String { "S\(Int.random(in: 0..<5, using: &generator))" }

  private mutating func official(of unit: Int) -> Int {
    let officials = round.officials.indices.filter { round.officials[$0].unit == unit }
    return officials.randomElement(using: &generator) ?? 0
  }

  private mutating func mask() -> UInt64 { marks.randomElement(using: &generator) ?? 1 }

  private mutating func comment() -> String? {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: "cần gặp dân nhiều hơn"
    case 1: "tốt"
    default: nil
    }
  }
}
