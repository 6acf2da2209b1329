import Foundation

/// What a round must come to, worked out without the pipeline: `expected.json` beside round.yaml.
struct KnownAnswer {
  /// Figures that disclosure control may keep back, in rows of areas and of indicators.
  static let withholdable: Set<String> = [
    "ballots", "marked", "none", "blank", "mentions", "indicators", "count", "base", "share",
  ]

  let document: JSONNode

  init(_ bytes: Data) throws { document = try JSONNode(parsing: bytes) }

  /// A part of the answer.
  subscript(name: String) -> JSONNode { document[name] ?? .null }

  var fates: [String: Int] { self["fates"].counts }

  /// Where `found` is not the answer's `part`; nothing more may stand there than in the answer.
  func differences(of found: JSONNode?, from part: JSONNode, lacking: Set<String> = []) -> [String]
  {
    Self.compare(found ?? .null, part, at: "", lacking)
  }

  /// The same for rows of areas and of indicators.
  func differencesOfSums(of found: JSONNode?, from part: JSONNode) -> [String] {
    differences(of: found, from: part, lacking: Self.withholdable)
  }

  private static func compare(
    _ found: JSONNode, _ expected: JSONNode, at place: String, _ lacking: Set<String>
  ) -> [String] {
    switch (found, expected) {
    case (.list(let one), .list(let other)):
      if one.count != other.count {
        return ["\(place): \(one.count) items, not \(other.count)"]
      }
      return zip(one, other).enumerated().flatMap { index, pair in
        compare(pair.0, pair.1, at: "\(place)/\(index)", lacking)
      }
    case (.object(let one), .object(let other)):
      let names = other.map(\.name).filter { name in
        !lacking.contains(name) || one.contains { $0.name == name }
      }
      if one.map(\.name) != names { return ["\(place): \(one.map(\.name)), not \(names)"] }
      return one.flatMap { field in
        compare(field.value, expected[field.name] ?? .null, at: "\(place)/\(field.name)", lacking)
      }
    default:
      return found == expected ? [] : ["\(place): \(found), not \(expected)"]
    }
  }
}
