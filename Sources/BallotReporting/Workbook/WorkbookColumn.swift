import BallotModel

/// A column of a table with what a spreadsheet needs to know of it.
struct WorkbookColumn {
  var column: Column
  /// In characters.
  var width: Double
  /// Whether the column is part of the printed page; those that are not stand last.
  var isPrinted = true

  var field: String { column.field }

  /// Shares get a bar behind the number.
  var hasBars: Bool { field == "share" }

  init(_ column: Column, width: Double? = nil, isPrinted: Bool = true) {
    self.column = column
    self.width = width ?? Self.width(of: column)
    self.isPrinted = isPrinted
  }

  static func text(
    _ field: String, _ title: some WordCatalogue, _ width: Double? = nil
  ) -> WorkbookColumn {
    WorkbookColumn(Column(field, title.text, isNumeric: false), width: width)
  }

  static func number(
    _ field: String, _ title: some WordCatalogue, _ width: Double? = nil
  ) -> WorkbookColumn {
    WorkbookColumn(Column(field, title.text, isNumeric: true), width: width)
  }

  /// A column of areas, headed as people call their level.
  static func level(_ level: String) -> WorkbookColumn {
    let title = LocalizedText(
      vi: capitalised(LevelName.of(level, .vi)), en: capitalised(LevelName.of(level, .en)))
    return WorkbookColumn(Column("level-" + level, title, isNumeric: false), width: 16)
  }

  /// The count of one code, right of the printed page.
  static func count(_ code: String) -> WorkbookColumn {
    WorkbookColumn(
      Column("count-" + code, LocalizedText(vi: code, en: code), isNumeric: true), width: 7,
      isPrinted: false)
  }

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The same column, right of the printed page.
  var unprinted: WorkbookColumn {
    var column = self
    column.isPrinted = false
    return column
  }

  private static func width(of column: Column) -> Double {
    switch column.field {
    case "ordinal": 5
    case "name", "unit-name": 24
    case "label": 56
    case "position", "status": 18
    case "code", "official", "unit", "codebook", "faults": 14
    case "indicators": 14
    default: column.isNumeric ? 9 : 12
    }
  }
}
