import BallotModel

/// A small round: two units, two codebooks, four officials, one alias of each kind.
enum RoundSample {
  /// Index of each unit among the round's areas.
  static let units = ["p-bo-de": 3, "p-đức": 2]
  /// Index of each official in the roster; 001 to 003 are of `p-bo-de`, 004 of `p-đức`.
  static let officials = ["cb-001": 0, "cb-002": 1, "cb-003": 2, "cb-004": 3]
  /// Codes by position; 003 is assessed by `cv`, the others by `lb`.
  static let lb = ["L01", "L02", "L03", "L04", "L05"]
  static let cv = ["C01", "C02", "C03"]

  static func codes(of official: String) -> [String] { official == "cb-003" ? cv : lb }

  static func round(
    serials: RoundSettings.Serials = .required, crossUnit: RoundSettings.CrossUnit = .reject
  ) -> Round {
    var settings = RoundSettings()
    settings.serials = serials
    settings.crossUnit = crossUnit
    return Round(
      id: "r1", title: "Đợt thử", opened: nil, closed: nil, levels: ["city", "ward", "unit"],
      areas: [
        Area(code: "hn", name: "Hà Nội", level: 0, parent: nil),
        Area(code: "w1", name: "Phường 1", level: 1, parent: 0),
        Area(code: "p-đức", name: "Đức Giang", level: 2, parent: 1),
        Area(code: "p-bo-de", name: "Bồ Đề", level: 2, parent: 1),
      ],
      codebooks: [codebook("lb", lb), codebook("cv", cv)],
      officials: [
        official("cb-001", unit: 3, codebook: 0), official("cb-002", unit: 3, codebook: 0),
        official("cb-003", unit: 3, codebook: 1), official("cb-004", unit: 2, codebook: 0),
      ],
      control: [], rulings: [],
      aliases: [
        Alias(kind: .official, written: "Cán bộ 001", code: "cb-001"),
        Alias(kind: .unit, written: "Phường Bồ Đề", code: "p-bo-de"),
        Alias(kind: .indicator, written: "Quan liêu", code: "L01"),
      ],
      sources: [], settings: settings,
      policy: Policy(id: "p", title: "", minimumBallots: 5, minimumCount: 3, rules: []))
  }

  private static func codebook(_ id: String, _ codes: [String]) -> Codebook {
    let none = LocalizedText(vi: "", en: "")
    return Codebook(
      id: id, title: none, provenance: "illustrative", parent: nil,
      indicators: codes.map {
        Indicator(code: $0, group: "A", parent: nil, polarity: .negative, label: none)
      },
      groups: [
        Codebook.Bundle(
          code: "A", label: none, members: IndicatorSet(bits: (1 << UInt64(codes.count)) - 1))
      ],
      parents: [])
  }

  private static func official(_ code: String, unit: Int, codebook: Int) -> Official {
    Official(
      code: code, name: "Cán bộ " + code.suffix(3), position: "", unit: unit, codebook: codebook)
  }
}
