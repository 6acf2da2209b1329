import BallotModel

/// A round of three officials in two units, small enough to work every figure out by hand.
enum SampleResults {
  static let codebook = Codebook(
    id: "cb", title: LocalizedText(vi: "Bộ mẫu", en: "Sample"), provenance: "illustrative",
    parent: "root",
    indicators: [
      indicator("A01", "D", "P1", "Đi muộn, về sớm", "Comes late, leaves early"),
      indicator("A02", "D", "P1", "Họp vắng", "Misses meetings"),
      indicator("B01", "T", "P2", "Đẩy việc", "Pushes work away"),
    ],
    groups: [
      bundle("D", "Kỷ luật", "Discipline", 0b011), bundle("T", "Né tránh", "Evasion", 0b100),
    ],
    parents: [
      bundle("P1", "Giờ giấc", "Hours", 0b011), bundle("P2", "Đùn đẩy", "Shirking", 0b100),
    ])

  static let policy = Policy(
    id: "pol", title: "Mẫu", minimumBallots: 5, minimumCount: 3,
    rules: [
      rule("many", .markedShare(atLeast: ratio(3, 10), .point), .meeting),
      rule(
        "one", .indicatorShare(atLeast: ratio(1, 6), .lowerBound(confidence: 0.95)), .meeting),
      rule("peers", .peerOutlier(level: "district", falseDiscoveryRate: 0.05), .watch),
    ])

  static let round = Round(
    id: "r1", title: "Đợt <thử> & mẫu", opened: "2024-01-02", closed: nil,
    levels: ["city", "district", "unit"],
    areas: [
      Area(code: "hn", name: "Hà Nội", level: 0, parent: nil),
      Area(code: "lb", name: "Long Biên", level: 1, parent: 0),
      Area(code: "gl", name: "Gia Lâm", level: 1, parent: 0),
      Area(code: "u1", name: "Tổ 1", level: 2, parent: 1),
      Area(code: "u2", name: "Tổ 2", level: 2, parent: 2),
    ],
    codebooks: [codebook],
    officials: [
      Official(code: "o-3", name: "Cán bộ 003", position: "Chủ tịch", unit: 3, codebook: 0),
      Official(code: "o-1", name: "Cán bộ 001", position: "Phó", unit: 3, codebook: 0),
      Official(code: "o-2", name: "Cán bộ 002", position: "Công chức", unit: 4, codebook: 0),
    ],
    control: [], rulings: [], aliases: [], sources: [], settings: RoundSettings(),
    policy: policy)

  /// o-3 is to be met, o-1 has too few ballots, o-2 is to be watched.
  static let results = Results(
    round: round,
    officials: [
      OfficialResult(
        official: 0, status: .meeting,
        tally: tally(
          marked: 12, none: 10, blank: 8, indicators: [9, 5, 2], groups: [11, 2],
          parents: [11, 2]),
        reasons: [
          reason("many", "marked-share", .meeting, nil, 12, 30, .ratio(ratio(3, 10))),
          reason(
            "one", "indicator-share", .meeting, "A01", 9, 30, .ratio(ratio(1, 6)), lower: 0.186),
        ]),
      OfficialResult(official: 1, status: .tooFewBallots, tally: nil, reasons: []),
      OfficialResult(
        official: 2, status: .watch,
        tally: tally(
          marked: 4, none: 3, blank: 1, indicators: [4, 0, 1], groups: [4, 1], parents: [4, 1]),
        reasons: [
          reason(
            "peers", "peer-outlier", .watch, nil, 4, 8, .probability(0.05), p: 0.00123,
            q: 0.0123)
        ]),
    ],
    areas: [
      [area(0, units: 2, officials: 3, nil, nil, [.tooFewBallots: 1, .meeting: 1, .watch: 1])],
      [
        area(2, units: 1, officials: 1, secondUnit, [4, 0, 1], [.watch: 1]),
        area(1, units: 1, officials: 2, nil, nil, [.tooFewBallots: 1, .meeting: 1]),
      ],
      [
        area(3, units: 1, officials: 2, nil, nil, [.tooFewBallots: 1, .meeting: 1]),
        area(4, units: 1, officials: 1, secondUnit, [4, 0, 1], [.watch: 1]),
      ],
    ],
    indicators: [
      IndicatorResult(codebook: 0, position: 0, count: 13, base: 38),
      IndicatorResult(codebook: 0, position: 1, count: 0, base: 38),
      IndicatorResult(codebook: 0, position: 2, count: nil, base: nil),
    ],
    reconciliation: [
      ReconciliationResult(
        area: 3, issued: 40, collected: 35, found: 34, valid: nil, invalid: nil, agrees: false,
        faults: [.foundNotCollected]),
      ReconciliationResult(
        area: 4, issued: nil, collected: nil, found: 9, valid: 8, invalid: 1, agrees: nil,
        faults: []),
    ])

  private static let secondUnit = AreaResult.Figures(
    ballots: 8, marked: 4, none: 3, blank: 1, mentions: 5)

  static func ratio(_ numerator: Int, _ denominator: Int) -> Ratio {
    guard let ratio = Ratio(numerator, denominator) else { fatalError("a test's own ratio") }
    return ratio
  }

  static func rule(_ id: String, _ kind: Rule.Kind, _ action: Action) -> Rule {
    Rule(id: id, kind: kind, action: action)
  }

  static func reason(
    _ rule: String, _ kind: String, _ action: Action, _ subject: String?, _ count: Int,
    _ base: Int, _ threshold: Reason.Threshold, lower: Double? = nil, p: Double? = nil,
    q: Double? = nil
  ) -> Reason {
    Reason(
      rule: rule, kind: kind, action: action, subject: subject, count: count, base: base,
      lower: lower, threshold: threshold, p: p, q: q)
  }

  static func tally(
    marked: Int, none: Int, blank: Int, indicators: [Int], groups: [Int], parents: [Int]
  ) -> OfficialTally {
    var tally = OfficialTally(codebook: codebook)
    tally.marked = marked
    tally.none = none
    tally.blank = blank
    tally.criticised = marked
    tally.indicators = indicators
    tally.groups = groups
    tally.parents = parents
    return tally
  }

  private static func area(
    _ area: Int, units: Int, officials: Int, _ figures: AreaResult.Figures?,
    _ indicators: [Int]?, _ statuses: [Status: Int]
  ) -> AreaResult {
    AreaResult(
      area: area, codebook: 0, units: units, officials: officials, figures: figures,
      indicators: indicators, statuses: statuses)
  }

  private static func indicator(
    _ code: String, _ group: String, _ parent: String, _ vi: String, _ en: String
  ) -> Indicator {
    Indicator(
      code: code, group: group, parent: parent, polarity: .negative,
      label: LocalizedText(vi: vi, en: en))
  }

  private static func bundle(
    _ code: String, _ vi: String, _ en: String, _ bits: UInt64
  ) -> Codebook.Bundle {
    Codebook.Bundle(
      code: code, label: LocalizedText(vi: vi, en: en), members: IndicatorSet(bits: bits))
  }
}
