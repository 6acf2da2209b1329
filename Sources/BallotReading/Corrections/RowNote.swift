package import BallotModel

/// What is wrong with one row, or one element, of a file.
package struct RowNote: Equatable, Sendable {
  /// In the order of the catalogue, each once.
  package var codes: [FaultCode] = []
  /// In words, with what to do.
  package var messages: [String] = []
  /// What identifies the record, where it is known by its place.
  package var origin: String?

  package init() {}

  mutating func add(_ fault: Fault, _ language: Language) {
    if !codes.contains(fault.code) { codes.append(fault.code) }
    let place = fault.heading.isEmpty ? "" : "\(fault.heading): "
    let hint = FaultCatalogue.hint(fault, language)
    var words = FaultCatalogue.message(fault, language)
    if !hint.isEmpty { words += (words.hasSuffix("?") ? " " : ". ") + hint }
    if !messages.contains(place + words) { messages.append(place + words) }
  }

  /// The codes, joined by `;`.
  var codeText: String { codes.map(\.rawValue).joined(separator: ";") }

  var messageText: String { messages.joined(separator: "; ") }

  /// The notes by the place at which an extract looks for them: the line of a table's row, the
  /// ordinal of a record of a document, or of a submission where a profile reads it.
  ///
  /// - Parameter faults: those of records, with line and record.
  package static func notes(
    _ faults: [Fault], of reading: FileReading, _ language: Language
  ) -> [Int: RowNote] {
    var notes: [Int: RowNote] = [:]
    for fault in faults.sorted(by: { ($0.code, $0.column) < ($1.code, $1.column) }) {
      var place = fault.line
      if reading.format == "xml" {
        place = fault.record
        if !reading.trace.submissions.isEmpty {
          guard reading.trace.submissions.indices.contains(fault.record - 1) else { continue }
          place = Int(reading.trace.submissions[fault.record - 1])
        }
      }
      guard place > 0 else { continue }
      notes[place, default: RowNote()].add(fault, language)
      if let origin = reading.trace.origins[UInt32(fault.record)] {
        notes[place]?.origin = origin
      }
    }
    return notes
  }
}
