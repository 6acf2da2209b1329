/// An area of the deck's round.
struct DeckArea {
  var code: String
  var name: String
  var level: Int
  /// Index among the round's areas.
  var parent: Int?
}
