import BallotModel
import CLibXML2

/// What the handler refuses, and how it says so.
extension BallotDocumentHandler {
  /// Refuses every attribute outside `known`, other than hints for schema validators.
  func allow(_ list: XMLAttributes, _ known: [UnsafePointer<xmlChar>?], _ text: String) {
    for index in 0..<list.count {
      if list.uri(index) == nil {
        if known.contains(list.name(index)) { continue }
      } else if list.uri(index) == names.instance,
        list.name(index) == names.schemaLocation
          || list.name(index) == names.noNamespaceSchemaLocation
      {
        continue
      }
      note(.unknownAttribute, argument: text)
    }
  }

  func refuse(_ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
    skipDepth = 1
    switch state {
    case .start: note(.foreignRoot)
    case .ballots: note(.unexpectedElement, argument: "ballot")
    case .ballot: note(.unexpectedElement, argument: "assessment")
    case .assessment:
      note(
        .unexpectedElement,
        argument: phase == 0 ? "mark, none, comment" : phase == 1 ? "comment" : "</assessment>")
    case .mark: note(.unexpectedElement, argument: "</mark>")
    case .none: note(.unexpectedElement, argument: "</none>")
    case .comment: note(.unexpectedElement, argument: "</comment>")
    case .end: note(.unexpectedElement, argument: "")
    }
  }

  func note(_ code: FaultCode, argument: String = "") {
    assembler.note(
      Fault(
        code, line: currentLine, record: currentRecord, column: currentColumn,
        argument: argument))
  }

  /// Ordinal of the record in which the parser stands; 0 outside records.
  var currentRecord: Int {
    switch state {
    case .assessment, .mark, .none, .comment: Int(record)
    case .start, .ballots, .ballot, .end: 0
    }
  }

  var currentLine: Int { DocumentPlace(of: parser).line }

  var currentColumn: Int { DocumentPlace(of: parser).column }

  func stop() {
    isStopped = true
    if let parser { xmlStopParser(parser) }
  }
}
