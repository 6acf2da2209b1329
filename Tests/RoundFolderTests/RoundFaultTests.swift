import BallotModel
import RoundFolder
import Testing

/// The texts and the order of the faults.
struct RoundFaultTests {
  @Test func `codes are K and two digits, each used once`() {
    let codes = RoundFaultCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(code.count == 3 && code.first == "K" && Int(code.dropFirst()) != nil)
    }
  }

  @Test(arguments: RoundFaultCode.allCases)
  func `every code has a text in both languages that quotes the same`(_ code: RoundFaultCode) {
    let text = RoundFaultCatalogue.template(code)
    #expect(!text.vi.isEmpty && !text.en.isEmpty && text.vi != text.en)
    #expect(text.vi.ranges(of: "{}").count == text.en.ranges(of: "{}").count)
  }

  @Test func `no two codes have the same text`() {
    let texts = RoundFaultCode.allCases.map { RoundFaultCatalogue.template($0) }
    #expect(Set(texts).count == texts.count)
  }

  private func fault(_ edits: [RoundFixture.Edit]) throws -> RoundFault {
    let error = #expect(throws: RoundFolderError.self) {
      try RoundReader.read(RoundFixture.files(edits))
    }
    return try #require(error?.faults.first)
  }

  @Test(arguments: [
    [
      RoundFixture.Edit.replace(
        "decisions.csv", "u2,S-2,", with: "u2,S-1x,cb-002,invalid,,,,\nu2,S-1x,")
    ],
    [.replace("decisions.csv", "u1,S-1,,", with: "S-1x,u1,,")],
    [.replace("decisions.csv", "u1,S-1,,", with: "u1,S-1,S-1x,")],
    [.replace("decisions.csv", "u1,S-1,,invalid", with: "u1,,invalid,S-1x")],
    [.replace("decisions.csv", "tổ 1,2024-07-01", with: "tổ 1,S-1x")],
    [
      .replace(
        "decisions.csv", "unit,serial,official,decision,file,reason,decided-by,decided-on\nu1,S-1",
        with: "u1,S-1x")
    ],
  ])
  func `no message about rulings shows what stands in a cell`(_ edits: [RoundFixture.Edit]) throws {
    let error = #expect(throws: RoundFolderError.self) {
      try RoundReader.read(RoundFixture.files(edits))
    }
    let faults = try #require(error?.faults)
    #expect(faults.contains { $0.file == "decisions.csv" && $0.line > 0 && !$0.key.isEmpty })
    for fault in faults {
      for text in [fault.key, fault.message.vi, fault.message.en, fault.expected.en] {
        #expect(!text.lowercased().contains("s-1x"), "\(text)")
      }
    }
  }

  @Test func `an unknown key is quoted and the nearest known one proposed`() throws {
    let fault = try fault([
      .replace("policy.yaml", "minimum-ballots", with: "minimum-balots")
    ])
    #expect(fault.message.en.contains("minimum-balots"))
    #expect(fault.expected.en.hasPrefix("Is it minimum-ballots?"))
    #expect(fault.expected.vi.hasPrefix("Có phải minimum-ballots?"))
  }

  @Test func `a key like none is not guessed at`() throws {
    let fault = try fault([.replace("policy.yaml", "minimum-count", with: "owner")])
    #expect(fault.expected.en.hasPrefix("Allowed: policy, title"))
  }

  @Test func `a misspelt unit is quoted and the nearest known one proposed`() throws {
    let fault = try fault([
      .replace("areas.csv", "u2,unit", with: "p-bo-de,unit"),
      .replace("roster.csv", "u2", with: "p-bo-dee"), .remove("control.csv"),
      .remove("decisions.csv"),
    ])
    #expect(fault.message.en.contains("“p-bo-dee”"))
    #expect(fault.expected.en.hasPrefix("Is it p-bo-de?"))
  }

  @Test func `faults come sorted by file, line as a number, and key`() {
    func fault(_ file: String, _ line: Int, _ key: String, _ code: RoundFaultCode) -> RoundFault {
      let text = LocalizedText(vi: "v", en: "e")
      return RoundFault(
        code: code, file: file, line: line, key: key, message: text, expected: text)
    }
    let sorted = [
      fault("a", 9, "z", .badValue), fault("a", 10, "b", .missingFile),
      fault("a", 10, "c", .badValue), fault("b", 1, "a", .missingFile),
    ]
    for rotation in sorted.indices {
      let mixed = Array(sorted[rotation...] + sorted[..<rotation]).reversed()
      #expect(RoundFolderError(faults: Array(mixed)).faults == sorted)
    }
  }

  @Test func `faults of all files come out in one pass`() throws {
    let files = try RoundFixture.files([
      .replace("round.yaml", "opened:", with: "open:"),
      .replace("areas.csv", "u1,unit,w1", with: "u1,unit,w9"),
      .replace("roster.csv", "mini", with: "minor"),
      .replace("control.csv", "40", with: "forty"),
      .replace("decisions.csv", "keep", with: "drop"),
      .replace("aliases.csv", "A01", with: "Z01"),
      .replace("policy.yaml", "at-least: 1/3", with: "at-least: 3"),
      .replace("codebooks/mini.yaml", "parent: D01", with: "parent: D13"),
    ])
    #expect(
      RoundFixture.faults(files) == [
        "K25 aliases.csv:4 code", "K21 areas.csv:5 parent",
        "K25 codebooks/mini.yaml:10 indicators[1].parent", "K10 control.csv:2 convened",
        "K10 decisions.csv:3 decision", "K10 policy.yaml:6 rules[0].at-least",
        "K24 roster.csv:2 codebook", "K07 round.yaml:3 open",
      ])
  }

  @Test func `a YAML file that unfolds without end is refused`() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(inner)]\n"
    }
    let files = try RoundFixture.files([.put("round.yaml", text)])
    #expect(RoundFixture.faults(files) == ["K05 round.yaml:0 "])
  }

  @Test func `a YAML file nested too deep is refused`() throws {
    let text = "round: " + String(repeating: "[", count: 100_000)
    let files = try RoundFixture.files([.put("round.yaml", text)])
    #expect(RoundFixture.faults(files).map { $0.prefix(3) } == ["K05"])
  }
}
