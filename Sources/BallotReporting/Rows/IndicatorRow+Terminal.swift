import BallotModel

extension IndicatorRow {
  /// The name of the column that holds a bar instead of a figure.
  static let barField = "bar"

  /// The columns of `sheet` and a bar for each share, from 0 to a round number above the largest.
  static func terminal(_ rows: [IndicatorRow], _ language: Language) -> Sheet {
    var sheet = sheet(rows, language)
    let axis = ShareAxis(upTo: rows.compactMap { $0.share?.value }.max() ?? 0)
    let end = String(axis.end / 10)
    sheet.columns.append(
      Column(
        barField,
        LocalizedText(vi: ChartWords.bar.filled(.vi, end), en: ChartWords.bar.filled(.en, end)),
        isNumeric: false))
    for place in sheet.rows.indices {
      let bar = rows[place].share.map { BlockBar.of($0, end: axis.end) } ?? ""
      sheet.rows[place].append(.text(bar))
    }
    return sheet.leavingOut("parent", "group", "base", "codebook", barField)
  }
}
