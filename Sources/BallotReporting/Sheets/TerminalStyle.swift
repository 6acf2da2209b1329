import BallotModel

/// How a terminal sets off a piece of text (ECMA-48, select graphic rendition).
enum TerminalStyle: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case yellow = "33"
  case cyan = "36"

  func applied(to text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }

  /// The style of a cell; nil for plain.
  init?(_ cell: Cell, in column: Column) {
    if column.field == IndicatorRow.barField {
      self = .cyan
      return
    }
    guard case .word(let raw, _) = cell, column.field == "status" else { return nil }
    switch raw {
    case Status.meeting.rawValue: self = .red
    case Status.watch.rawValue: self = .yellow
    case Status.tooFewBallots.rawValue, Status.onHold.rawValue: self = .dim
    default: return nil
    }
  }
}
