/// The officials of one unit that stand together on a sheet.
struct UnitGroup {
  /// Index into the round's areas.
  var area: Int
  var name: String
  var officials: [OfficialRow]
}
