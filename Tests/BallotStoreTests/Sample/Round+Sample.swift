import BallotModel

extension Round {
  /// A round of three units with two officials each, under one district; the areas' indices are 0
  /// for the district and 1, 2, 3 for the units.
  static func sample(
    id: String = "dot-1", blank: RoundSettings.Blank = .noCriticism, officialsPerUnit: Int = 2,
    indicators count: Int = 41
  ) -> Round {
    let indicators = (1...count).map { number in
      Indicator(
        code: "L\(number)", group: "D", parent: nil, polarity: .negative,
        label: LocalizedText(vi: "Biểu hiện \(number)", en: "Sign \(number)"))
    }
    let codebook = Codebook(
      id: "mau", title: LocalizedText(vi: "Bộ mẫu", en: "Sample"), provenance: "illustrative",
      parent: nil, indicators: indicators, groups: [], parents: [])
    var areas = [Area(code: "q", name: "Quận", level: 0, parent: nil)]
    areas += (1...3).map { Area(code: "p-\($0)", name: "Phường \($0)", level: 1, parent: 0) }
    let officials = (1...3).flatMap { unit in
      (1...officialsPerUnit).map { number in
        Official(
          code: "cb-\(unit)-\(number)", name: "Cán bộ \(unit).\(number)", position: "Chức vụ",
          unit: unit, codebook: 0)
      }
    }
    var settings = RoundSettings()
    settings.blank = blank
    return Round(
      id: id, title: "Đợt thử", opened: nil, closed: nil, levels: ["quận", "phường"],
      areas: areas, codebooks: [codebook], officials: officials, control: [], rulings: [],
      aliases: [], sources: [], settings: settings,
      policy: Policy(
        id: "mau", title: "Mẫu", minimumBallots: 5, minimumCount: 3, rules: []))
  }
}
