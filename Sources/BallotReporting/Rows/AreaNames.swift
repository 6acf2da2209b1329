package import BallotModel

/// Names of areas that tell them apart: where several areas of a level share a name, the name of the
/// area above is added.
package struct AreaNames: Sendable {
  /// By the area's code.
  private var names: [String: String] = [:]

  package init(_ round: Round) {
    var uses: [Int: [String: Int]] = [:]
    for area in round.areas { uses[area.level, default: [:]][area.name, default: 0] += 1 }
    for area in round.areas {
      let isShared = (uses[area.level]?[area.name] ?? 0) > 1
      names[area.code] =
        isShared
        ? area.parent.map { "\(area.name), \(round.areas[$0].name)" } ?? area.name : area.name
    }
  }

  /// The name of the area with this code; the code itself for an unknown one.
  package func name(_ code: String) -> String { names[code] ?? code }
}
