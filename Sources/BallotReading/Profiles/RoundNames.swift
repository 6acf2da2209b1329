import BallotModel

/// Units and officials by the names that layouts use: name, name with position, aliases.
///
/// Only whole names count. A name that two officials share stands for the one in the ballot's unit,
/// if only one of them is there; else it stands for nobody.
struct RoundNames {
  private let units: [String: String]
  private let officials: [String: [Int]]
  private let officialCodes: [String]
  private let officialUnits: [UInt32]

  init(_ lookup: RoundLookup, _ profile: ImportProfile) {
    let round = lookup.round
    var units: [String: Set<String>] = [:]
    for area in round.areas where area.level == round.unitLevel {
      units[NameText.folded(area.name), default: []].insert(area.code)
    }
    var officials: [String: [Int]] = [:]
    func add(_ index: Int, _ name: String) {
      let key = NameText.folded(name)
      if officials[key]?.contains(index) != true { officials[key, default: []].append(index) }
    }
    for (index, official) in round.officials.enumerated() {
      add(index, official.name)
      guard !official.position.isEmpty else { continue }
      for joined in [
        "\(official.name) - \(official.position)", "\(official.name) – \(official.position)",
        "\(official.name), \(official.position)", "\(official.name) (\(official.position))",
      ] {
        add(index, joined)
      }
    }
    for alias in profile.aliases {
      let key = NameText.folded(alias.written)
      switch alias.kind {
      case .unit: units[key] = [alias.code]
      case .official:
        officials[key] = round.officials.indices.filter { round.officials[$0].code == alias.code }
      case .indicator: break
      }
    }
    self.units = units.filter { $0.value.count == 1 }.compactMapValues(\.first)
    self.officials = officials
    officialCodes = round.officials.map(\.code)
    officialUnits = lookup.officialUnits
  }

  /// The code of the unit called `text`; `text` itself where it is no name.
  func unitCode(_ text: String) -> String { units[NameText.folded(text)] ?? text }

  /// The code of the official called `text`; `text` itself where it is no name, or a shared one.
  func officialCode(_ text: String, unit: UInt32) -> String {
    guard let found = officials[NameText.folded(text)] else { return text }
    let here = found.count == 1 ? found : found.filter { officialUnits[$0] == unit }
    return here.count == 1 ? officialCodes[here[0]] : text
  }

  /// Names of officials, or of units, with their codes: what one that is not known may have meant.
  func wordings(_ kind: Alias.Kind) -> [(folded: String, shown: String)] {
    switch kind {
    case .unit: units.map { ($0.key, $0.value) }
    case .official:
      officials.flatMap { name, indices in indices.map { (name, officialCodes[$0]) } }
    case .indicator: []
    }
  }

  /// Whether several officials are called `text`.
  func isShared(_ text: String) -> Bool { (officials[NameText.folded(text)]?.count ?? 0) > 1 }
}
