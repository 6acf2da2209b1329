/// Whose layout an official sheet follows.
package enum LetterForm: String, CaseIterable, Sendable {
  /// Hướng dẫn 36-HD/VPTW of 3 April 2018.
  case party
  /// Nghị định 30/2020/NĐ-CP, Phụ lục I.
  case state
}
