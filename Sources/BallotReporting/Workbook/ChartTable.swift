import BallotModel

/// The numbers of one bar chart: a share for each name and series.
struct ChartTable {
  var title: String
  /// What the names are.
  var heading: LocalizedText
  /// Names of the series; several only where codebooks are told apart.
  var series: [String]
  /// Per bar, its name and a share, `missing` or `withheld` for each series.
  var rows: [(name: String, shares: [Cell])]

  /// Whether there is a bar to draw.
  var hasShares: Bool {
    rows.contains { row in
      row.shares.contains { cell in
        if case .share = cell { true } else { false }
      }
    }
  }
}
