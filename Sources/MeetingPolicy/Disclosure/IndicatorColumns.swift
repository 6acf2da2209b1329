import BallotModel

/// Decides whether the sums of indicators over several cells may be known, where the sums of
/// ballots and of marks are known of each of the cells.
struct IndicatorColumns {
  /// Every cell of published basic figures.
  let rows: [HiddenSums]
  /// How many indicators the codebook has.
  let positions: Int

  /// Each indicator on its own.
  var single: [IndicatorSet] {
    (0..<positions).map { IndicatorSet(bits: 1 << UInt64($0)) }
  }

  /// Whether knowing the sum of each of `columns` over `members` leaves every official's count of
  /// every indicator open.
  ///
  /// A table of cells by columns is known by its margins: the marks of each cell, the sum of each
  /// column. Where a cell has a ballot with the mark, which of its officials has it is open. Where
  /// it has none, the nought must not follow from the margins: some mark of this cell must be
  /// exchangeable for one of that column in another cell.
  ///
  /// - Complexity: O(cells² × columns) at worst, O(cells × columns) as a rule.
  func leaveOpen(_ members: [Int], columns: [IndicatorSet]) -> Bool {
    let has = members.map { member in mask(columns) { sum(member, $0) > 0 } }
    let hasRoom = members.map { member in
      mask(columns) { sum(member, $0) < rows[member].marked * $0.count }
    }
    for column in columns.indices {
      let bit: UInt64 = 1 << UInt64(column)
      let donors = members.indices.filter { has[$0] & bit != 0 }
      guard !donors.isEmpty else { return false }
      for row in members.indices where has[row] & bit == 0 {
        guard donors.contains(where: { has[row] & hasRoom[$0] != 0 }) else { return false }
      }
    }
    return true
  }

  /// The indicators whose sums over everyone hidden may be known; the others are withheld together.
  ///
  /// An indicator that no hidden official has is withheld, and so is the rarest other one, or else
  /// the sum of all marks would show the noughts by subtraction.
  func shownInTotal(_ members: [Int]) -> IndicatorSet {
    let totals = (0..<positions).map { position in
      members.reduce(0) { $0 + rows[$1].indicators[position] }
    }
    let order = totals.indices.sorted { (totals[$0], $0) < (totals[$1], $1) }
    let noughts = totals.count { $0 == 0 }
    var withheld = noughts == 0 ? 0 : noughts + 1
    while withheld < positions {
      var together = IndicatorSet()
      for position in order.prefix(withheld) { together.insert(position) }
      if leaveOpen(members, columns: columns(withholding: together)) {
        return IndicatorSet(bits: ~together.bits & everything.bits)
      }
      withheld = max(withheld + 1, 2)
    }
    return IndicatorSet()
  }

  /// The columns a reader knows where `withheld` are only known together.
  func columns(withholding withheld: IndicatorSet) -> [IndicatorSet] {
    let known = single.filter { $0.isDisjoint(with: withheld) }
    return withheld.isEmpty ? known : known + [withheld]
  }

  /// All positions of the codebook.
  var everything: IndicatorSet {
    single.reduce(IndicatorSet()) { IndicatorSet(bits: $0.bits | $1.bits) }
  }

  private func sum(_ row: Int, _ column: IndicatorSet) -> Int {
    var sum = 0
    column.forEach { sum += rows[row].indicators[$0] }
    return sum
  }

  private func mask(_ columns: [IndicatorSet], where holds: (IndicatorSet) -> Bool) -> UInt64 {
    var bits: UInt64 = 0
    for (index, column) in columns.enumerated() where holds(column) { bits |= 1 << UInt64(index) }
    return bits
  }
}
