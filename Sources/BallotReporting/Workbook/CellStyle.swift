/// The looks of a cell; each becomes one format of a workbook, in this order.
enum CellStyle: Int, CaseIterable {
  /// The heading of a sheet, and of a part of one.
  case title, subtitle
  /// Running text, in bold, and as a remark.
  case plain, strong, remark
  /// The heading of a table, and the row that numbers its columns.
  case heading, numbering
  /// Cells of a table: text, counts, shares, probabilities, and signs for what is absent.
  case text, count, share, probability, sign
  /// A count that stands beside its name rather than in a column of counts.
  case fact
}
