/// What should stand where a fault was found; `RoundFaultCatalogue` puts it into words.
enum RoundExpectation {
  case readableFile
  case sizeAtMost(bytes: Int)
  case utf8Text
  case fileInFolder
  case relativePath
  case yamlSyntax
  case keyOnce
  /// One of these names; `near` is the likeliest one meant.
  case oneOf([String], near: String?)
  case text
  case list
  case mapping
  case localizedText
  /// A whole number of at least `least`.
  case wholeNumber(least: Int, most: Int)
  /// A ratio or decimal above 0 and up to 1.
  case share
  /// A decimal strictly between the two bounds.
  case between(String, String)
  case date
  case lateClosing
  case plainCode
  case levelName
  case otherRound
  case thisRound(String)
  /// The key has effect only together with this setting.
  case onlyWith(String)
  case doubledQuotes
  case closedQuote
  case fields(Int)
  case filledCell
  case uniqueCode
  case entryOf(String, near: String?)
  case parentOneAbove(String)
  case noParent
  case unitOfLevel(String)
  case oneUnit(String)
  case atMost(Int)
  case oneMeaning
  case oneRuling
  case fileOfKeep
  /// A text that holds one of these places.
  case placeholder(String)
  /// Names joined by `/`.
  case elementPath
}
