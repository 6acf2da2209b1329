import Foundation  // Temporary folders, files and processes.
import Testing

/// A written workbook, read back without the library that wrote it.
struct WorkbookArchive {
  let path: String

  /// Runs a tool of the machine; nil if it is missing or fails.
  static func output(of tool: String, _ arguments: [String]) -> Data? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data : nil
  }

  static let hasUnzip = output(of: "unzip", ["-v"]) != nil
  static let hasOpenpyxl = output(of: "python3", ["-c", "import openpyxl"]) != nil
  static let hasLibreOffice = output(of: "soffice", ["--version"]) != nil

  /// Hands `body` the path of a file in a folder of its own, which is deleted afterwards.
  static func temporary<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appendingPathComponent("a.xlsx").path)
  }

  static func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// One part of the archive, such as `xl/worksheets/sheet1.xml`.
  func part(_ name: String) throws -> String {
    let data = try #require(Self.output(of: "unzip", ["-p", path, name]))
    return String(decoding: data, as: UTF8.self)
  }

  /// The rows of all sheets, by sheet's name.
  func sheets() throws -> [(name: String, rows: [[WorkbookCell]])] {
    let book = try part("xl/workbook.xml")
    return try book.matches(of: /<sheet name="([^"]*)" sheetId="(\d+)"/).map { match in
      (
        name: WorkbookCell.unescaped(match.1),
        rows: WorkbookCell.rows(try part("xl/worksheets/sheet\(match.2).xml"))
      )
    }
  }
}
