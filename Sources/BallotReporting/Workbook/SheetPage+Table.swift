import BallotModel
import CXlsxWriter

extension SheetPage {
  /// Where a table's rows came to lie.
  struct Extent {
    var first: UInt32
    var count: UInt32
    /// Whether some figure is withheld or missing.
    var hasGaps: Bool

    /// The last row; the heading's where there are none.
    var last: UInt32 { count == 0 ? first - 1 : first + count - 1 }
  }

  /// A table under a heading that stays in sight, is repeated on every printed page, and filters.
  ///
  /// Rows are taken one by one, so memory does not grow with their number.
  /// - Parameter frozen: columns on the left that stay in sight too.
  /// - Parameter lines: the least height of a row; more than 1 where people write by hand.
  /// - Parameter isNumbered: adds the row `(1) (2) …` of official tables.
  mutating func table(
    _ columns: [WorkbookColumn], frozen: UInt16, isNumbered: Bool = false,
    lines: Int = 1, rows: some Sequence<[Cell]>
  ) throws(WorkbookError) -> Extent {
    let heading = row
    try texts(columns.map { $0.column.title[language] }, .heading)
    if isNumbered {
      try texts(columns.indices.map { "(\($0 + 1))" }, .numbering)
    }
    var extent = Extent(first: row, count: 0, hasGaps: false)
    for cells in rows {
      extent.count += 1
      if !extent.hasGaps {
        extent.hasGaps = cells.contains(where: \.isGap)
      }
      try self.cells(cells, lines: lines)
    }
    worksheet_freeze_panes(sheet, extent.first, frozen)
    try check(worksheet_repeat_rows(sheet, heading, extent.first - 1))
    try decorate(columns, extent)
    return extent
  }

  /// Filter and bars; an empty table has neither.
  private func decorate(_ columns: [WorkbookColumn], _ extent: Extent) throws(WorkbookError) {
    guard extent.count > 0, let last = columns.indices.last else { return }
    // The filter's arrows stand in the last row of the heading.
    try check(
      worksheet_autofilter(sheet, extent.first - 1, 0, extent.last, UInt16(clamping: last)))
    for (place, column) in columns.enumerated() where column.hasBars {
      try check(
        kiemphieu_share_bars(
          sheet, extent.first, extent.last, UInt16(clamping: place), Palette.bar))
    }
  }

  /// What `*` and `–` mean, below a table that has them.
  mutating func legend(_ extent: Extent, _ policy: Policy) throws(WorkbookError) {
    guard extent.hasGaps else { return }
    skip()
    let minimum = NumberStyle(language).whole(policy.minimumBallots)
    try line(Words.legend.filled(language, minimum), .remark)
  }

  /// A4, as many pages high as needed and one wide, with page numbers.
  ///
  /// - Parameter footer: stands beside the page number.
  mutating func print(
    _ columns: [WorkbookColumn], footer: String
  ) throws(WorkbookError) {
    let printed = columns.filter(\.isPrinted)
    try print(width: printed.reduce(0) { $0 + $1.width }, footer: footer)
    guard printed.count < columns.count, row > 0 else { return }
    try check(
      worksheet_print_area(sheet, 0, 0, row - 1, UInt16(clamping: printed.count - 1)))
  }

  /// The same for a sheet of the given width in characters.
  mutating func print(width: Double, footer: String) throws(WorkbookError) {
    worksheet_set_paper(sheet, 9)
    if width > Self.portrait { worksheet_set_landscape(sheet) }
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_margins(sheet, 0.6, 0.4, 0.6, 0.7)
    let left = SheetText.footer(footer, limit: 60)
    let right = SheetText.footer(name, limit: 31)
    // A blank after the size, or a text that begins with digits would join it.
    try check(worksheet_set_footer(sheet, "&L&9 \(left)&C&9&P/&N&R&9 \(right)"))
  }

  /// The widest sheet, in characters, that reads well on upright A4.
  private static let portrait = 100.0
}
