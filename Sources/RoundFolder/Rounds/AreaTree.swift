import BallotModel

/// The areas of the round, found by their codes.
struct AreaTree {
  /// Nil if the levels are not known, which was said already.
  var levels: CodeIndex?
  /// Aligned with `index`; an area whose row is at fault is kept with what is known of it, so that
  /// one fault doesn't become many.
  var areas: [Entry]
  var index: CodeIndex

  struct Entry {
    var code: String
    var name: String
    /// Index into `levels`; nil if its level is at fault.
    var level: Int?
    /// Index into `areas`.
    var parent: Int?
  }

  private func isUnit(_ area: Entry) -> Bool {
    guard let levels, let level = area.level else { return true }
    return level == levels.codes.count - 1
  }

  /// The area of `code`, which must be a unit; nil after adding a fault at the cell.
  func unit(_ code: String, of row: Table.Row, in table: Table) -> Int? {
    guard let position = index.position(code) else {
      table.refuse(
        row, "unit", .unknownUnit, value: code,
        expected: .entryOf("areas", near: table.faults.near(code, among: [index.codes])))
      return nil
    }
    guard isUnit(areas[position]) else {
      table.refuse(
        row, "unit", .notAUnit, value: code, expected: .unitOfLevel(levels?.codes.last ?? ""))
      return nil
    }
    return position
  }

  /// The codes of the units, in the order of the file; areas whose level is at fault may be some.
  var unitCodes: [String] {
    areas.filter(isUnit).map(\.code)
  }

  /// The areas for the round; equal in number to `areas` where no row was at fault.
  var model: [Area] {
    areas.compactMap { entry in
      entry.level.map { Area(code: entry.code, name: entry.name, level: $0, parent: entry.parent) }
    }
  }
}
