/// What the counting team of one unit wrote down; nil for an empty cell.
struct ControlRow {
  /// Ordinal among the units.
  var unit: Int
  var convened: Int?
  var present: Int?
  var issued: Int?
  var collected: Int?
  var invalid: Int?
}
