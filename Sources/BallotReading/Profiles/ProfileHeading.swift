import BallotModel

/// Which column of a table holds what, found by the headings of one row.
struct ProfileHeading {
  /// The columns that speak of one official.
  struct Part {
    var key: String
    /// The official that the headings name.
    var named: String?
    var official: Int?
    var marks: Int?
    var ticks: [(column: Int, indicator: String)] = []
    var none: Int?
    var comment: Int?
    var isSlot = false
  }

  let names: [String]
  /// Column of each role that holds for the whole row.
  private(set) var columns: [ImportProfile.Role: Int] = [:]
  private(set) var digest: [Int] = []
  private(set) var parent: Int?
  private(set) var key: Int?
  /// Whether the rows belong to those of another file.
  private var isInner = false
  /// Whether the rows hold assessments, and do not only say where those of another file belong.
  private(set) var hasAssessments = true
  /// Whether a row of the file around this one may say who is meant.
  private let inheritsOfficial: Bool
  /// Where a correction says what it corrects.
  private(set) var origin: Int?
  private(set) var parts: [Part] = []
  /// What each column was taken for; nil for one that is not read.
  private(set) var roles: [String?]
  private(set) var ignored: [Int] = []
  private(set) var dropped: Set<Int> = []
  /// Those of them that a form fills by itself.
  private(set) var automatic: Set<Int> = []
  /// Columns with a heading that another one has too, where it matters.
  private(set) var repeated: [Int] = []
  /// What the profile needs and the row does not have.
  private(set) var missing: [String] = []

  init(
    _ names: [String], _ profile: ImportProfile, _ options: FileOptions,
    isIndicator: (String) -> Bool
  ) {
    self.names = names
    let inherited = options.parents?.roles ?? []
    inheritsOfficial =
      profile.columns[.official] != nil && (inherited.isEmpty || inherited.contains(.official))
    roles = Array(repeating: nil, count: names.count)
    automatic = Set(names.indices.filter { DroppedHeadings.contains(names[$0]) })
    dropped = automatic
    for index in names.indices {
      let folded = NameText.folded(names[index])
      if FaultColumns.contains(folded) { dropped.insert(index) }
      if folded == FaultColumns.record { origin = index }
    }
    for role in ImportProfile.Role.allCases {
      guard let place = profile.columns[role] else { continue }
      switch place {
      case .named, .position:
        let found = columns(place, mayBeDropped: role == .complete)
        guard let column = found.first else { continue }
        repeated += found.dropFirst()
        assign(column, role)
      case .pattern: break
      }
    }
    assignIdentity(profile)
    assignLevel(profile, options)
    // What is named goes before what is dropped by a pattern, and that before what fits a pattern.
    let drop = profile.drop.map { NamePattern($0) }
    for index in names.indices where roles[index] == nil {
      if drop.contains(where: { $0.match(names[index]) != nil }) { dropped.insert(index) }
    }
    for role in ImportProfile.Role.allCases {
      guard case .pattern(let patterns)? = profile.columns[role] else { continue }
      assign(patterns, role, isIndicator)
    }
    distribute(profile)
    for index in names.indices
    where roles[index] == nil && !dropped.contains(index) && !names[index].isEmpty {
      ignored.append(index)
    }
    missing = whatIsMissing(
      profile, Set(profile.constants.keys).union(options.constants.keys))
  }

  /// How many columns are read: of two rows, the one with more is the heading.
  var found: Int { roles.count { $0 != nil } }

  private func columns(_ place: ProfileColumn, mayBeDropped: Bool) -> [Int] {
    switch place {
    case .named(let wanted):
      for name in wanted {
        let folded = NameText.folded(name)
        let found = names.indices.filter {
          NameText.folded(names[$0]) == folded && (mayBeDropped || !dropped.contains($0))
        }
        if found.isEmpty { continue }
        // Of headings that differ by case alone, the one that is written so is meant.
        let same = found.filter { names[$0] == CanonicalText.composed(name) }
        return same.count == 1 ? same : found
      }
      return []
    case .position(let number):
      let index = number - 1
      return names.indices.contains(index) && !dropped.contains(index) ? [index] : []
    case .pattern(let patterns):
      let all = patterns.map { NamePattern($0) }
      return names.indices.filter { index in
        !dropped.contains(index) && all.contains { $0.match(names[index]) != nil }
      }
    }
  }

  private mutating func assign(_ column: Int, _ role: ImportProfile.Role) {
    guard roles[column] == nil else { return }
    roles[column] = role.rawValue
    switch role {
    case .marks, .indicator:
      if parts.isEmpty { parts.append(Part(key: "")) }
      parts[0].marks = column
    default: columns[role] = column
    }
  }

