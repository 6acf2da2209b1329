import BallotModel

/// The paths of local names by which a profile finds what it needs in a document.
final class SubmissionPaths {
  /// What a path means.
  struct Meaning {
    var role: ImportProfile.Role?
    /// Position among the names of the role, those in another case behind the same one.
    var rank = 0
    var captures = NamePattern.Captures()
    /// Positions in the digest.
    var digest: [Int] = []
    var isInAssessment = false
  }

  private struct Place {
    var role: ImportProfile.Role
    var patterns: [NamePattern]
    /// The names as written; none of patterns.
    var names: [String]
  }

  private static let mostRemembered = 4096
  private var known: [String: Meaning?] = [:]
  private let ballot: [String]
  /// Relative to the ballot; nil for the ballot itself.
  let assessment: String?
  let identity: ImportProfile.Identity
  /// What the digest is made of.
  let digest: [[NamePattern]]
  private let places: [Place]
  /// The paths in words, for a document that has none of them.
  let described: String

  init(_ profile: ImportProfile) {
    ballot = profile.ballot.split(separator: "/").map { NameText.folded(String($0)) }
    assessment = profile.assessment
    identity = profile.identity
    if case .digest(let columns) = profile.identity {
      digest = columns.map { Self.patterns($0) }
    } else {
      digest = []
    }
    // Names go before patterns, which would fit them too.
    let roles = ImportProfile.Role.allCases
    let named = roles.filter { if case .named? = profile.columns[$0] { true } else { false } }
    let rest = roles.filter { !named.contains($0) }
    places = (named + rest).compactMap { role in
      profile.columns[role].map {
        Place(role: role, patterns: Self.patterns($0), names: Self.names($0))
      }
    }
    described = roles.compactMap { role in
      guard case .named(let names)? = profile.columns[role] else { return nil }
      return names.joined(separator: " / ")
    }.joined(separator: ", ")
  }

  /// How many elements lead to a ballot, itself included.
  var ballotDepth: Int { ballot.count }

  func isRoot(_ name: String) -> Bool { Self.fits(ballot[0], name) }

  /// Whether the elements called `names`, from the root, lead to or into a ballot.
  func isBallot(_ names: [String]) -> Bool {
    zip(ballot, names).allSatisfy { Self.fits($0, $1) }
  }

  /// What stands at `path`; nil for what is not read.
  func meaning(of path: String) -> Meaning? {
    if let known = known[path] { return known }
    let meaning = worked(path)
    if known.count < Self.mostRemembered { known[path] = .some(meaning) }
    return meaning
  }

  private func worked(_ path: String) -> Meaning? {
    var meaning = Meaning()
    if let found = role(of: path) {
      meaning.role = found.role
      meaning.rank = found.rank
      meaning.captures = found.captures
    }
    // Of what is never read, only whether a response is finished may be known.
    if DroppedHeadings.contains(path), meaning.role != .complete { return nil }
    meaning.digest = digest.indices.filter { index in
      digest[index].contains { $0.match(path) != nil }
    }
    guard meaning.role != nil || !meaning.digest.isEmpty else { return nil }
    meaning.isInAssessment =
      assessment.map { path == $0 || path.hasPrefix($0 + "/") } ?? true
    return meaning
  }

  private func role(
    of path: String
  ) -> (role: ImportProfile.Role, rank: Int, captures: NamePattern.Captures)? {
    // XML tells names apart by case: what is written so goes before what differs by case.
    let exact = CanonicalText.composed(path)
    for place in places {
      if let rank = place.names.firstIndex(of: exact) {
        return (place.role, rank * 2, NamePattern.Captures())
      }
    }
    for place in places {
      for (rank, pattern) in place.patterns.enumerated() {
        if let captures = pattern.match(path) { return (place.role, rank * 2 + 1, captures) }
      }
    }
    return nil
  }

  private static func names(_ column: ProfileColumn) -> [String] {
    if case .named(let names) = column { names.map { CanonicalText.composed($0) } } else { [] }
  }

  private static func patterns(_ column: ProfileColumn) -> [NamePattern] {
    switch column {
    case .named(let names), .pattern(let names): names.map { NamePattern($0) }
    case .position: []
    }
  }

  private static func fits(_ wanted: String, _ name: String) -> Bool {
    wanted == "*" || wanted == NameText.folded(name)
  }
}
