/// One fault of one file, with its place; holds nothing that a respondent wrote.
package struct Fault: Equatable, Sendable {
  package var code: FaultCode
  /// Physical line, from 1; 0 for the file as a whole.
  package var line: Int
  /// Ordinal of the record in the file, from 1; 0 outside records.
  package var record: Int
  /// Column of the table, or byte column of XML, from 1; 0 if none.
  package var column: Int
  /// Heading of that column, or the name of the element or attribute of the schema.
  package var heading: String
  /// What the texts of the catalogue are filled with: known codes, numbers, names from the schema.
  package var argument: String
  /// The known code nearest to what was found; empty if none is near.
  package var proposal: String

  package init(
    _ code: FaultCode, line: Int = 0, record: Int = 0, column: Int = 0, heading: String = "",
    argument: String = "", proposal: String = ""
  ) {
    self.code = code
    self.line = line
    self.record = record
    self.column = column
    self.heading = heading
    self.argument = argument
    self.proposal = proposal
  }
}