  private mutating func assign(
    _ patterns: [String], _ role: ImportProfile.Role, _ isIndicator: (String) -> Bool
  ) {
    let compiled = patterns.map { NamePattern($0) }
    for index in names.indices where roles[index] == nil && !dropped.contains(index) {
      for pattern in compiled {
        guard let captures = pattern.match(names[index]) else { continue }
        // A place for an indicator alone would fit every heading.
        if !pattern.hasLiteral, let name = captures.indicator, !isIndicator(name) { continue }
        add(index, role, captures)
        break
      }
    }
  }

  private mutating func add(
    _ column: Int, _ role: ImportProfile.Role, _ captures: NamePattern.Captures
  ) {
    if captures.group == nil, captures.official == nil, role != .marks, role != .indicator,
      role != .official
    {
      if columns[role] == nil { assign(column, role) } else { repeated.append(column) }
      return
    }
    roles[column] = role.rawValue
    let key = (captures.group ?? "") + "\u{1F}" + (captures.official ?? "")
    let plain = captures.group == nil && captures.official == nil
    let at: Int
    if let known = parts.firstIndex(where: { $0.key == (plain ? "" : key) }) {
      at = known
    } else {
      at = parts.count
      parts.append(
        Part(
          key: plain ? "" : key, named: captures.official, isSlot: captures.group != nil))
    }
    switch role {
    case .official:
      if parts[at].official == nil { parts[at].official = column } else { repeated.append(column) }
    case .marks:
      if parts[at].marks == nil { parts[at].marks = column } else { repeated.append(column) }
    case .none:
      if parts[at].none == nil { parts[at].none = column } else { repeated.append(column) }
    case .comment:
      if parts[at].comment == nil { parts[at].comment = column } else { repeated.append(column) }
    case .indicator:
      let indicator = captures.indicator ?? ""
      if parts[at].ticks.contains(where: { $0.indicator == indicator }) {
        repeated.append(column)
      } else {
        parts[at].ticks.append((column, indicator))
      }
    default: break
    }
  }

  private mutating func assignIdentity(_ profile: ImportProfile) {
    if case .digest(let places) = profile.identity {
      for place in places {
        for column in columns(place, mayBeDropped: false) {
          digest.append(column)
          if roles[column] == nil { roles[column] = "identity" }
        }
      }
    }
  }

  /// Finds the columns by which the rows belong to others, or others to them. Of two files, the
  /// column says which one this is; of more, the name.
  private mutating func assignLevel(_ profile: ImportProfile, _ options: FileOptions) {
    guard let levels = profile.repeats?.levels, let innermost = levels.last else { return }
    var level = columns(innermost.parent, mayBeDropped: false).isEmpty ? 0 : levels.count
    if levels.count > 1 {
      let named = profile.repeats?.level(of: FileName(options.name).name) ?? 0
      if named > 0 { level = named } else if !options.name.isEmpty { level = 0 }
    }
    isInner = level > 0
    hasAssessments = level == levels.count
    if level > 0 { parent = columns(levels[level - 1].parent, mayBeDropped: false).first }
    if level < levels.count { key = columns(levels[level].key, mayBeDropped: false).first }
    if isInner, parent == nil { missing.append("parent") }
    if let parent, roles[parent] == nil { roles[parent] = "parent" }
    if let key, roles[key] == nil { roles[key] = "key" }
  }

  /// Gives each part what stands once in the row.
  private mutating func distribute(_ profile: ImportProfile) {
    // A part that only says who is meant, and asks nothing, is none.
    parts.removeAll { $0.marks == nil && $0.ticks.isEmpty }
    for index in parts.indices {
      if parts[index].official == nil, parts[index].named == nil {
        parts[index].official = columns[.official]
      }
      if parts[index].none == nil { parts[index].none = columns[.none] }
      if parts[index].comment == nil { parts[index].comment = columns[.comment] }
    }
  }

  private func whatIsMissing(_ profile: ImportProfile, _ constants: Set<String>) -> [String] {
    var missing = missing
    func need(_ role: ImportProfile.Role, _ isThere: Bool) {
      if !isThere { missing.append(role.rawValue) }
    }
    need(.unit, columns[.unit] != nil || constants.contains("unit") || isInner)
    if hasAssessments {
      need(.marks, !parts.isEmpty)
      need(
        .official,
        constants.contains("official") || (isInner && inheritsOfficial)
          || (parts.isEmpty
            ? columns[.official] != nil
            : parts.allSatisfy { $0.official != nil || $0.named != nil })
      )
    }
    if profile.columns[.complete] != nil, !isInner {
      need(.complete, columns[.complete] != nil)
    }
    switch profile.identity {
    case .serial:
      // A row of a main file that has no other identifier is known by its key.
      let isKeyed = key != nil && profile.columns[.serial] == nil
      need(.serial, columns[.serial] != nil || isInner || isKeyed)
    case .row: break
    case .digest(let places):
      if digest.count < places.count, !isInner { missing.append("identity") }
    }
    if !hasAssessments, key == nil { missing.append("key") }
    return missing
  }
}
