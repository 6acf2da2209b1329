/// Codes of one kind, found again whatever their case; two codes that differ in case only would
/// be one code for the ballots.
struct CodeIndex: Sendable {
  /// As written, in the order in which they were added.
  private(set) var codes: [String] = []
  private var positions: [String: Int] = [:]

  init() {}

  init(_ codes: some Sequence<String>) {
    for code in codes { add(code) }
  }

  /// - Returns: whether the code is new; one that is there already changes nothing.
  @discardableResult
  mutating func add(_ code: String) -> Bool {
    let folded = CanonicalText.folded(code)
    guard positions[folded] == nil else { return false }
    positions[folded] = codes.count
    codes.append(code)
    return true
  }

  /// Position of `code` among those added.
  func position(_ code: String) -> Int? {
    positions[CanonicalText.folded(code)]
  }

  /// The code as it was added.
  func code(_ written: String) -> String? {
    position(written).map { codes[$0] }
  }

  /// The code that a misspelt one most likely means.
  func near(_ written: String) -> String? {
    NearestName.near(written, among: codes)
  }
}
