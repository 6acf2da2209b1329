/// One record of a ballot file in the list shape, with the spelling it has there.
struct WrittenAssessment: Equatable {
  var unit: String
  var serial: String
  var official: String
  var marks: [String]
  var isNone: Bool
  var comment: String

  /// Reads the rows of a table in the list shape.
  static func list(_ table: TableText) -> [WrittenAssessment] {
    let names = table.heading.map { $0.filter { $0 != " " }.lowercased() }
    return table.rows.map { row in
      func cell(_ name: String) -> String { names.firstIndex(of: name).map { row[$0] } ?? "" }
      let codes = cell("marks").split { ";| ".contains($0) }.map(String.init)
      return WrittenAssessment(
        unit: cell("unit"), serial: cell("serial"), official: cell("official"),
        marks: codes.filter { $0 != "none" }, isNone: codes.contains("none"),
        comment: cell("comment"))
    }
  }
}
