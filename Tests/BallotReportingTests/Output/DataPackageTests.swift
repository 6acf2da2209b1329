import BallotModel
import BallotReporting
import Foundation
import Testing

// Foundation: reads the JSON by a parser that is not ours.

@Suite struct DataPackageTests {
  private func files(excel: Bool) -> [ReportFile] {
    ReportWriter(style: OutputStyle(excel: excel)).files(
      ReportMaterial(
        results: SampleResults.results, fates: FateCounts(), rejects: [], configuration: [],
        lower: { _, _ in 0.25 }))
  }

  private func package(_ files: [ReportFile]) throws -> [String: Any] {
    let file = try #require(files.first { $0.path == "datapackage.json" })
    return try #require(
      try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  }

  @Test(arguments: [false, true])
  func `every CSV is described with exactly its columns`(excel: Bool) throws {
    let files = files(excel: excel)
    let resources = try #require(try package(files)["resources"] as? [[String: Any]])
    let tables = files.filter { $0.path.hasSuffix(".csv") }
    #expect(resources.compactMap { $0["path"] as? String } == tables.map(\.path))
    for (resource, table) in zip(resources, tables) {
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      let head = String(decoding: table.bytes, as: UTF8.self).split(separator: "\n").first ?? ""
      let names = head.replacing("\u{FEFF}", with: "").split(separator: excel ? ";" : ",")
      #expect(fields.compactMap { $0["name"] as? String } == names.map(String.init))
      #expect(schema["missingValues"] as? [String] == ["", "*"])
      let dialect = try #require(resource["dialect"] as? [String: Any])
      #expect(dialect["delimiter"] as? String == (excel ? ";" : ","))
    }
  }

  @Test func `every value is of its column's type or missing`() throws {
    let files = files(excel: false)
    let resources = try #require(try package(files)["resources"] as? [[String: Any]])
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      let types = fields.compactMap { $0["type"] as? String }
      let bytes = try #require(files.first { $0.path == path }).bytes
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
        // The sample's only comma within a cell is in a label.
        let cells = line.replacing("Đi muộn, về sớm", with: "Đi muộn").split(
          separator: ",", omittingEmptySubsequences: false)
        #expect(cells.count == types.count)
        for (cell, type) in zip(cells, types) where cell != "*" && !cell.isEmpty {
          switch type {
          case "integer": #expect(Int(cell) != nil)
          case "number": #expect(Double(cell) != nil && (path == "flags.csv" || cell.contains(".")))
          case "boolean": #expect(["true", "false"].contains(cell))
          default: #expect(type == "string")
          }
        }
      }
    }
  }

  @Test func `decimal commas are said where they are written`() throws {
    let resources = try #require(try package(files(excel: true))["resources"] as? [[String: Any]])
    let indicators = try #require(resources.first { $0["path"] as? String == "indicators.csv" })
    let schema = try #require(indicators["schema"] as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    let marks = fields.filter { $0["decimalChar"] as? String == "," }
    #expect(marks.compactMap { $0["name"] as? String } == ["share"])
  }
}
