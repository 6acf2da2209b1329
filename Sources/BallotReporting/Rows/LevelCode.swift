import BallotModel

/// The area that holds a unit at one level above it.
package struct LevelCode: Equatable, Sendable {
  package var level: String
  /// Nil where the tree has no area there.
  package var code: String?

  /// Every level above the unit's, top first.
  static func above(unit: Int, in round: Round) -> [LevelCode] {
    round.levels.indices.dropLast().map { level in
      LevelCode(
        level: round.levels[level],
        code: round.ancestor(of: unit, atLevel: level).map { round.areas[$0].code })
    }
  }

  /// `{"city":"hn","district":"lb"}`.
  static func json(_ codes: [LevelCode]) -> JSONText {
    .object(codes.map { ($0.level, .string($0.code)) })
  }
}
