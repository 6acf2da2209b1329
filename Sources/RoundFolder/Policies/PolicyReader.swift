import BallotModel

/// Reads the YAML file of a policy.
struct PolicyReader {
  let file: String
  let faults: FaultCollector
  let scope: PolicyScope

  /// - Returns: nil after adding a fault that leaves nothing to work with.
  func read(_ bytes: [UInt8]) -> Policy? {
    let keys = ["policy", "title", "minimum-ballots", "minimum-count", "rules"]
    guard let value = YAMLDocument(file: file, faults: faults).parse(bytes),
      let section = YAMLSection(value, file: file, path: "", keys: keys, faults: faults)
    else { return nil }
    let id = section.requiredField("policy")
    let title = section.requiredField("title")
    let ballots = section.whole("minimum-ballots", in: Policy.floor...WholeNumber.largest)
    let count = section.whole("minimum-count", in: 1...WholeNumber.largest)
    let rules = rules(section)
    guard let id, let title else { return nil }
    return Policy(
      id: id.text, title: title.text, minimumBallots: ballots ?? 5,
      minimumCount: count ?? 3, rules: rules)
  }

  private func rules(_ section: YAMLSection) -> [Rule] {
    section.require("rules", expected: .list)
    var rules: [Rule] = []
    var index = CodeIndex()
    for item in section.items("rules") ?? [] {
      guard
        let entry = YAMLSection(
          item.value, file: file, path: item.path, keys: RuleReader.keys, faults: faults)
      else { continue }
      if let id = entry.field("id"), !index.add(id.text) {
        entry.refuse(id, .repeatedCode, expected: .uniqueCode)
      }
      if let rule = RuleReader(section: entry, scope: scope).read() { rules.append(rule) }
    }
    return rules
  }
}
