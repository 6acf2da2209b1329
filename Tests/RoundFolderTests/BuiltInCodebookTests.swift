import BallotModel
import RoundFolder
import Testing

/// The data that ships: sizes as published, structure as in the illustrative tables.
struct BuiltInCodebookTests {
  struct Size: Sendable {
    var id: String
    var prefix: String
    var parent: String?
    /// Indicators in the groups D, T, K.
    var groups: [Int]
    /// Children of D01…D12, T01…T09, K01…K04.
    var children: [Int]
  }

  private static let sizes = [
    Size(id: "ct24-25", prefix: "", parent: nil, groups: [12, 9, 4], children: []),
    Size(
      id: "lb-leader-41", prefix: "L", parent: "ct24-25", groups: [20, 13, 8],
      children: [
        2, 2, 2, 2, 2, 2, 1, 2, 1, 1, 2, 1, 2, 2, 1, 1, 2, 1, 1, 2, 1, 2, 2, 2, 2,
      ]),
    Size(
      id: "lb-civil-36", prefix: "C", parent: "ct24-25", groups: [19, 15, 2],
      children: [
        2, 2, 2, 0, 1, 2, 2, 2, 2, 1, 2, 1, 2, 2, 2, 2, 2, 1, 1, 1, 2, 1, 0, 1, 0,
      ]),
  ]

  private static let parents =
    (1...12).map { "D\($0 < 10 ? "0" : "")\($0)" } + (1...9).map { "T0\($0)" }
    + (1...4).map { "K0\($0)" }

  @Test(arguments: sizes)
  func `a built-in codebook has its published size and structure`(_ size: Size) throws {
    let codebook = try #require(BuiltInCodebooks.codebook(id: size.id))
    #expect(codebook.id == size.id)
    #expect(codebook.provenance == "illustrative")
    #expect(codebook.parent == size.parent)
    #expect(codebook.groups.map(\.code) == ["D", "T", "K"])
    #expect(codebook.groups.map(\.members.count) == size.groups)
    let total = size.groups.reduce(0, +)
    let codes =
      size.prefix.isEmpty
      ? Self.parents
      : (1...total).map { "\(size.prefix)\($0 < 10 ? "0" : "")\($0)" }
    #expect(codebook.indicators.map(\.code) == codes)
    let withChildren = zip(Self.parents, size.children).filter { $0.1 > 0 }
    #expect(codebook.parents.map(\.code) == withChildren.map(\.0))
    #expect(codebook.parents.map(\.members.count) == withChildren.map(\.1))
  }

  @Test func `parents carry the labels and the order of the parent codebook`() throws {
    let parent = try #require(BuiltInCodebooks.codebook(id: "ct24-25"))
    let labels = Dictionary(uniqueKeysWithValues: parent.indicators.map { ($0.code, $0.label) })
    let mini = try #require(RoundReader.read(RoundFixture.files()).codebooks.first)
    #expect(mini.parents.map(\.code) == ["D01", "D02"])
    #expect(mini.parents.map(\.members.bits) == [0b010, 0b101])
    #expect(mini.parents.map(\.label) == [labels["D01"], labels["D02"]])
    #expect(mini.groups.map(\.members.bits) == [0b101, 0b010])
    #expect(mini.criticisms.bits == 0b101)
  }

  @Test func `every listed built-in codebook can be had, in any case, and no other`() {
    for id in BuiltInCodebooks.identifiers {
      #expect(BuiltInCodebooks.codebook(id: id.uppercased())?.id == id)
    }
    #expect(BuiltInCodebooks.codebook(id: "lb-41") == nil)
  }

  @Test func `a codebook of the folder takes the place of the built-in one`() throws {
    let own = """
      codebook: lb-civil-36
      title: {vi: Văn bản gốc, en: The official text}
      provenance: official
      groups: [{code: T, label: {vi: T, en: T}}]
      indicators: [{code: C01, group: T, label: {vi: Một, en: One}}]

      """
    let files = try RoundFixture.files([.put("codebooks/civil.yaml", own)])
    let codebook = try #require(RoundReader.read(files).codebooks.last)
    #expect(codebook.provenance == "official")
    #expect(codebook.indicators.map(\.code) == ["C01"])
  }

  @Test func `the shipped policy fits a round with the built-in codebooks`() throws {
    let shipped = try PolicyCheck.shipped()
    #expect(shipped.id == "default")
    #expect(shipped.minimumBallots == 5)
    #expect(shipped.minimumCount == 3)
    #expect(!shipped.rules.isEmpty)
    for rule in shipped.rules {
      guard case .groupShare(_, let groups, _) = rule.kind else { continue }
      #expect(Set(groups).isSubset(of: ["D", "T", "K"]))
    }
  }
}
