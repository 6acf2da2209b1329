import BallotModel
import RoundFolder
import Testing

/// The YAML of import profiles: what is refused, and with which place.
struct ProfileFileTests {
  private static let sound = """
    profile: p
    title: Thử
    format: csv
    columns:
      serial: {heading: Số}
      unit: {heading: [ĐV, Đơn vị]}
      official: {position: 3}
      marks: {heading: BH}

    """

  private func faults(_ yaml: String) -> [String] {
    do throws(RoundFolderError) {
      _ = try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
      return []
    } catch {
      return error.faults.map { "\($0.code.rawValue) \($0.line) \($0.key)" }
    }
  }

  @Test func `a sound profile is read as written`() throws {
    let profile = try BuiltInProfiles.read(Array(Self.sound.utf8), file: "p.yaml")
    #expect(profile.id == "p")
    #expect(profile.title == LocalizedText(vi: "Thử", en: "Thử"))
    #expect(profile.columns[.unit] == .named(["ĐV", "Đơn vị"]))
    #expect(profile.columns[.official] == .position(3))
    #expect(profile.identity == .serial)
  }

  @Test(arguments: [
    ("an unknown key", "", "colour: red\n", ["K07 9 colour"]),
    (
      "an unknown role", "marks: {heading", "marx: {heading",
      ["K07 8 columns.marx", "K08 4 columns"]
    ),
    ("two places", "{position: 3}", "{position: 3, heading: CB}", ["K11 7 columns.official"]),
    ("no place", "{position: 3}", "{}", ["K08 7 columns.official"]),
    (
      "a path in a table", "{position: 3}", "{path: a}",
      ["K07 7 columns.official.path", "K08 7 columns.official"]
    ),
    ("position nought", "{position: 3}", "{position: 0}", ["K10 7 columns.official.position"]),
    (
      "a pattern with an unknown place", "{heading: BH}", "{pattern: \"BH {who}\"}",
      ["K08 4 columns", "K10 8 columns.marks.pattern"]
    ),
    ("no marks", "  marks: {heading: BH}\n", "", ["K08 4 columns"]),
    ("no identity", "  serial: {heading: Số}\n", "", ["K08 4 columns"]),
    ("a serial beside an identity", "", "identity: row\n", ["K11 4 columns"]),
    ("a constant for a column", "", "constants: {unit: a}\n", ["K11 9 constants"]),
    ("an unknown constant", "", "constants: {colour: a}\n", ["K07 9 constants.colour"]),
    ("yes without columns of ticks", "", "yes: [ok]\n", ["K11 9 yes"]),
    (
      "the same word for yes and no", "  marks: {heading: BH}\n",
      "  indicator: {pattern: \"{indicator}\"}\nyes: [a]\nno: [a]\n", ["K19 10 no"]
    ),
    (
      "separators without a cell of marks", "  marks: {heading: BH}\n",
      "  indicator: {pattern: \"{indicator}\"}\nseparators: [a]\n", ["K11 9 separators"]
    ),
    ("assessment in a table", "", "assessment: a\n", ["K11 9 assessment"]),
    ("skip in XML", "format: csv", "format: xml\nskip: [title]", ["K11 4 skip"]),
    ("an unknown kind of row", "", "skip: [titles]\n", ["K10 9 skip[0]"]),
    (
      "a repeat without form", "",
      "repeat: {file: a.csv, key: {heading: K}, parent: {heading: P}}\n", ["K10 9 repeat.file"]
    ),
    ("an alias of an unknown kind", "", "aliases: {colour: {a: b}}\n", ["K07 9 aliases.colour"]),
  ])
  func `a defect is named with its place`(
    name: String, old: String, new: String, expected: [String]
  ) {
    let yaml =
      old.isEmpty
      ? Self.sound + new
      : Self.sound.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    let found = faults(yaml)
    for fault in expected { #expect(found.contains(fault), "\(name): \(found)") }
  }

  @Test(arguments: BuiltInProfiles.identifiers)
  func `a built-in profile has no fault and goes by its id`(id: String) throws {
    let bytes = try #require(BuiltInProfiles.bytes(id: id))
    let profile = try BuiltInProfiles.read(bytes, file: "\(id).yaml")
    #expect(profile.id == id)
    #expect(BuiltInProfiles.profile(id: id) == profile)
    #expect(!profile.title.vi.isEmpty)
  }
}
