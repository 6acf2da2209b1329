import BallotModel

extension Codebook {
  /// Indicators I0, I1, … of one group each letter of `groups`, of one parent each letter of
  /// `parents`; a capital letter in `polarity` (`N`, `P`) says whether a mark is a criticism.
  static func sample(
    id: String = "book", polarity: String = "NNN", groups: String = "aab", parents: String = "xyy"
  ) -> Codebook {
    let indicators = zip(polarity, zip(groups, parents)).enumerated().map { position, letters in
      Indicator(
        code: "I\(position)", group: String(letters.1.0), parent: String(letters.1.1),
        polarity: letters.0 == "N" ? .negative : .positive,
        label: LocalizedText(vi: "I\(position)", en: "I\(position)"))
    }
    return Codebook(
      id: id, title: LocalizedText(vi: id, en: id), provenance: "illustrative", parent: "upper",
      indicators: indicators, groups: bundles(of: groups), parents: bundles(of: parents))
  }

  private static func bundles(of letters: String) -> [Bundle] {
    var codes: [Character] = []
    for letter in letters where !codes.contains(letter) { codes.append(letter) }
    return codes.map { code in
      var members = IndicatorSet()
      for (position, letter) in letters.enumerated() where letter == code {
        members.insert(position)
      }
      let text = String(code)
      return Bundle(code: text, label: LocalizedText(vi: text, en: text), members: members)
    }
  }
}
