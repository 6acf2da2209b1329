import BallotModel

/// A round of any size whose figures come from a seed: every status, withheld areas, missing
/// control counts.
struct RandomRound {
  private var state: UInt64
  private(set) var results: Results

  /// - Parameter codebooks: 1 or 2; the second has two groups, the first three.
  init(seed: UInt64, units: Int, officials: Int, codebooks: Int = 2) {
    state = seed
    let books = [Self.codebook("cb-a", groups: 3), Self.codebook("cb-b", groups: 2)]
    var round = SampleResults.round
    round.id = "r-\(seed)"
    round.title = "Đợt lấy phiếu góp ý cán bộ, công chức, viên chức"
    round.closed = "2024-02-20"
    round.codebooks = Array(books.prefix(codebooks))
    round.levels = ["city", "district", "unit"]
    round.areas = [
      Area(code: "hn", name: "Thành phố A", level: 0, parent: nil),
      Area(code: "q1", name: "Quận B", level: 1, parent: 0),
    ]
    // Codes run against the order of areas.csv, so that an order by code would show.
    for unit in 0..<units {
      round.areas.append(
        Area(code: "u-\(10_000 - unit)", name: "Đơn vị \(unit + 1)", level: 2, parent: 1))
    }
    let positions = ["Trưởng đơn vị", "Phó Trưởng đơn vị", "Chuyên viên"]
    round.officials = (0..<officials).map { place in
      let digits = String(place + 1)
      return Official(
        code: "o-\(digits)",
        name: "Cán bộ " + String(repeating: "0", count: max(0, 3 - digits.count)) + digits,
        position: positions[place % 7 == 0 ? 0 : place % 3 == 0 ? 1 : 2],
        unit: 2 + place % max(1, units), codebook: place % codebooks)
    }
    results = Results(
      round: round, officials: [], areas: [[], [], []], indicators: [], reconciliation: [])
    results.officials = round.officials.indices.map { official($0) }
    fillAreas()
    fillControl()
  }

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }

  private static func codebook(_ id: String, groups: Int) -> Codebook {
    let codes = (0..<groups).map { "G\($0 + 1)" }
    let indicators = (0..<6).map { place in
      Indicator(
        code: "\(id)-\(place + 1)", group: codes[place % groups], parent: nil,
        polarity: .negative,
        label: LocalizedText(vi: "Biểu hiện \(place + 1)", en: "Indicator \(place + 1)"))
    }
    return Codebook(
      id: id, title: LocalizedText(vi: "Bộ mẫu", en: "Sample"), provenance: "illustrative",
      parent: nil, indicators: indicators,
      groups: codes.map { code in
        Codebook.Bundle(
          code: code, label: LocalizedText(vi: "Nhóm biểu hiện \(code)", en: "Group \(code)"),
          members: IndicatorSet(
            bits: indicators.enumerated().reduce(0) {
              $1.element.group == code ? $0 | 1 << UInt64($1.offset) : $0
            }))
      }, parents: [])
  }

  private mutating func official(_ place: Int) -> OfficialResult {
    let codebook = results.round.codebooks[results.round.officials[place].codebook]
    let statuses: [Status] = [.none, .none, .watch, .meeting, .onHold]
    guard next(9) > 0 else {
      return OfficialResult(official: place, status: .tooFewBallots, tally: nil, reasons: [])
    }
    var tally = OfficialTally(codebook: codebook)
    tally.marked = next(40)
    tally.none = 5 + next(40)
    tally.blank = next(1_200)
    tally.indicators = codebook.indicators.map { _ in next(tally.marked + 1) }
    tally.groups = codebook.groups.map { _ in next(tally.marked + 1) }
    let status = statuses[next(statuses.count)]
    let reason = SampleResults.reason(
      "many", "marked-share", .meeting, nil, tally.marked, tally.ballots,
      .ratio(SampleResults.ratio(3, 10)))
    return OfficialResult(
      official: place, status: status, tally: tally, reasons: status == .meeting ? [reason] : [])
  }

  /// Per area and codebook the sum of its officials, withheld where one of them is.
  private mutating func fillAreas() {
    let round = results.round
    for area in round.areas.indices {
      for book in round.codebooks.indices {
        let members = results.officials.filter {
          let official = round.officials[$0.official]
          return official.codebook == book
            && round.ancestor(of: official.unit, atLevel: round.areas[area].level) == area
        }
        guard !members.isEmpty else { continue }
        let tallies = members.compactMap(\.tally)
        let sum = { (part: (OfficialTally) -> Int) in tallies.reduce(0) { $0 + part($1) } }
        results.areas[round.areas[area].level].append(
          AreaResult(
            area: area, codebook: book, units: 1, officials: members.count,
            figures: tallies.count < members.count
              ? nil
              : AreaResult.Figures(
                ballots: sum(\.ballots), marked: sum(\.marked), none: sum(\.none),
                blank: sum(\.blank), mentions: sum(\.mentions)),
            indicators: nil, statuses: [:]))
      }
    }
  }

  private mutating func fillControl() {
    for area in results.round.areas.indices where results.round.areas[area].level == 2 {
      let found = 40 + next(2_000)
      let invalid = next(6)
      let isWithheld = next(4) == 0
      let isCounted = next(5) > 0
      results.round.control.append(
        ControlCount(
          unit: area, convened: isCounted ? found + 30 : nil, present: isCounted ? found + 20 : nil,
          issued: isCounted ? found + 10 : nil, collected: isCounted ? found : nil,
          invalid: isCounted ? invalid : nil))
      results.reconciliation.append(
        ReconciliationResult(
          area: area, issued: isCounted ? found + 10 : nil, collected: isCounted ? found : nil,
          found: found, valid: isWithheld ? nil : found - invalid,
          invalid: isWithheld ? nil : invalid, agrees: isCounted ? true : nil, faults: []))
    }
    results.reconciliation.sort {
      results.round.areas[$0.area].code < results.round.areas[$1.area].code
    }
  }
}
