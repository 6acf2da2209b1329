extension Sheet {
  /// Says which columns may be left out for lack of room, the first of `fields` before the others.
  func leavingOut(_ fields: String...) -> Sheet {
    var sheet = self
    for place in sheet.columns.indices {
      guard let rank = fields.firstIndex(of: sheet.columns[place].field) else { continue }
      sheet.columns[place].expendability = fields.count - rank
    }
    return sheet
  }

  /// The sheet without the column at `place`.
  func without(_ place: Int) -> Sheet {
    var sheet = self
    sheet.columns.remove(at: place)
    for row in sheet.rows.indices { sheet.rows[row].remove(at: place) }
    return sheet
  }
}
