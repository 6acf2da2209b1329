import Testing

/// Stages know the model and nothing of each other; only the façade joins them.
struct ImportGraphTests {
  /// What each target may import, beside the C library's module for the platform.
  static let table: [String: Set<String>] = [
    "BallotModel": [],
    "RoundFolder": ["BallotModel", "Yams", "Foundation"],
    "BallotReading": [
      "BallotModel", "CLibXML2", "CArchive", "Foundation", "Dispatch", "Synchronization",
    ],
    "BallotStore": ["BallotModel", "GRDB", "Crypto", "Foundation", "Dispatch"],
    "BallotTallying": ["BallotModel"],
    "MeetingPolicy": ["BallotModel"],
    "BallotReporting": ["BallotModel", "CXlsxWriter", "Mustache"],
    "TestDeck": ["BallotModel", "Foundation"],
    "BallotPipeline": [
      "BallotModel", "RoundFolder", "BallotReading", "BallotStore", "BallotTallying",
      "MeetingPolicy", "BallotReporting", "TestDeck", "Crypto", "Logging", "Dispatch",
      "Synchronization",
    ],
    "kiemphieu": ["BallotPipeline", "ArgumentParser", "Logging", "Foundation", "Synchronization"],
  ]

  /// Targets that ask the system for files, terminals or logarithms.
  static let system: Set<String> = [
    "BallotReading", "BallotStore", "BallotPipeline", "MeetingPolicy", "kiemphieu",
  ]

  @Test func `every target stands in the table`() throws {
    let targets = try SourceTree.targets().filter { !$0.hasPrefix("C") }
    #expect(Set(targets) == Set(Self.table.keys))
  }

  @Test(arguments: table.keys.sorted())
  func `a target imports what the table allows, and nothing else`(_ target: String) throws {
    var allowed = try #require(Self.table[target])
    if Self.system.contains(target) { allowed.formUnion(["Glibc", "Darwin"]) }
    let files = try SourceTree.files(in: "Sources/\(target)")
    #expect(!files.isEmpty)
    for file in files {
      #expect(Set(file.imports).subtracting(allowed) == [], "\(file)")
    }
  }

  @Test func `each stage is joined by the façade alone`() throws {
    let stages = Set(Self.table.keys).subtracting(["BallotModel", "BallotPipeline", "kiemphieu"])
    for file in try SourceTree.files(in: "Sources") where file.target != "BallotPipeline" {
      #expect(stages.intersection(file.imports) == [], "\(file)")
    }
  }

  @Test func `C is touched in few folders`() throws {
    let homes = [
      "CLibXML2": ["XML/", "Containers/Workbook/"], "CArchive": ["Containers/"],
    ]
    for file in try SourceTree.files(in: "Sources") {
      for module in file.imports {
        guard let folders = homes[module] else { continue }
        let isHome = folders.contains { file.path.hasPrefix("Sources/BallotReading/\($0)") }
        #expect(isHome, "\(file) imports \(module)")
      }
    }
  }

  @Test func `an import of Foundation says why, or the command line needs it`() throws {
    for file in try SourceTree.files(in: "Sources") where file.imports.contains("Foundation") {
      let reasoned = file.lines.contains { $0.hasPrefix("//") && $0.contains("Foundation") }
      #expect(reasoned || file.target == "kiemphieu" || file.target == "BallotStore", "\(file)")
    }
  }

  /// What hot loops of several modules use: Swift 6.3 inlines nothing of `package` access elsewhere.
  private static let inlined = ["Assessment", "AssessmentKind", "BallotKey", "SipHash128"].map {
    "Sources/BallotModel/Assessment/\($0).swift"
  }

  @Test func `only the façade is public, and what is inlined everywhere`() throws {
    for file in try SourceTree.files(in: "Sources")
    where file.target != "BallotPipeline" && !Self.inlined.contains(file.path) {
      for (number, line) in file.lines.enumerated() {
        let words = line.split(separator: " ")
        guard words.first == "public", words.dropFirst().first != "import" else { continue }
        Issue.record("\(file):\(number + 1)")
      }
    }
  }
}
