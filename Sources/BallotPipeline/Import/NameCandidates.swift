import BallotModel
import RoundFolder

/// Everything of one kind in a round that a name as found could mean.
struct NameCandidates {
  let kind: Alias.Kind
  /// By the spelling: code and name.
  private var meanings: [String: (code: String, name: String)] = [:]

  init(_ round: Round, _ kind: Alias.Kind) {
    self.kind = kind
    switch kind {
    case .unit:
      for area in round.areas where area.level == round.unitLevel {
        add([area.code, area.name], area.code, area.name)
      }
    case .official:
      for official in round.officials {
        let whole = "\(official.name) - \(official.position)"
        add([official.code, official.name, whole], official.code, official.name)
      }
    case .indicator:
      for indicator in round.codebooks.flatMap(\.indicators) {
        let label = indicator.label.vi
        add([indicator.code, label, indicator.label.en], indicator.code, label)
      }
    }
    for alias in round.aliases where alias.kind == kind {
      let known = meanings[alias.code]
      add([alias.written], alias.code, known?.name ?? "")
    }
  }

  private mutating func add(_ spellings: [String], _ code: String, _ name: String) {
    for spelling in spellings where !spelling.isEmpty && meanings[spelling] == nil {
      meanings[spelling] = (code, name)
    }
  }

  /// What `written` is most like; nil where nothing is near.
  func nearest(to written: String) -> (code: String, name: String)? {
    guard written != UnmatchedName.hidden else { return nil }
    return NearestName.near(written, among: meanings.keys.sorted()).flatMap { meanings[$0] }
  }
}
