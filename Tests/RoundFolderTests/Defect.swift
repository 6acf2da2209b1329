import Testing

/// One defect: what is done to the round without a fault, and exactly the faults that it gives.
struct Defect: Sendable, CustomTestStringConvertible {
  var name: String
  var edits: [RoundFixture.Edit]
  /// As `code file:line key`, in order.
  var faults: [String]

  init(_ name: String, _ edits: [RoundFixture.Edit], _ faults: [String]) {
    self.name = name
    self.edits = edits
    self.faults = faults
  }

  var testDescription: String { name }
}
