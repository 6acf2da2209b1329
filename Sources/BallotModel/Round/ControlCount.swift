/// What the counting team wrote down by hand for one unit (control.csv).
package struct ControlCount: Equatable, Sendable {
  /// Index into the round's `areas`.
  package var unit: Int
  package var convened: Int?
  package var present: Int?
  package var issued: Int?
  package var collected: Int?
  package var invalid: Int?

  package init(
    unit: Int, convened: Int?, present: Int?, issued: Int?, collected: Int?, invalid: Int?
  ) {
    self.unit = unit
    self.convened = convened
    self.present = present
    self.issued = issued
    self.collected = collected
    self.invalid = invalid
  }
}
