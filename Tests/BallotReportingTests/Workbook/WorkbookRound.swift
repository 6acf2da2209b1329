import BallotModel
import BallotReporting

/// A round of any size with figures drawn from a seed; no figure is meant to be likely.
struct WorkbookRound {
  private var state: UInt64

  static func material(
    seed: UInt64, units: Int = 6, perUnit: Int = 4, indicators: Int = 12
  ) -> ReportMaterial {
    var random = WorkbookRound(state: seed)
    return random.material(units: units, perUnit: perUnit, indicators: indicators)
  }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  private mutating func next(_ limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    word ^= word >> 31
    return Int(word % UInt64(limit))
  }

  private mutating func material(units: Int, perUnit: Int, indicators: Int) -> ReportMaterial {
    let round = round(units: units, perUnit: perUnit, indicators: indicators)
    let officials = round.officials.indices.map { official($0, in: round) }
    let areas = round.levels.indices.map { level in self.areas(level, officials, round) }
    let frequencies = round.codebooks.indices.flatMap { book in
      round.codebooks[book].indicators.indices.map { position in
        let isHidden = next(9) == 0
        return IndicatorResult(
          codebook: book, position: position, count: isHidden ? nil : next(400),
          base: isHidden ? nil : 400 + next(100))
      }
    }
    let reconciliation = round.areas.indices.filter { round.areas[$0].level == 3 }.map { unit in
      let isHidden = next(4) == 0
      return ReconciliationResult(
        area: unit, issued: next(5) == 0 ? nil : 40 + next(9), collected: 30 + next(9),
        found: 30 + next(9), valid: isHidden ? nil : 28, invalid: isHidden ? nil : next(3),
        agrees: next(3) == 0 ? nil : next(2) == 0,
        faults: next(3) == 0 ? [.foundNotCollected] : [])
    }
    return ReportMaterial(
      results: Results(
        round: round, officials: officials, areas: areas, indicators: frequencies,
        reconciliation: reconciliation),
      fates: FateCounts(), rejects: [],
      configuration: [FileDigest(path: "round.yaml", sha256: String(repeating: "0f", count: 32))],
      lower: { count, base in Double(count) / Double(base + 3) })
  }

  private mutating func round(units: Int, perUnit: Int, indicators: Int) -> Round {
    var areas = [Area(code: "hn", name: "Hà Nội", level: 0, parent: nil)]
    for district in 0..<3 {
      areas.append(
        Area(code: "q\(district)", name: "Quận \(district + 1)", level: 1, parent: 0))
    }
    for ward in 0..<5 {
      areas.append(
        Area(code: "p\(ward)", name: "Phường \(ward + 1)", level: 2, parent: 1 + ward % 3))
    }
    for unit in 0..<units {
      areas.append(
        Area(code: "u\(1000 + unit)", name: "Đơn vị \(unit + 1)", level: 3, parent: 4 + unit % 5))
    }
    let positions = ["Chủ tịch", "Phó Chủ tịch", "Công chức tư pháp - hộ tịch", "Công chức"]
    let officials = (0..<units * perUnit).map { place in
      Official(
        code: "cb-\(10_000 + place)", name: "Cán bộ \(place + 1)",
        position: positions[place % positions.count], unit: 9 + place / perUnit,
        codebook: place % 2)
    }
    return Round(
      id: "r-2024", title: "Đợt lấy phiếu thử & mẫu", opened: "2024-01-02",
      closed: "2024-01-31", levels: ["city", "district", "ward", "unit"], areas: areas,
      codebooks: [codebook("lanh-dao", "L", indicators), codebook("cong-chuc", "C", indicators)],
      officials: officials, control: [], rulings: [], aliases: [], sources: [],
      settings: RoundSettings(), policy: SampleResults.policy)
  }

  private func codebook(_ id: String, _ letter: String, _ count: Int) -> Codebook {
    func label(_ text: String, _ number: Int) -> LocalizedText {
      LocalizedText(
        vi: "\(text) số \(number), nêu rõ để người đọc hiểu đúng", en: "\(text) \(number)")
    }
    let split = UInt64(1) << UInt64(count / 2)
    let every = UInt64(1) << UInt64(count)
    return Codebook(
      id: id, title: label("Bộ", count), provenance: "illustrative", parent: nil,
      indicators: (0..<count).map { place in
        Indicator(
          code: letter + String(100 + place), group: place < count / 2 ? "D" : "T", parent: nil,
          polarity: .negative, label: label("Biểu hiện", place))
      },
      groups: [
        Codebook.Bundle(
          code: "D", label: label("Kỷ luật", 1), members: IndicatorSet(bits: split - 1)),
        Codebook.Bundle(
          code: "T", label: label("Trách nhiệm", 2), members: IndicatorSet(bits: every - split)),
      ], parents: [])
  }

  private mutating func official(_ place: Int, in round: Round) -> OfficialResult {
    let statuses: [Status] = [.none, .none, .meeting, .watch, .onHold, .tooFewBallots]
    let status = statuses[next(statuses.count)]
    let codebook = round.codebooks[round.officials[place].codebook]
    guard status != .tooFewBallots else {
      return OfficialResult(official: place, status: status, tally: nil, reasons: [])
    }
    var tally = OfficialTally(codebook: codebook)
    tally.marked = 5 + next(1500)
    tally.none = next(1000)
    tally.blank = next(300)
    tally.criticised = tally.marked
    tally.indicators = codebook.indicators.indices.map { _ in next(tally.marked + 1) }
    tally.groups = [next(tally.marked + 1), next(tally.marked + 1)]
    let base = tally.ballots
    var reasons: [Reason] = []
    if status == .meeting || status == .watch {
      let action: Action = status == .meeting ? .meeting : .watch
      reasons = [
        SampleResults.reason(
          "many", "marked-share", action, nil, tally.marked, base,
          .ratio(SampleResults.ratio(3, 10))),
        SampleResults.reason(
          "one", "indicator-share", action, codebook.indicators[1].code, tally.indicators[1],
          base, .ratio(SampleResults.ratio(1, 6)), lower: 0.186),
      ]
    }
    return OfficialResult(official: place, status: status, tally: tally, reasons: reasons)
  }

  private mutating func areas(
    _ level: Int, _ officials: [OfficialResult], _ round: Round
  ) -> [AreaResult] {
    round.areas.indices.filter { round.areas[$0].level == level }.flatMap { area in
      round.codebooks.indices.map { book in
        let figures = AreaResult.Figures(
          ballots: 3000 + next(999), marked: next(2000), none: next(999), blank: next(99),
          mentions: next(4000))
        let counts = round.codebooks[book].indicators.map { _ in next(2000) }
        let hidden = next(5)
        let outline = AreaResult.Outline(
          ballots: figures.ballots, marked: figures.marked, mentions: figures.mentions)
        return AreaResult(
          area: area, codebook: book, units: 1 + next(9), officials: 1 + next(50),
          figures: hidden < 2 ? nil : figures, indicators: hidden < 2 ? nil : counts,
          statuses: [.meeting: next(5), .none: next(40)], outline: hidden == 1 ? outline : nil)
      }
    }
  }
}
