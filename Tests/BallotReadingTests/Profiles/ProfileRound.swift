import BallotModel

/// A round for layouts: the units, officials and labels of the worked cases, 25 indicators.
enum ProfileRound {
  static let codes: [String] =
    (1...12).map { "D" + padded($0) } + (1...9).map { "T" + padded($0) }
    + (1...4).map { "K" + padded($0) }

  static let labels = [
    "T01": "Tham mưu không rõ quan điểm, chính kiến",
    "D06": "Không chấp hành nội quy, quy chế",
    "D07": "Chậm tiến độ; chất lượng không bảo đảm",
  ]

  static func round(
    crossUnit: RoundSettings.CrossUnit = .allow,
    serials: RoundSettings.Serials = .required, codes: [String] = codes, aliases: [Alias] = []
  ) -> Round {
    var settings = RoundSettings()
    settings.crossUnit = crossUnit
    settings.serials = serials
    return Round(
      id: "r1", title: "Đợt thử", opened: nil, closed: nil, levels: ["ward", "unit"],
      areas: [
        Area(code: "w1", name: "Phường", level: 0, parent: nil),
        Area(code: "P01", name: "Phường Đức Giang", level: 1, parent: 0),
        Area(code: "P02", name: "Phường Việt Hưng", level: 1, parent: 0),
      ],
      codebooks: [codebook("ct", codes), codebook("other", ["X01", "X02"])],
      officials: [
        Official(
          code: "A01", name: "Nguyễn Văn A", position: "Chủ tịch UBND", unit: 1, codebook: 0),
        Official(
          code: "A02", name: "Trần Thị B", position: "Phó Chủ tịch", unit: 2, codebook: 0),
        Official(code: "A03", name: "Cán bộ 003", position: "", unit: 1, codebook: 1),
      ],
      control: [], rulings: [], aliases: aliases, sources: [], settings: settings,
      policy: Policy(id: "p", title: "", minimumBallots: 5, minimumCount: 3, rules: []))
  }

  private static func codebook(_ id: String, _ codes: [String]) -> Codebook {
    let none = LocalizedText(vi: "", en: "")
    return Codebook(
      id: id, title: none, provenance: "illustrative", parent: nil,
      indicators: codes.map { code in
        Indicator(
          code: code, group: "G", parent: nil, polarity: .negative,
          label: LocalizedText(
            vi: labels[code] ?? "Nội dung của \(code)", en: "Wording of \(code)"))
      },
      groups: [], parents: [])
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
