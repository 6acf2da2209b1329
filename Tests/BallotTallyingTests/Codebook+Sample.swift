import BallotModel

extension Codebook {
  /// A codebook of `count` indicators in three groups by turns, two children to a parent, and every
  /// fifth indicator positive.
  static func sample(count: Int) -> Codebook {
    func bundle(_ code: String, where belongs: (Int) -> Bool) -> Bundle {
      var members = IndicatorSet()
      for position in 0..<count where belongs(position) { members.insert(position) }
      return Bundle(code: code, label: LocalizedText(vi: code, en: code), members: members)
    }
    return Codebook(
      id: "sample", title: LocalizedText(vi: "Mẫu", en: "Sample"), provenance: "illustrative",
      parent: "upper",
      indicators: (0..<count).map { position in
        Indicator(
          code: "S\(position)", group: "G\(position % 3)", parent: "U\(position / 2)",
          polarity: position % 5 == 4 ? .positive : .negative,
          label: LocalizedText(vi: "S\(position)", en: "S\(position)"))
      },
      groups: (0..<3).map { group in bundle("G\(group)") { $0 % 3 == group } },
      parents: (0..<(count + 1) / 2).map { parent in bundle("U\(parent)") { $0 / 2 == parent } })
  }
}
