import BallotModel

/// A column of the lists in flags.xlsx, and how it reads its row (the number is the ordinal).
struct MeetingColumn: Sendable {
  let field: String
  let title: LocalizedText
  let isNumeric: Bool
  let width: Double
  let cell: @Sendable (Int, FlagRow, Language) -> Cell

  var column: WorkbookColumn {
    WorkbookColumn(Column(field, title, isNumeric: isNumeric), width: width)
  }

  init(
    _ field: String, _ title: some WordCatalogue, _ width: Double, isNumeric: Bool = false,
    _ cell: @escaping @Sendable (Int, FlagRow, Language) -> Cell
  ) {
    self.field = field
    self.title = title.text
    self.isNumeric = isNumeric
    self.width = width
    self.cell = cell
  }
}
