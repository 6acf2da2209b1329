import BallotModel

/// Someone who holds every output of a round with one codebook, and tries all worlds that fit them.
///
/// Known: each shown figure, the shown officials, the ballots found; that no count is negative; that
/// a hidden official has fewer ballots than the minimum; that a marked ballot has a mark and no
/// mark twice.
struct Reader {
  /// One official's counts in some world.
  struct Counts: Hashable {
    var marked: Int
    var none: Int
    var blank: Int
    var indicators: [Int]

    var ballots: Int { marked + none + blank }

    /// Every figure that disclosure control is to keep open.
    var figures: [Int] {
      [ballots, marked, none, blank, indicators.reduce(0, +)] + indicators
    }
  }

  /// The place of `blank` among the figures.
  static let blank = 3
  private static let firstIndicator = 5

  /// A sum over hidden officials that follows from one shown figure.
  private struct Sum {
    var members: Set<Int>
    /// The place of the figure in `Counts.figures`; nil for marked + none.
    var figure: Int?
    var rest: Int

    func value(of counts: Counts) -> Int {
      figure.map { counts.figures[$0] } ?? counts.marked + counts.none
    }
  }

  /// Indices into the round's officials.
  let hidden: [Int]
  private let choices: [[Counts]]
  private let sums: [Sum]

  init(_ results: Results) {
    let round = results.round
    let hidden = results.officials.indices.filter {
      results.officials[$0].status == .tooFewBallots
    }
    self.hidden = hidden
    var found: [Int: ReconciliationResult] = [:]
    for row in results.reconciliation { found[row.area] = row }
    let every = Self.everyCount(
      below: round.policy.minimumBallots, positions: round.codebooks[0].indicators.count,
      allowsBlank: round.settings.blank == .noCriticism)
    choices = hidden.map { official in
      let row = found[round.officials[official].unit]
      let most =
        round.settings.crossUnit == .reject ? min(row?.valid ?? .max, row?.found ?? .max) : .max
      return every.filter { $0.ballots <= most }
    }
    sums = Self.sums(results, hidden: hidden)
  }

  /// Per hidden official and figure, the values that some world gives it; stops looking at a figure
  /// once there are two.
  func possibleValues() -> [[Set<Int>]] {
    var values = choices.map { choice in
      Array(repeating: Set<Int>(), count: choice.first?.figures.count ?? 0)
    }
    // Each figure starts with the first world found; another one is then looked for on purpose.
    guard let world = world(sums: sums, choices: choices) else { return values }
    record(world, in: &values)
    for official in values.indices {
      for figure in values[official].indices where values[official][figure].count < 2 {
        var narrowed = choices
        narrowed[official] = narrowed[official].filter {
          !values[official][figure].contains($0.figures[figure])
        }
        if let other = self.world(sums: sums, choices: narrowed) { record(other, in: &values) }
      }
    }
    return values
  }

  private func record(_ world: [Counts], in values: inout [[Set<Int>]]) {
    for (official, counts) in world.enumerated() {
      for (figure, value) in counts.figures.enumerated() {
        values[official][figure].insert(value)
      }
    }
  }

  /// A world that fits all sums, or nil after all have been tried.
  private func world(sums: [Sum], choices: [[Counts]]) -> [Counts]? {
    // What each choice of each official takes from each sum.
    let parts = choices.enumerated().map { official, choice in
      choice.map { counts in
        sums.map { $0.members.contains(official) ? $0.value(of: counts) : 0 }
      }
    }
    let last = sums.map { $0.members.max() ?? -1 }
    var world: [Counts] = []
    var dead: Set<[Int]> = []
    func extend(_ rests: [Int]) -> Bool {
      let official = world.count
      guard official < choices.count else { return true }
      // What can still be reached depends only on how far we are and on what is left of the sums.
      guard !dead.contains([official] + rests) else { return false }
      for (choice, part) in parts[official].enumerated() {
        var next = rests
        var fits = true
        for index in next.indices {
          next[index] -= part[index]
          if next[index] < 0 || (next[index] > 0 && last[index] <= official) {
            fits = false
            break
          }
        }
        guard fits else { continue }
        world.append(choices[official][choice])
        if extend(next) { return true }
        world.removeLast()
      }
      dead.insert([official] + rests)
      return false
    }
    return extend(sums.map(\.rest)) ? world : nil
  }

  private static func everyCount(below: Int, positions: Int, allowsBlank: Bool) -> [Counts] {
    var every: [Counts] = []
    for marked in 0..<below {
      var marks: [[Int]] = [[]]
      for _ in 0..<positions { marks = marks.flatMap { row in (0...marked).map { row + [$0] } } }
      // Marks can be spread over the marked ballots whenever there is one for each.
      marks = marks.filter { $0.reduce(0, +) >= marked }
      for none in 0..<(below - marked) {
        for blank in 0..<(allowsBlank ? below - marked - none : 1) {
          every += marks.map {
            Counts(marked: marked, none: none, blank: blank, indicators: $0)
          }
        }
      }
    }
    return every
  }

  private static func sums(_ results: Results, hidden: [Int]) -> [Sum] {
    let round = results.round
    var sums: [Sum] = []
    func add(_ total: Int?, figure: Int?, over officials: [Int]) {
      let members = Set(hidden.indices.filter { officials.contains(hidden[$0]) })
      let isKnown = sums.contains { $0.members == members && $0.figure == figure }
      guard let total, !members.isEmpty, !isKnown else { return }
      var sum = Sum(members: members, figure: figure, rest: total)
      for tally in officials.compactMap({ results.officials[$0].tally }) {
        sum.rest -= sum.value(
          of: Counts(
            marked: tally.marked, none: tally.none, blank: tally.blank,
            indicators: tally.indicators))
      }
      sums.append(sum)
    }
    for row in results.areas.joined() {
      let officials = round.officials.indices.filter {
        let area = round.areas[row.area]
        return round.ancestor(of: round.officials[$0].unit, atLevel: area.level) == row.area
      }
      let shown = [
        row.figures?.ballots ?? row.outline?.ballots, row.figures?.marked ?? row.outline?.marked,
        row.figures?.none, row.figures?.blank, row.figures?.mentions ?? row.outline?.mentions,
      ]
      for (figure, total) in (shown + (row.indicators ?? [])).enumerated() {
        add(total, figure: figure, over: officials)
      }
    }
    for row in results.indicators {
      let everyone = Array(round.officials.indices)
      add(row.count, figure: firstIndicator + row.position, over: everyone)
      let isAnswered = round.settings.denominator == .answered
      add(row.base, figure: isAnswered ? nil : 0, over: everyone)
    }
    return sums
  }
}
