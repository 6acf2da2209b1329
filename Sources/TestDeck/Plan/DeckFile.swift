/// One file of ballots.
struct DeckFile {
  /// How the records are laid out.
  enum Shape: CaseIterable {
    case xml
    case wide
    case list
    case long

    var fileExtension: String { self == .xml ? "xml" : "csv" }
  }

  /// Relative to the round folder.
  var path: String
  var shape: Shape
  /// Ordinals of the units whose ballots it holds.
  var units: [Int]
  /// Where the file is for the officials of one codebook only (wide).
  var codebook: Int?
  /// Indices into the deck's records, in the order planned.
  var records: [Int]
  var style: FileStyle
  /// The round it says it belongs to, where that is another one.
  var foreignRound: String?
}
