/// The order in which the six tones break ties between words of the same letters.
package enum ToneOrder: String, CaseIterable, Sendable {
  /// Ngang, huyền, hỏi, ngã, sắc, nặng: dictionaries and CLDR's `vi`.
  case dictionary
  /// Ngang, huyền, sắc, hỏi, ngã, nặng: the usual office macro.
  case office
}
