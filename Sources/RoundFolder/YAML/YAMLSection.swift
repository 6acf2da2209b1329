/// Reads one mapping of a YAML file by its known keys; every deviation becomes a fault.
struct YAMLSection {
  let file: String
  /// Path of the mapping; empty for the whole file.
  let path: String
  let line: Int
  let faults: FaultCollector
  private let entries: [String: YAMLValue.Entry]
  /// The keys that are there, known ones only, in the order of the file.
  let presentKeys: [String]

  /// Adds a fault for every key that isn't in `keys`.
  ///
  /// - Returns: nil after adding a fault if `value` is not a mapping.
  init?(_ value: YAMLValue, file: String, path: String, keys: [String], faults: FaultCollector) {
    guard case .mapping(let found) = value.content else {
      faults.add(
        .wrongType, file: file, line: value.line, key: path, value: path.isEmpty ? file : path,
        expected: .mapping)
      return nil
    }
    var known: [String: YAMLValue.Entry] = [:]
    var present: [String] = []
    for entry in found {
      if keys.contains(entry.key) {
        known[entry.key] = entry
        present.append(entry.key)
      } else {
        let near = NearestName.near(entry.key, among: keys)
        faults.add(
          .unknownKey, file: file, line: entry.line, key: Self.join(path, entry.key),
          value: entry.key, expected: .oneOf(keys, near: near))
      }
    }
    self.file = file
    self.path = path
    self.line = value.line
    self.faults = faults
    entries = known
    presentKeys = present
  }

  func has(_ key: String) -> Bool { entries[key] != nil }

  func value(_ key: String) -> YAMLValue? { entries[key]?.value }

  /// Path of `key` in the file.
  func keyPath(_ key: String) -> String { Self.join(path, key) }

  private static func join(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }

  /// Adds a fault at `key`, or at the mapping where it is missing.
  func refuse(
    _ key: String, _ code: RoundFaultCode, value: String, expected: RoundExpectation
  ) {
    faults.add(
      code, file: file, line: entries[key]?.line ?? line, key: keyPath(key), value: value,
      expected: expected)
  }

  /// Adds a fault at `field`, a value of this file.
  func refuse(_ field: YAMLField, _ code: RoundFaultCode, expected: RoundExpectation) {
    faults.add(
      code, file: file, line: field.line, key: field.key, value: field.text, expected: expected)
  }

  /// Adds a fault if `key` isn't there.
  func require(_ key: String, expected: RoundExpectation) {
    if !has(key) { refuse(key, .missingKey, value: key, expected: expected) }
  }

  /// The text of `key`; nil if it isn't there, or after adding a fault if it isn't one.
  func field(_ key: String, expected: RoundExpectation = .text) -> YAMLField? {
    guard let entry = entries[key] else { return nil }
    return scalar(entry.value, key: keyPath(key), expected: expected)
  }

  /// The text of `key`, which has to be there.
  func requiredField(_ key: String, expected: RoundExpectation = .text) -> YAMLField? {
    require(key, expected: expected)
    return field(key, expected: expected)
  }

  private func scalar(
    _ value: YAMLValue, key: String, expected: RoundExpectation
  ) -> YAMLField? {
    guard case .scalar(let text) = value.content, !text.isEmpty else {
      faults.add(
        .wrongType, file: file, line: value.line, key: key, value: key, expected: expected)
      return nil
    }
    return YAMLField(text: text, line: value.line, key: key)
  }

  /// The elements of the list at `key`; nil if it isn't there, or after adding a fault if it isn't
  /// a list, or is an empty one although `canBeEmpty` is false.
  func items(_ key: String, canBeEmpty: Bool = false) -> [(value: YAMLValue, path: String)]? {
    guard let entry = entries[key] else { return nil }
    guard case .list(let values) = entry.value.content, canBeEmpty || !values.isEmpty else {
      refuse(key, .wrongType, value: key, expected: .list)
      return nil
    }
    return values.enumerated().map { ($1, "\(keyPath(key))[\($0)]") }
  }

  /// The texts of the list at `key`; elements that are none become faults and are left out.
  func fields(_ key: String) -> [YAMLField]? {
    items(key)?.compactMap { scalar($0.value, key: $0.path, expected: .text) }
  }

  /// The texts of the mapping at `key`, whatever its keys are, in the order of the file.
  func pairs(_ key: String) -> [(name: String, field: YAMLField)]? {
    guard let entry = entries[key] else { return nil }
    guard case .mapping(let found) = entry.value.content, !found.isEmpty else {
      refuse(key, .wrongType, value: key, expected: .mapping)
      return nil
    }
    return found.compactMap { item in
      let path = Self.join(keyPath(key), item.key)
      return scalar(item.value, key: path, expected: .text).map { (item.key, $0) }
    }
  }
}
