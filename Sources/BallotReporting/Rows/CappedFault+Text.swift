package import BallotModel

extension CappedFault {
  var json: JSONText {
    .object([
      ("file", .string(file)), ("code", .string(code.rawValue)), ("count", .count(count)),
      ("listed", .count(listed)),
    ])
  }

  /// That not all places are listed, as a sentence.
  package func sentence(_ language: Language) -> String {
    let style = NumberStyle(language)
    return Words.cappedFaults.filled(
      language, DisplayWidth.tame(file), code.rawValue, style.whole(count), style.whole(listed))
  }
}
