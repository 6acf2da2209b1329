package import BallotModel

/// How people read numbers: `1.234` and `12,5 %` in Vietnamese, `1,234` and `12.5 %` in English.
package struct NumberStyle: Sendable {
  private let thousands: String
  private let mark: String

  package init(_ language: Language) {
    switch language {
    case .vi: (thousands, mark) = (".", ",")
    case .en: (thousands, mark) = (",", ".")
    }
  }

  package func whole(_ number: Int) -> String {
    // Most counts need no marks.
    guard number.magnitude >= 1000 else { return String(number) }
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += thousands }
      text.append(digit)
    }
    return text
  }

  package func percent(_ share: ExactShare) -> String { percentFigure(share) + " %" }

  /// The same without its sign, for a column whose heading has it.
  package func percentFigure(_ share: ExactShare) -> String { share.percent(mark: mark) }

  /// A share given in binary, such as a lower bound.
  package func percent(_ value: Double) -> String {
    FixedDecimal.percent(value).map { $0.text(mark: mark) + " %" } ?? Cell.absent
  }

  /// A probability, with four decimals; what would round to nothing is `< 0,0001`.
  package func probability(_ value: Double) -> String {
    guard value == 0 || value >= 0.0001 else { return "< 0\(mark)0001" }
    return FixedDecimal(value, places: 4)?.text(mark: mark) ?? Cell.absent
  }

  /// A threshold as the policy means it: `30 %`, `12,5 %`, or `1/3` where a decimal would lie.
  package func threshold(_ ratio: Ratio) -> String {
    let share = ExactShare(ratio)
    guard share.isExactInTenths else { return "\(ratio.numerator)/\(ratio.denominator)" }
    return withoutZero(share.percent(mark: mark)) + " %"
  }

  /// A setting given in binary, such as a confidence: `95 %`, `99,5 %`.
  package func roundPercent(_ value: Double) -> String {
    FixedDecimal.percent(value).map { withoutZero($0.text(mark: mark)) + " %" } ?? Cell.absent
  }

  private func withoutZero(_ text: String) -> String {
    text.hasSuffix(mark + "0") ? String(text.dropLast(2)) : text
  }
}
