import Foundation
import TestDeck
import Testing

/// What a deck holds and how it is made.
struct DeckContentTests {
  static let mixed = TestDeckOptions(
    seed: 21, units: 16, officials: 60, ballots: 3_000, shape: .mixed, faults: true)

  @Test func `the same options give the same bytes`() throws {
    let (one, other) = (try ScratchDeck(Self.mixed), try ScratchDeck(Self.mixed))
    #expect(try one.paths() == other.paths())
    for path in try one.paths() {
      #expect(try one.data(path) == other.data(path), "\(path)")
    }
  }

  @Test func `another seed gives other ballots`() throws {
    var options = Self.mixed
    options.seed = 22
    let (one, other) = (try ScratchDeck(Self.mixed), try ScratchDeck(options))
    #expect(try one.data("ballots/u-0001.xml") != other.data("ballots/u-0001.xml"))
  }

  @Test(arguments: [1, 7, 500, 5_001])
  func `as many assessments are counted as were asked for`(_ ballots: Int) throws {
    for faults in [false, true] {
      let deck = try ScratchDeck(
        TestDeckOptions(
          seed: 1, units: 6, officials: 25, ballots: ballots, shape: .list, faults: faults))
      #expect(try deck.fates()["counted"] == ballots)
      let records = try deck.fates()["records"] ?? 0
      #expect(faults ? records > ballots : records == ballots)
    }
  }

  @Test func `without faults every record is counted and no unit disagrees`() throws {
    var options = Self.mixed
    options.faults = false
    let deck = try ScratchDeck(options)
    for fate in ["invalid", "rejected", "duplicate", "conflict"] {
      #expect(try deck.fates()[fate] == 0)
    }
    #expect(try deck.rows("reconciliation").allSatisfy { $0["agrees"] as? Bool != false })
  }

  @Test func `with faults every fate, every status and every kind of reason occurs`() throws {
    let deck = try ScratchDeck(Self.mixed)
    #expect(try deck.fates().values.allSatisfy { $0 > 0 })
    let statuses = Set(try deck.rows("officials").compactMap { $0["status"] as? String })
    #expect(statuses == ["too-few-ballots", "on-hold", "meeting", "watch", "none"])
    let reasons = try deck.rows("flags").flatMap { $0["reasons"] as? [[String: Any]] ?? [] }
    let kinds = Set(reasons.compactMap { $0["kind"] as? String })
    #expect(
      kinds == ["marked-share", "indicator-share", "parent-share", "group-share", "breadth"])
    let faults = Set(
      try deck.rows("reconciliation").flatMap { $0["faults"] as? [String] ?? [] })
    #expect(faults == ["Q01", "Q02", "Q03", "Q04", "Q05"])
  }

  @Test func `files that must be refused lie among the others, and their ballots count nowhere`()
    throws
  {
    let deck = try ScratchDeck(Self.mixed)
    let naive = try NaiveCount(deck)
    #expect(naive.refused == 4)
    #expect(!naive.found.values.contains { $0.contains("0000-000U") })
  }

  @Test func `a serial comes in two units, and in each it is another ballot`() throws {
    let naive = try NaiveCount(try ScratchDeck(Self.mixed))
    let first = naive.found["u-0001"] ?? []
    let second = naive.found["u-0002"] ?? []
    #expect(!first.isDisjoint(with: second))
    #expect(first != second)
  }

  @Test(arguments: TestDeckOptions.Shape.allCases)
  func `a deck holds files of the shapes that were asked for`(_ shape: TestDeckOptions.Shape)
    throws
  {
    var options = Self.mixed
    options.shape = shape
    options.faults = false
    let deck = try ScratchDeck(options)
    var shapes: Set<String> = []
    for path in try deck.paths() where path.hasPrefix("ballots/") {
      if path.hasSuffix(".xml") {
        shapes.insert("xml")
      } else {
        let text = try deck.text(path).replacing("\u{FEFF}", with: "")
        let heading = Set(
          NaiveTable(text).heading.map { $0.trimmingCharacters(in: .whitespaces).lowercased() })
        shapes.insert(
          heading.contains("indicator") ? "long" : heading.contains("marks") ? "list" : "wide")
      }
    }
    #expect(shapes == (shape == .mixed ? ["xml", "wide", "list", "long"] : [shape.rawValue]))
  }

  @Test func `a folder that holds something is left alone`() throws {
    let deck = try ScratchDeck(Self.mixed)
    #expect(throws: TestDeckError.folderNotEmpty(deck.folder)) {
      try TestDeck(options: Self.mixed, codebooks: DeckCodebooks.all).write(to: deck.folder)
    }
  }

  @Test func `an impossible number is refused by name before anything is written`() {
    var options = Self.mixed
    options.units = 0
    let folder = NSTemporaryDirectory() + "testdeck-" + UUID().uuidString
    #expect(throws: TestDeckError.optionOutOfRange(name: "units", range: 1...99_999)) {
      try TestDeck(options: options, codebooks: DeckCodebooks.all).write(to: folder)
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `two different codebooks are needed`() {
    #expect(throws: TestDeckError.unfitCodebooks) {
      try TestDeck(options: Self.mixed, codebooks: Array(DeckCodebooks.all.prefix(1)))
        .write(to: NSTemporaryDirectory() + "testdeck-" + UUID().uuidString)
    }
  }
}
