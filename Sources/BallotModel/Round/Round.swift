/// One campaign ("đợt lấy phiếu") with everything that is frozen with it.
package struct Round: Equatable, Sendable {
  package var id: String
  package var title: String
  /// ISO dates as written, where given.
  package var opened: String?
  package var closed: String?
  /// Names of the levels, top first; the last is the unit's.
  package var levels: [String]
  /// In the order of areas.csv; a parent may stand after its child.
  package var areas: [Area]
  /// The codebooks that officials are assessed by, in the order of round.yaml.
  package var codebooks: [Codebook]
  /// In the order of roster.csv; the position is the official's index everywhere inside.
  package var officials: [Official]
  package var control: [ControlCount]
  package var rulings: [Ruling]
  package var aliases: [Alias]
  package var sources: [SourceRule]
  package var settings: RoundSettings
  package var policy: Policy

  package init(
    id: String, title: String, opened: String?, closed: String?, levels: [String], areas: [Area],
    codebooks: [Codebook], officials: [Official], control: [ControlCount], rulings: [Ruling],
    aliases: [Alias], sources: [SourceRule], settings: RoundSettings, policy: Policy
  ) {
    self.id = id
    self.title = title
    self.opened = opened
    self.closed = closed
    self.levels = levels
    self.areas = areas
    self.codebooks = codebooks
    self.officials = officials
    self.control = control
    self.rulings = rulings
    self.aliases = aliases
    self.sources = sources
    self.settings = settings
    self.policy = policy
  }

  /// Index of the level at which ballots are cast.
  package var unitLevel: Int { levels.count - 1 }

  /// The area at `level` that holds `area` (or is it); nil above the tree's top.
  ///
  /// - Complexity: O(depth).
  package func ancestor(of area: Int, atLevel level: Int) -> Int? {
    var current = area
    while areas[current].level > level {
      guard let parent = areas[current].parent else { return nil }
      current = parent
    }
    return areas[current].level == level ? current : nil
  }
}
