import Foundation
import Testing

/// How files look.
struct HouseRuleTests {
  /// Files that extend several closed lists with the same few lines each.
  private static let severalTypes: Set<String> = ["ClosedLists+Words", "ClosedLists+Argument"]
  /// Files without any type: what the façade hands on.
  private static let noType: Set<String> = ["Exports"]

  private static let misleading = ["Util", "Helper", "Manager", "Common", "Misc", "Extensions"]
  private static let forbidden = [
    "TODO", "FIXME", "try!", " as! ", "fatalError(", "unsafeBitCast",
  ]

  static let sources = Result { try SourceTree.files(in: "Sources") }
  static let tests = Result { try SourceTree.files(in: "Tests") }

  @Test func `a file holds one type and has its name`() throws {
    for file in try Self.sources.get() where !Self.noType.contains(file.name) {
      if Self.severalTypes.contains(file.name) { continue }
      let owner = String(file.name.prefix { $0 != "+" })
      let foreign = file.topLevel.filter { $0.name != owner && !$0.name.hasPrefix("\(owner).") }
      #expect(foreign.map(\.name) == [], "\(file)")
      #expect(!file.topLevel.isEmpty, "\(file)")
      if file.name.contains("+") {
        #expect(file.topLevel.allSatisfy { $0.keyword == "extension" }, "\(file)")
      }
    }
  }

  @Test func `no two files of a target have the same name`() throws {
    let files = try Self.sources.get()
    let names = Dictionary(grouping: files) { "\($0.target)/\($0.name.lowercased())" }
    for (name, files) in names { #expect(files.count == 1, "\(name)") }
  }

  @Test func `names say what a thing is`() throws {
    for file in try Self.sources.get() + Self.tests.get() {
      for part in file.path.split(separator: "/") {
        for word in Self.misleading {
          let isMisleading =
            part.hasPrefix(word) || part.contains("\(word).swift")
            || part == "\(word)s" || part == word
          #expect(!isMisleading, "\(file)")
        }
      }
    }
  }

  @Test func `files stay below 400 lines`() throws {
    for file in try Self.sources.get() + Self.tests.get() {
      #expect(file.lines.count <= 401, "\(file)")
    }
  }

  @Test func `functions stay below 60 lines`() throws {
    let files = try Self.sources.get()
    for file in files {
      for function in file.functions where function.length > 60 {
        Issue.record("\(file):\(function.line) has \(function.length) lines")
      }
    }
    #expect(files.flatMap(\.functions).count > 500, "functions are found")
  }

  @Test func `nothing is left to be done, and nothing traps on input`() throws {
    for file in try Self.sources.get() {
      for (number, line) in file.lines.enumerated() {
        let found = Self.forbidden.filter(line.contains)
        #expect(found == [], "\(file):\(number + 1)")
      }
    }
  }

  @Test func `no file names a machine's folders`() throws {
    let places = ["/work", "/tmp", "/home", "/root", "/Users"].map { $0 + "/" }
    var texts: [(String, String)] = try Self.sources.get().map { file in
      (file.path, file.lines.joined(separator: "\n"))
    }
    texts.append(("README.md", try SourceTree.text("README.md")))
    texts.append(("Package.swift", try SourceTree.text("Package.swift")))
    for (path, text) in texts {
      #expect(places.filter(text.contains) == [], "\(path)")
    }
  }
}
