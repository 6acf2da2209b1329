/// One record that was not counted, or one fault of a file, with its place.
package struct RejectRow: Equatable, Sendable {
  /// Nil for a fault of the file as a whole.
  package var fate: Fate?
  package var file: String
  package var fault: Fault

  package init(fate: Fate?, file: String, fault: Fault) {
    self.fate = fate
    self.file = file
    self.fault = fault
  }
}
