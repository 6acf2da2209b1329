/// Finds the known name that a misspelt one most likely means.
package enum NearestName {
  /// The known name with the fewest edits, if they are few for its length; the first in
  /// alphabetical order among equals.
  ///
  /// - Complexity: O(names × length²), names of a very different length skipped.
  package static func near(_ name: String, among known: some Sequence<String>) -> String? {
    let target = Array(CanonicalText.folded(name).unicodeScalars)
    let limit = target.count < 4 ? 1 : target.count < 9 ? 2 : 3
    var best: (distance: Int, name: String)?
    for candidate in known {
      let letters = Array(CanonicalText.folded(candidate).unicodeScalars)
      guard abs(letters.count - target.count) <= limit else { continue }
      let distance = edits(target, letters)
      guard distance <= limit, distance < target.count else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours that make one of the other
  /// (optimal string alignment).
  static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let same = left[row] == right[column]
        var cost = min(last[column] + (same ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
