import BallotModel

extension Fault {
  /// `code line record column heading`, the last only if there is one.
  var place: String {
    "\(code.rawValue) \(line) \(record) \(column)" + (heading.isEmpty ? "" : " \(heading)")
  }
}
