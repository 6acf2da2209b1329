/// One line of flags.csv: an official, with one of the reasons if there is any.
///
/// A class, since two dozen columns read it, and copying it for each costs more than reading.
final class FlagLine: Sendable {
  let flag: FlagRow
  let reason: ReasonRow?

  init(_ flag: FlagRow, _ reason: ReasonRow?) {
    self.flag = flag
    self.reason = reason
  }
}
