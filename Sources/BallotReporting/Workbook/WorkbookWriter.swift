import BallotModel

/// flags.xlsx and statistics.xlsx; every figure comes from the rows in `Rows/`.
///
/// The same material gives the same bytes (with one version of the library). A file that could
/// not be finished may be left behind: write beside the final name and rename.
package struct WorkbookWriter: Sendable {
  package var style: OutputStyle
  /// Rows of one sheet before its table goes on in a further one; a sheet ends at 1 048 576.
  private let rowsPerSheet: Int
  /// Rows of official × indicator in all, up to which the workbook has them.
  private let mostLongRows: Int

  package init(
    style: OutputStyle = OutputStyle(), rowsPerSheet: Int = 1_000_000,
    mostLongRows: Int = 300_000
  ) {
    self.style = style
    self.mostLongRows = mostLongRows
    self.rowsPerSheet = max(1, min(rowsPerSheet, 1_000_000))
  }

  /// flags.xlsx: whom to meet, with room for what comes of it; whom to watch; of whom nothing is
  /// concluded.
  ///
  /// - Parameter path: of the file to be written, replaced if it is there.
  package func meetingList(
    _ material: ReportMaterial, to path: String
  ) throws(WorkbookError) {
    try MeetingWorkbook(material: material, language: style.language, order: order(material))
      .write(to: path)
  }

  /// statistics.xlsx: overview, officials, levels, indicators, official × indicator,
  /// reconciliation and charts, each on its own sheet; where official × indicator would be too
  /// long for people, the overview says where it is instead.
  ///
  /// - Parameter path: of the file to be written, replaced if it is there.
  package func statistics(
    _ material: ReportMaterial, to path: String
  ) throws(WorkbookError) {
    let workbook = StatisticsWorkbook(
      material: material, language: style.language, order: order(material),
      rowsPerSheet: rowsPerSheet, mostLongRows: mostLongRows)
    try workbook.write(to: path)
  }

  private func order(_ material: ReportMaterial) -> ListOrder {
    ListOrder(material.results.round, style.letterhead)
  }
}
