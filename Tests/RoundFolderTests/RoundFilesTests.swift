import Foundation
import RoundFolder
import Testing

/// Reading the folder from disk.
struct RoundFilesTests {
  /// Writes `texts` into a new folder, hands its path to `body` and removes it.
  private func withFolder(_ texts: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in texts {
      let place = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
    try body(folder.path)
  }

  @Test func `a folder gives the round's files and never the ballots`() throws {
    var texts = RoundFixture.texts
    texts["ballots/a.csv"] = "unit,serial,official,marks\n"
    texts["notes.txt"] = "x"
    texts["codebooks/.mini.yaml.swp.yaml"] = "x: ["
    texts["codebooks/old/mini.yaml"] = "x: ["
    try withFolder(texts) { folder in
      let files = try RoundFiles.load(folder: folder)
      #expect(try files == RoundFixture.files())
      #expect(
        files.sortedPaths == [
          "aliases.csv", "areas.csv", "codebooks/mini.yaml", "control.csv", "decisions.csv",
          "policy.yaml", "profiles/own.yaml", "roster.csv", "round.yaml",
        ])
    }
  }

  @Test func `files under other names are found through round.yaml`() throws {
    var texts = RoundFixture.texts
    texts["lists/people.csv"] = texts.removeValue(forKey: "roster.csv")
    texts["round.yaml"]? += "roster: lists/people.csv\n"
    try withFolder(texts) { folder in
      let files = try RoundFiles.load(folder: folder)
      #expect(files.files["lists/people.csv"] != nil)
      #expect(RoundFixture.faults(files) == [])
    }
  }

  @Test func `what isn't there is left to the reader to miss`() throws {
    try withFolder(["readme.txt": "x"]) { folder in
      let files = try RoundFiles.load(folder: folder)
      #expect(files.files.isEmpty)
      #expect(RoundFixture.faults(files) == ["K01 round.yaml:0 "])
      #expect(try RoundFiles.load(folder: folder + "/nowhere").files.isEmpty)
    }
  }

  @Test func `a folder in a file's place can't be read`() throws {
    try withFolder(["round.yaml": "round: r\n", "areas.csv/x": "x"]) { folder in
      let error = #expect(throws: RoundFolderError.self) { try RoundFiles.load(folder: folder) }
      #expect(error?.faults.map(RoundFixture.place) == ["K02 areas.csv:0 "])
      #expect(error?.isUnreadable == true)
    }
  }

  @Test func `a file is read up to 64 MiB and refused beyond`() throws {
    try withFolder(["round.yaml": "round: r\n", "roster.csv": ""]) { folder in
      let handle = try #require(FileHandle(forWritingAtPath: folder + "/roster.csv"))
      try handle.truncate(atOffset: UInt64(RoundFiles.mostBytes) + 1)
      try handle.close()
      let error = #expect(throws: RoundFolderError.self) { try RoundFiles.load(folder: folder) }
      #expect(error?.faults.map(RoundFixture.place) == ["K03 roster.csv:0 "])
    }
  }
}
