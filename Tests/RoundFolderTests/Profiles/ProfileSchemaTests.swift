// Foundation to read the schema, which is JSON.
import BallotModel
import Foundation
import RoundFolder
import Testing

/// `Schemas/profile.schema.json` and what reads profiles know the same keys and the same words.
struct ProfileSchemaTests {
  private static let head = "profile: p\ntitle: p\nformat: FORMAT\n"

  private func schema() throws -> [String: Any] {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Schemas/profile.schema.json")
    let value = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
    return try #require(value as? [String: Any])
  }

  private func node(_ path: String...) throws -> [String: Any] {
    try path.reduce(try schema()) { try #require($0[$1] as? [String: Any]) }
  }

  private func words(_ path: [String]) throws -> Set<String> {
    let parent = try path.reduce(try schema()) { try #require($0[$1] as? [String: Any]) }
    return Set(try #require(parent["enum"] as? [String]))
  }

  private func faults(_ yaml: String) -> [RoundFault] {
    do throws(RoundFolderError) {
      _ = try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
      return []
    } catch {
      return error.faults
    }
  }

  /// The keys that the reader offers where it meets one that it does not know.
  private func offered(_ yaml: String) throws -> Set<String> {
    let fault = try #require(faults(yaml).first { $0.code == .unknownKey })
    let list = try #require(fault.expected.en.split(separator: ":").last)
    return Set(
      list.split { ",.".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) })
  }

  @Test func `the words of every closed list agree`() throws {
    let items = ["properties", "match", "items"]
    #expect(try words(items) == Set(ImportProfile.Match.allCases.map(\.rawValue)))
    #expect(
      try words(["properties", "skip", "items"])
        == Set(ImportProfile.SkippedRow.allCases.map(\.rawValue)))
    #expect(
      try words(["properties", "format"]) == Set(ImportProfile.Format.allCases.map(\.rawValue)))
    #expect(
      try Set(node("properties", "columns", "properties").keys)
        == Set(ImportProfile.Role.allCases.map(\.rawValue)))
    #expect(
      try Set(node("properties", "aliases", "properties").keys)
        == Set(Alias.Kind.allCases.map(\.rawValue)))
  }

  @Test func `every key of the schema is known, and no other one`() throws {
    let csv = Self.head.replacing("FORMAT", with: "csv")
    let columns = "columns: {serial: {heading: s}, marks: {heading: m}}\n"
    let cases: [(Set<String>, String)] = [
      (try Set(node("properties").keys), csv + columns + "zzzzzzzz: 1\n"),
      (
        try Set(node("properties", "columns", "properties").keys),
        csv + "columns: {serial: {heading: s}, marks: {heading: m}, zzzzzzzz: {heading: z}}\n"
      ),
      (
        try Set(node("properties", "constants", "properties").keys),
        csv + columns + "constants: {zzzzzzzz: 1}\n"
      ),
      (
        try Set(node("properties", "aliases", "properties").keys),
        csv + columns + "aliases: {zzzzzzzz: {a: b}}\n"
      ),
      (
        try Set(node("$defs", "repeat", "properties").keys),
        csv + columns + "repeat: {zzzzzzzz: 1}\n"
      ),
      (
        try Set(node("$defs", "place", "properties").keys).subtracting(["path"]),
        csv + "columns: {serial: {zzzzzzzz: s}, marks: {heading: m}}\n"
      ),
      (
        try Set(node("$defs", "place", "properties").keys).subtracting(["heading", "position"]),
        Self.head.replacing("FORMAT", with: "xml")
          + "columns: {serial: {zzzzzzzz: s}, marks: {path: m}}\n"
      ),
    ]
    for (known, yaml) in cases { #expect(try offered(yaml) == known, "\(yaml)") }
  }

  @Test func `what the schema requires is required`() throws {
    let required = try #require(try schema()["required"] as? [String])
    let lines = [
      "profile": "profile: p\n", "title": "title: p\n", "format": "format: csv\n",
      "columns": "columns: {serial: {heading: s}, marks: {heading: m}}\n",
    ]
    #expect(Set(required) == Set(lines.keys))
    #expect(faults(lines.values.joined()) == [])
    for missing in required {
      let rest = lines.filter { $0.key != missing }.values.joined()
      #expect(faults(rest).contains { $0.code == .missingKey && $0.key == missing }, "\(missing)")
    }
  }

  @Test(arguments: ["csv", "xml"])
  func `a key that the schema bars from a format has no effect there`(format: String) throws {
    let rules = try #require(try schema()["allOf"] as? [[String: Any]])
    let branch = try #require(rules[0][format == "xml" ? "then" : "else"] as? [String: Any])
    let barred = try #require(branch["properties"] as? [String: Any]).keys
    let values = [
      "skip": "[title]", "drop": "[a]", "ballot": "a", "assessment": "a",
      "repeat": "{file: \"{form}-r.csv\", key: {path: k}, parent: {path: k}}",
    ]
    let place = format == "xml" ? "path" : "heading"
    #expect(!barred.isEmpty)
    for key in barred {
      let yaml =
        Self.head.replacing("FORMAT", with: format)
        + "columns: {serial: {\(place): s}, marks: {\(place): m}}\n\(key): \(try #require(values[key]))\n"
      #expect(
        faults(yaml).contains { $0.code == .keyWithoutEffect && $0.key == key }, "\(yaml)")
    }
  }
}
