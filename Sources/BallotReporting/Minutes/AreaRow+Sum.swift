import BallotModel

extension AreaRow {
  /// This row and another of the same codebook as one; figures withheld in either stay withheld.
  func adding(_ other: AreaRow) -> AreaRow {
    var sum = self
    sum.outline = outline.flatMap { one in
      other.outline.map {
        AreaResult.Outline(
          ballots: one.ballots + $0.ballots, marked: one.marked + $0.marked,
          mentions: one.mentions + $0.mentions)
      }
    }
    sum.figures = figures.flatMap { one in
      other.figures.map {
        AreaResult.Figures(
          ballots: one.ballots + $0.ballots, marked: one.marked + $0.marked,
          none: one.none + $0.none, blank: one.blank + $0.blank,
          mentions: one.mentions + $0.mentions)
      }
    }
    sum.units += other.units
    sum.officials += other.officials
    return sum
  }
}
