import Foundation

/// The cells of a workbook's sheets as texts, read without the library that wrote them.
enum WorkbookSheet {
  static let hasUnzip = (try? unzipped(["-v"])) != nil

  struct NoUnzip: Error {}

  /// The rows below the row that starts with `heading`, by the titles of their columns, on the
  /// first sheet that has such a row with `title` in it.
  static func rows(_ path: URL, headedBy title: String) throws -> [[String: String]] {
    for number in 1...20 {
      guard let xml = try? unzipped(["-p", path.path, "xl/worksheets/sheet\(number).xml"]) else {
        break
      }
      let rows = cells(String(decoding: xml, as: UTF8.self))
      guard let head = rows.firstIndex(where: { $0.contains(title) }) else { continue }
      return rows[(head + 1)...].map { row in
        zip(rows[head], row).reduce(into: [:]) { $0[$1.0] = $1.1 }
      }
    }
    return []
  }

  private static func cells(_ xml: String) -> [[String]] {
    xml.components(separatedBy: "<row ").dropFirst().map { row in
      row.components(separatedBy: "<c r=\"").dropFirst().map { cell in
        for (start, end) in [
          ("<t>", "</t>"), ("<t xml:space=\"preserve\">", "</t>"), ("<v>", "</v>"),
        ] {
          guard let from = cell.range(of: start), let to = cell.range(of: end) else { continue }
          return String(cell[from.upperBound..<to.lowerBound])
        }
        return ""
      }
    }
  }

  private static func unzipped(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unzip"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw NoUnzip() }
    return data
  }
}
