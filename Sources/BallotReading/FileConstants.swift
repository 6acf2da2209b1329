/// Values that stand in wherever a file says nothing.
struct FileConstants {
  private let values: [String: FixedBytes]

  init(_ values: [String: String]) { self.values = values.mapValues { FixedBytes($0) } }

  /// The value that was set for `name`; nil if there is none.
  subscript(name: String) -> UnsafeRawBufferPointer? { values[name]?.bytes }

  /// Whether there is a value of `name`, and `bytes` say nothing.
  func standIn(_ name: String, for bytes: UnsafeRawBufferPointer) -> Bool {
    !values.isEmpty && values[name] != nil && CanonicalText.trimmed(bytes).isEmpty
  }

  /// What the file says, or else the value of `name`; empty where there is neither.
  func orElse(_ found: UnsafeRawBufferPointer?, _ name: String) -> UnsafeRawBufferPointer {
    let found = found ?? UnsafeRawBufferPointer(start: nil, count: 0)
    return standIn(name, for: found) ? self[name] ?? found : found
  }
}
