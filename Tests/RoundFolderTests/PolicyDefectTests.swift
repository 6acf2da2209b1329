import BallotModel
import RoundFolder
import Testing

/// Faults of policy files.
struct PolicyDefectTests {
  private static func rule(_ name: String, _ old: String, _ new: String, _ faults: [String])
    -> Defect
  {
    Defect(name, [.replace("policy.yaml", old, with: new)], faults)
  }

  private static let policy: [Defect] = [
    rule("an unknown key", "minimum-count", "minimal-count", ["K07 policy.yaml:4 minimal-count"]),
    rule(
      "a minimum below the floor", "minimum-ballots: 4", "minimum-ballots: 2",
      [
        "K10 policy.yaml:3 minimum-ballots"
      ]),
    rule(
      "a minimum that is no whole number", "minimum-ballots: 4", "minimum-ballots: 4.5",
      [
        "K10 policy.yaml:3 minimum-ballots"
      ]),
    rule(
      "a minimum count of none", "minimum-count: 2", "minimum-count: 0",
      [
        "K10 policy.yaml:4 minimum-count"
      ]),
    Defect(
      "no id, title or rules", [.put("policy.yaml", "minimum-count: 2\n")],
      ["K08 policy.yaml:1 policy", "K08 policy.yaml:1 rules", "K08 policy.yaml:1 title"]),
    Defect(
      "rules that are no list", [.put("policy.yaml", "policy: p\ntitle: t\nrules: none\n")],
      ["K09 policy.yaml:3 rules"]),
    Defect(
      "a rule that is no mapping", [.put("policy.yaml", "policy: p\ntitle: t\nrules: [marked]\n")],
      ["K09 policy.yaml:3 rules[0]"]),
    Defect(
      "a rule without anything",
      [.put("policy.yaml", "policy: p\ntitle: t\nrules:\n  - {at-least: 1/2}\n")],
      [
        "K08 policy.yaml:4 rules[0].action", "K08 policy.yaml:4 rules[0].id",
        "K08 policy.yaml:4 rules[0].kind",
      ]),
  ]

  private static let rules: [Defect] = [
    rule("a rule id given twice", "id: group", "id: MARKED", ["K19 policy.yaml:7 rules[1].id"]),
    rule(
      "an unknown kind", "kind: marked-share", "kind: mark-share",
      [
        "K10 policy.yaml:6 rules[0].kind"
      ]),
    rule(
      "an unknown action", "confidence: 0.9, action: meeting", "confidence: 0.9, action: fire",
      [
        "K10 policy.yaml:6 rules[0].action"
      ]),
    rule(
      "an unknown key of a rule", "confidence: 0.9", "confidense: 0.9",
      [
        "K07 policy.yaml:6 rules[0].confidense"
      ]),
    rule(
      "a threshold of nothing", "at-least: 1/3", "at-least: 0",
      [
        "K10 policy.yaml:6 rules[0].at-least"
      ]),
    rule(
      "a threshold above all", "at-least: 1/3", "at-least: 4/3",
      [
        "K10 policy.yaml:6 rules[0].at-least"
      ]),
    rule(
      "a threshold in percent", "at-least: 1/3", "at-least: 30%",
      [
        "K10 policy.yaml:6 rules[0].at-least"
      ]),
    rule(
      "a rule without its threshold", "at-least: 1/3, ", "",
      [
        "K08 policy.yaml:6 rules[0].at-least"
      ]),
    rule(
      "confidence with point evidence", "evidence: lower-bound", "evidence: point",
      [
        "K11 policy.yaml:6 rules[0].confidence"
      ]),
    rule(
      "confidence without evidence", "evidence: lower-bound, ", "",
      [
        "K11 policy.yaml:6 rules[0].confidence"
      ]),
    rule(
      "a confidence of one half", "confidence: 0.9", "confidence: 0.5",
      [
        "K10 policy.yaml:6 rules[0].confidence"
      ]),
    rule(
      "a confidence of one", "confidence: 0.9", "confidence: 1",
      [
        "K10 policy.yaml:6 rules[0].confidence"
      ]),
    rule(
      "unknown and repeated groups", "groups: [g, T]", "groups: [g, X, G]",
      [
        "K26 policy.yaml:7 rules[1].groups[1]", "K19 policy.yaml:7 rules[1].groups[2]",
      ]),
    rule(
      "no groups in the list", "groups: [g, T]", "groups: []",
      [
        "K09 policy.yaml:7 rules[1].groups"
      ]),
    rule(
      "a key of another kind", "indicators: 2", "indicators: 2, at-least: 1/2",
      [
        "K11 policy.yaml:8 rules[2].at-least"
      ]),
    rule(
      "a breadth of none", "indicators: 2", "indicators: 0",
      [
        "K10 policy.yaml:8 rules[2].indicators"
      ]),
    rule("an unknown level", "level: ward", "level: wards", ["K20 policy.yaml:9 rules[3].level"]),
    rule(
      "a false discovery rate of one", "level: ward", "level: ward, false-discovery-rate: 1.0",
      [
        "K10 policy.yaml:9 rules[3].false-discovery-rate"
      ]),
    rule(
      "a level for a rise", "since: r0", "since: r0, level: ward",
      [
        "K11 policy.yaml:10 rules[4].level"
      ]),
    rule(
      "a rise since this very round", "since: r0", "since: r1",
      [
        "K10 policy.yaml:10 rules[4].since"
      ]),
    Defect(
      "a rule about parents where no codebook has any",
      [
        .replace("round.yaml", "[mini, lb-civil-36]", with: "[flat]"),
        .put("roster.csv", "official,name,position,unit,codebook\n"),
        .put("codebooks/flat.yaml", flat),
        .replace("policy.yaml", "groups: [g, T]", with: "groups: [T]"),
        .remove("aliases.csv"), .remove("decisions.csv"),
      ],
      ["K11 policy.yaml:11 rules[5].kind"]),
  ]

  private static let flat = """
    codebook: flat
    title: {vi: Phẳng, en: Flat}
    provenance: official
    groups: [{code: T, label: {vi: T, en: T}}]
    indicators: [{code: F1, group: T, label: {vi: F, en: F}}]

    """

  @Test(arguments: policy + rules)
  func `a defect of the policy is named with its place`(_ defect: Defect) throws {
    let files = try RoundFixture.files(defect.edits)
    #expect(RoundFixture.faults(files) == defect.faults)
  }

  @Test func `the shipped policy is not held against a round's own codebook`() throws {
    let files = try RoundFixture.files([
      .replace("round.yaml", "[mini, lb-civil-36]", with: "[flat]"),
      .put("roster.csv", "official,name,position,unit,codebook\n"),
      .put(
        "codebooks/flat.yaml",
        Self.flat.replacing("code: T", with: "code: Z").replacing(
          "group: T", with: "group: Z")),
      .remove("policy.yaml"), .remove("aliases.csv"), .remove("decisions.csv"),
    ])
    #expect(try RoundReader.read(files).policy == PolicyCheck.shipped())
  }
}
