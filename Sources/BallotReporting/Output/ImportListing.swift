package import BallotModel

/// What an import made of its files as JSON or CSV, piece by piece: there may be very many.
package struct ImportListing: Sendable {
  private let round: String
  private let isJSON: Bool
  private let csv: CSVRenderer
  private var isFirst = true

  init(round: String, isJSON: Bool, excel: Bool) {
    self.round = round
    self.isJSON = isJSON
    csv = CSVRenderer(excel: excel)
  }

  /// What stands before the files.
  package var head: String {
    guard isJSON else { return csv.head(ImportFileRow.flat([]).columns) }
    return JSONText.object([("round", .string(round))]).text.dropLast() + ",\"files\":["
  }

  /// The next file, in the order of the paths.
  package mutating func file(_ report: FileReport) -> String {
    let row = ImportFileRow(report)
    guard isJSON else { return csv.body(ImportFileRow.flat([row]).rows) }
    defer { isFirst = false }
    return (isFirst ? "\n" : ",\n") + row.json.text
  }

  /// What stands behind the files.
  ///
  /// - Parameter written: for `run`, the files of the report that it wrote.
  package func tail(_ report: ImportReport, written: [String]? = nil) -> String {
    guard isJSON else { return "" }
    var fields = [("totals", ImportFileRow.totals(report))]
    if let written { fields.append(("written", .array(written.map { .string($0) }))) }
    return (isFirst ? "]," : "\n],") + JSONText.object(fields).document.dropFirst()
  }
}
