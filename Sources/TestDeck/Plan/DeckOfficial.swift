/// An official of the deck's round.
struct DeckOfficial {
  var code: String
  var name: String
  var position: String
  /// Ordinal among the units.
  var unit: Int
  var codebook: Int
}
