import BallotModel

extension YAMLSection {
  /// One of the raw values of `Choice`; `fallback` where the key isn't there.
  func choice<Choice>(_ key: String, fallback: Choice) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    guard has(key) else { return fallback }
    return requiredChoice(key) ?? fallback
  }

  /// One of the raw values of `Choice`; nil after adding a fault.
  func requiredChoice<Choice>(_ key: String) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    let names = Choice.allCases.map(\.rawValue)
    guard let field = requiredField(key, expected: .oneOf(names, near: nil)) else { return nil }
    if let choice = Choice(rawValue: field.text) { return choice }
    let near = NearestName.near(field.text, among: names)
    refuse(field, .badValue, expected: .oneOf(names, near: near))
    return nil
  }

  /// A whole number in `range`; nil if the key isn't there, or after adding a fault.
  func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
    let expected = RoundExpectation.wholeNumber(least: range.lowerBound, most: range.upperBound)
    guard let field = field(key, expected: expected) else { return nil }
    guard let number = WholeNumber.parse(field.text), range.contains(number) else {
      refuse(field, .badValue, expected: expected)
      return nil
    }
    return number
  }

  /// The share at `key`, exact and above 0 up to 1; nil after adding a fault.
  func requiredShare(_ key: String) -> Ratio? {
    guard let field = requiredField(key, expected: .share) else { return nil }
    guard let ratio = Ratio(text: field.text), ratio.numerator > 0,
      ratio.numerator <= ratio.denominator
    else {
      refuse(field, .badValue, expected: .share)
      return nil
    }
    return ratio
  }

  /// The decimal at `key`, strictly between `low` and `high` (decimals too); `fallback` where the
  /// key isn't there.
  func probability(_ key: String, above low: String, below high: String, fallback: Double) -> Double
  {
    let expected = RoundExpectation.between(low, high)
    guard let field = field(key, expected: expected) else { return fallback }
    guard let value = Ratio(text: field.text)?.value, let least = Ratio(text: low)?.value,
      let most = Ratio(text: high)?.value, least < value, value < most
    else {
      refuse(field, .badValue, expected: expected)
      return fallback
    }
    return value
  }

  /// A date as written; nil if the key isn't there, or after adding a fault.
  func date(_ key: String) -> YAMLField? {
    guard let field = field(key, expected: .date) else { return nil }
    guard ISODate.isDate(field.text) else {
      refuse(field, .badValue, expected: .date)
      return nil
    }
    return field
  }

  /// A text in both languages: `{vi, en}`.
  func requiredLocalizedText(_ key: String) -> LocalizedText? {
    require(key, expected: .localizedText)
    guard let value = value(key) else { return nil }
    guard case .mapping = value.content else {
      refuse(key, .wrongType, value: key, expected: .localizedText)
      return nil
    }
    let section = YAMLSection(
      value, file: file, path: keyPath(key), keys: ["vi", "en"], faults: faults)
    let vi = section?.requiredField("vi")
    let en = section?.requiredField("en")
    guard let vi, let en else { return nil }
    return LocalizedText(vi: vi.text, en: en.text)
  }
}
