package import BallotModel

/// One column of a sheet.
package struct Column: Sendable {
  /// The name of the JSON field; heads the column in CSV.
  package var field: String
  /// What heads the column for people.
  package var title: LocalizedText
  /// Numbers stand flush right.
  package var isNumeric: Bool
  /// Where a terminal has no room, columns with the highest value are left out first; those with 0
  /// never are.
  package var expendability = 0

  package init(_ field: String, _ title: LocalizedText, isNumeric: Bool) {
    self.field = field
    self.title = title
    self.isNumeric = isNumeric
  }

  static func text(_ field: String, _ title: Words) -> Column {
    Column(field, title.text, isNumeric: false)
  }

  static func number(_ field: String, _ title: Words) -> Column {
    Column(field, title.text, isNumeric: true)
  }

  /// A column whose name is data of the round, such as a level.
  static func named(_ name: String) -> Column {
    Column(name, LocalizedText(vi: name, en: name), isNumeric: false)
  }
}
