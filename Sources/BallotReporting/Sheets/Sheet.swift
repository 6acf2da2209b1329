/// Rows of cells under named columns; what every tabular renderer is given.
package struct Sheet: Sendable {
  package var columns: [Column]
  package var rows: [[Cell]]

  package init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// A sheet with one row per element; a column is its head and how it reads the element.
  init<Row>(_ rows: [Row], _ columns: [(Column, (Row) -> Cell)]) {
    self.columns = columns.map(\.0)
    self.rows = rows.map { row in columns.map { $0.1(row) } }
  }

  /// Whether some figure is absent, so that the signs for that need explaining.
  var hasGaps: Bool {
    rows.contains { $0.contains(where: \.isGap) }
  }
}
