/// A pattern of paths as in `sources` of round.yaml: `*` within a name, `**` across folders, `?`
/// one character.
struct PathPattern {
  private let pattern: [UInt8]

  init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

  func fits(_ path: String) -> Bool { fits(pattern[...], Array(path.utf8)[...]) }

  private func fits(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == UInt8(ascii: "*") {
      if pattern.starts(with: "**/".utf8), fits(pattern.dropFirst(3), path) { return true }
      let isDeep = pattern.dropFirst().first == UInt8(ascii: "*")
      let rest = pattern.dropFirst(isDeep ? 2 : 1)
      var tail = path
      while true {
        if fits(rest, tail) { return true }
        guard let byte = tail.first, isDeep || byte != UInt8(ascii: "/") else { return false }
        tail = tail.dropFirst()
      }
    }
    guard let byte = path.first else { return false }
    let isMatch = first == UInt8(ascii: "?") ? byte != UInt8(ascii: "/") : first == byte
    return isMatch && fits(pattern.dropFirst(), path.dropFirst())
  }
}
