import BallotModel

/// Gathers the faults of one reading; a class because every reader of one round adds to the same.
final class FaultCollector {
  private(set) var faults: [RoundFault] = []
  /// Names that may still be compared to propose one.
  private var comparisonsLeft = 400_000

  var isEmpty: Bool { faults.isEmpty }

  /// Adds a fault with the catalogue's texts; `value` is what the message quotes.
  func add(
    _ code: RoundFaultCode, file: String, line: Int, key: String = "", value: String = "",
    expected: RoundExpectation
  ) {
    faults.append(
      RoundFault(
        code: code, file: file, line: line, key: key,
        message: RoundFaultCatalogue.message(code, value: value),
        expected: RoundFaultCatalogue.text(expected)))
  }

  /// The code that a misspelt one most likely means; nil once so many have been compared that a
  /// table full of unknown codes would take long.
  func near(_ written: String, among lists: [[String]]) -> String? {
    let count = lists.reduce(0) { $0 + $1.count }
    guard count <= comparisonsLeft else { return nil }
    comparisonsLeft -= count
    return NearestName.near(written, among: lists.joined())
  }

  /// - Throws: `RoundFolderError` with all of them, if there are any.
  func throwIfAny() throws(RoundFolderError) {
    if !faults.isEmpty { throw RoundFolderError(faults: faults) }
  }
}
