package import BallotModel

/// One fault of one of the round's own files, with its place.
///
/// The texts may quote the offending value: these files are the team's, not a respondent's.
package struct RoundFault: Equatable, Sendable {
  package var code: RoundFaultCode
  /// Path relative to the round folder.
  package var file: String
  /// Physical line, from 1; 0 if unknown or the file as a whole.
  package var line: Int
  /// YAML path such as `rules[2].at-least` (positions from 0), or the column of a table; may be
  /// empty.
  package var key: String
  package var message: LocalizedText
  /// What should stand there instead, or what to do.
  package var expected: LocalizedText

  package init(
    code: RoundFaultCode, file: String, line: Int, key: String, message: LocalizedText,
    expected: LocalizedText
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.key = key
    self.message = message
    self.expected = expected
  }
}

extension RoundFault: Comparable {
  /// By file, line, key and code; the text decides between the rest, so that the order is total.
  package static func < (left: RoundFault, right: RoundFault) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.line != right.line { return left.line < right.line }
    if left.key != right.key { return left.key < right.key }
    if left.code != right.code { return left.code < right.code }
    return left.message.en < right.message.en
  }
}
