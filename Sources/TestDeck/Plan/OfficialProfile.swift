import BallotModel

/// How respondents see one official: what the marks on his or her assessments are drawn from.
struct OfficialProfile {
  /// What is unusual about the marks.
  private enum Pattern {
    /// Marks anywhere, on `perMille` of the assessments.
    case scattered(perMille: Int)
    /// Some marks of `positions`, one at a time, on `perMille`; a few others elsewhere.
    case concentrated(positions: [Int], perMille: Int)
    /// Each of `positions` on its own, on `perMille`.
    case spread(positions: [Int], perMille: Int)
    /// Marks on exactly this many of the assessments that are left.
    case exact(marked: Int)
  }

  private var pattern: Pattern
  private let size: Int
  /// Assessments not drawn yet.
  private var remaining: Int

  /// Whether the share of marked ballots shall lie right at a threshold, so that the number of
  /// assessments should be a multiple of ten.
  static func isExact(_ number: Int) -> Bool { number % 14 == 5 || number % 14 == 10 }

  /// Whether the official shall have too few ballots.
  ///
  /// In the sample they are three of one district and codebook, so that its tables show what
  /// disclosure control withholds there while the others stay whole.
  static func hasFewBallots(_ number: Int, _ theme: TestDeckOptions.Theme) -> Bool {
    switch theme {
    case .plain: number % 14 == 12
    case .longBien: [17, 36, 39].contains(number)
    }
  }

  /// - Parameters:
  ///   - number: ordinal of the official; the kinds of profile take turns.
  ///   - assessments: how many will be drawn.
  init(number: Int, assessments: Int, codebook: Codebook, random: inout SplitMix64) {
    size = codebook.indicators.count
    remaining = assessments
    let all = Array(0..<size)
    func members(_ code: String?, _ key: (Indicator) -> String?) -> [Int] {
      let found = all.filter { key(codebook.indicators[$0]) == code }
      return found.isEmpty ? [0] : found
    }
    switch number % 14 {
    case 1: pattern = .scattered(perMille: 450 + random.below(250))
    case 3:
      pattern = .concentrated(positions: [random.below(size)], perMille: 330 + random.below(150))
    case 4:
      let group = codebook.groups[min(1, codebook.groups.count - 1)].code
      pattern = .concentrated(
        positions: members(group) { $0.group }, perMille: 230 + random.below(120))
    case 5: pattern = .exact(marked: (3 * assessments + 9) / 10)
    case 7:
      let parents = codebook.indicators.compactMap(\.parent)
      let parent = parents.isEmpty ? nil : random.pick(parents)
      pattern = .concentrated(
        positions: members(parent) { $0.parent }, perMille: 340 + random.below(100))
    case 8:
      var positions = all
      random.shuffle(&positions)
      pattern = .spread(positions: Array(positions.prefix(7)), perMille: 130 + random.below(60))
    case 10: pattern = .exact(marked: max(0, (3 * assessments + 9) / 10 - 1))
    case 11: pattern = .scattered(perMille: 300 + random.below(60))
    default: pattern = .scattered(perMille: 20 + random.below(150))
    }
  }

  /// The marks of the next assessment; 0 for none.
  mutating func marks(_ random: inout SplitMix64) -> UInt64 {
    defer { remaining -= 1 }
    switch pattern {
    case .scattered(let perMille):
      return random.chance(perMille, of: 1_000) ? scattered(&random) : 0
    case .concentrated(let positions, let perMille):
      var marks: UInt64 = random.chance(40, of: 1_000) ? scattered(&random) : 0
      if random.chance(perMille, of: 1_000) { marks |= 1 &<< UInt64(random.pick(positions)) }
      return marks
    case .spread(let positions, let perMille):
      var marks: UInt64 = 0
      for position in positions where random.chance(perMille, of: 1_000) {
        marks |= 1 &<< UInt64(position)
      }
      return marks
    case .exact(let marked):
      // Selection sampling (Knuth, The Art of Computer Programming 3.4.2, algorithm S).
      guard random.chance(marked, of: max(remaining, 1)) else { return 0 }
      pattern = .exact(marked: marked - 1)
      return scattered(&random)
    }
  }

  /// One to four marks anywhere.
  private func scattered(_ random: inout SplitMix64) -> UInt64 {
    var marks: UInt64 = 0
    repeat {
      marks |= 1 &<< UInt64(random.below(size))
    } while marks.nonzeroBitCount < 4 && random.chance(2, of: 5)
    return marks
  }
}
