import BallotModel
import MeetingPolicy

/// A round put together piece by piece: `city > district > unit` unless told otherwise.
struct SampleRound {
  var round: Round
  var tally: Tally
  var earlier: [String: EarlierRound] = [:]

  var results: Results {
    PolicyEvaluation.results(round: round, tally: tally, earlier: earlier)
  }

  init(
    levels: [String] = ["city", "district", "unit"], codebooks: [Codebook] = [.sample()],
    rules: [Rule] = []
  ) {
    round = Round(
      id: "r2", title: "", opened: nil, closed: nil, levels: levels, areas: [],
      codebooks: codebooks, officials: [], control: [], rulings: [], aliases: [], sources: [],
      settings: RoundSettings(),
      policy: Policy(id: "p", title: "", minimumBallots: 5, minimumCount: 3, rules: rules))
    tally = Tally(officials: [], ballots: [])
  }

  /// Adds an area and gives its index; a unit gets plenty of ballots unless told otherwise.
  @discardableResult
  mutating func area(
    _ code: String, in parent: Int? = nil, found: Int = 1_000, valid: Int = 1_000
  ) -> Int {
    let level = parent.map { round.areas[$0].level + 1 } ?? 0
    round.areas.append(Area(code: code, name: code, level: level, parent: parent))
    let isUnit = level == round.unitLevel
    tally.ballots.append(isUnit ? UnitBallots(found: found, valid: valid) : UnitBallots())
    return round.areas.count - 1
  }

  /// Adds an official with these counts and gives the index; all marks are criticism unless
  /// `criticised` says otherwise.
  @discardableResult
  mutating func official(
    in unit: Int, codebook: Int = 0, marked: Int = 0, none: Int = 0, blank: Int = 0,
    criticised: Int? = nil, indicators: [Int]? = nil, groups: [Int]? = nil, parents: [Int]? = nil
  ) -> Int {
    let index = round.officials.count
    round.officials.append(
      Official(
        code: "o\(index)", name: "Cán bộ \(index)", position: "", unit: unit, codebook: codebook))
    var counts = OfficialTally(codebook: round.codebooks[codebook])
    counts.marked = marked
    counts.none = none
    counts.blank = blank
    counts.criticised = criticised ?? marked
    if let indicators { counts.indicators = indicators } else { counts.indicators[0] = marked }
    if let groups { counts.groups = groups }
    if let parents { counts.parents = parents }
    tally.officials.append(counts)
    return index
  }

  mutating func control(
    _ unit: Int, convened: Int? = nil, present: Int? = nil, issued: Int? = nil,
    collected: Int? = nil, invalid: Int? = nil
  ) {
    round.control.append(
      ControlCount(
        unit: unit, convened: convened, present: present, issued: issued, collected: collected,
        invalid: invalid))
  }
}
