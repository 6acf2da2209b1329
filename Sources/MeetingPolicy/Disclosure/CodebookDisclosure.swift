import BallotModel

/// What may be shown of the sums of one codebook, so that nobody recovers a figure of an official
/// with too few ballots.
///
/// A reader knows every shown sum and every shown official, so also the sum over the hidden
/// officials of each cell between shown nodes; that no count is negative; that a hidden official has
/// at most `most` ballots; that marked + none + blank = ballots. From the top down a node is shown
/// if each cell it leaves has two hidden officials or more, with the minimum of ballots or more
/// together, fewer than they could have at most, and in every figure shown at least one ballot.
///
/// Why this is enough: take any world that fits what is shown, an official of a cell and a kind of
/// ballot that the cell has. As the cell is not full, a ballot can move into the room left, or
/// change places with one of another kind, so that the official's count of that kind changes and no
/// sum does. So no count is certain. What the finer figures need on top is said where it is decided.
struct CodebookDisclosure {
  /// A sum that may be shown: an area's, or that of the whole round.
  private struct Node {
    /// Nil for the whole round.
    var area: Int?
    /// Positions in `hidden`, ascending.
    var members: [Int]
  }

  /// Areas whose ballots, marked ballots and mentions are shown.
  private(set) var outlines: Set<Int> = []
  /// Those of which `none` and `blank` are shown too.
  private(set) var figures: Set<Int> = []
  /// Those of which the indicators are shown.
  private(set) var indicators: Set<Int> = []
  /// Whether the base over the whole round is shown.
  private(set) var showsBase = false
  /// The indicators whose count over the whole round is shown.
  private(set) var positions = IndicatorSet()

  /// - Parameter areas: the areas with officials of the codebook, from the top level down, within a
  ///   level in the order of codes.
  init(round: Round, codebook: Int, roster: HiddenRoster, areas: [Int]) {
    let hidden = roster.officials[codebook]
    var below: [Int: [Int]] = [:]
    for (position, official) in hidden.enumerated() {
      for level in round.levels.indices {
        guard let area = round.ancestor(of: official.unit, atLevel: level) else { continue }
        below[area, default: []].append(position)
      }
    }
    let nodes =
      [Node(area: nil, members: Array(hidden.indices))]
      + areas.map { Node(area: $0, members: below[$0] ?? []) }

    var outline = CellPartition(count: hidden.count)
    let shown = nodes.indices.filter { index in
      outline.publish(nodes[index].members, node: index) { cell in
        Self.isSafe(cell.members.map { hidden[$0] }, round: round, shared: roster.shared)
      }
    }
    outlines = Set(shown.compactMap { nodes[$0].area })

    var rows = outline.cells.map { _ in
      HiddenSums(positions: round.codebooks[codebook].indicators.count)
    }
    for (position, official) in hidden.enumerated() {
      rows[outline.cell(of: position)].add(official.tally)
    }
    let candidates = shown.map { index in
      Node(
        area: nodes[index].area,
        members: Set(nodes[index].members.map { outline.cell(of: $0) }).sorted())
    }
    decideFigures(candidates, rows: rows, settings: round.settings)
    decideIndicators(
      candidates,
      sums: IndicatorColumns(
        rows: rows, positions: round.codebooks[codebook].indicators.count))
  }

  /// Whether ballots, marked ballots and mentions of a cell may be known.
  private static func isSafe(
    _ cell: [HiddenOfficial], round: Round, shared: [Int: Int]
  ) -> Bool {
    let possible = cell.filter { $0.most > 0 }
    guard possible.count >= 2 else { return false }
    var most: [Int: Int] = [:]
    for official in possible { most[official.unit, default: 0] += official.most }
    let room = most.reduce(0) { $0 + min($1.value, shared[$1.key] ?? .max) }
    let marked = cell.reduce(0) { $0 + $1.tally.marked }
    let ballots = cell.reduce(0) { $0 + $1.tally.ballots }
    return ballots >= max(round.policy.minimumBallots, Policy.floor) && ballots < room
      && marked > 0 && marked < ballots
  }

  /// Decides where `none` and `blank` may be told apart: over the cells that arise, each must be
  /// found at least once, since no ballot at all is a certain 0 for everyone.
  private mutating func decideFigures(
    _ nodes: [Node], rows: [HiddenSums], settings: RoundSettings
  ) {
    // Where blank ballots don't count it is known beforehand that there are none.
    let blanksCount = settings.blank == .noCriticism
    var partition = CellPartition(count: rows.count)
    for (index, node) in nodes.enumerated() {
      // The whole round's base is a sum of marked and none only where that is the denominator.
      guard node.area != nil || settings.denominator == .answered else {
        showsBase = true
        continue
      }
      let isShown = partition.publish(node.members, node: index) { cell in
        cell.members.contains { rows[$0].none > 0 }
          && (!blanksCount || cell.members.contains { rows[$0].blank > 0 })
      }
      guard isShown else { continue }
      if let area = node.area { figures.insert(area) } else { showsBase = true }
    }
  }

  /// Decides where indicators may be shown: of an area all or none, of the whole round each.
  private mutating func decideIndicators(_ nodes: [Node], sums: IndicatorColumns) {
    var partition = CellPartition(count: sums.rows.count)
    var known: [Int: [IndicatorSet]] = [:]
    for (index, node) in nodes.enumerated() {
      if node.area == nil {
        positions = node.members.isEmpty ? sums.everything : sums.shownInTotal(node.members)
        guard !positions.isEmpty else { continue }
        known[index] = sums.columns(
          withholding: IndicatorSet(bits: sums.everything.bits & ~positions.bits))
        _ = partition.publish(node.members, node: index) { _ in true }
        continue
      }
      let isShown = partition.publish(node.members, node: index) { cell in
        let columns = cell.node.flatMap { known[$0] } ?? sums.single
        return sums.leaveOpen(cell.members, columns: columns)
      }
      if isShown, let area = node.area { indicators.insert(area) }
    }
  }
}
