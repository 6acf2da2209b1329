/// Whether two words differ by one slip of the pen: a letter changed, added, left out, or two
/// neighbours swapped (Damerau 1964).
enum OneSlip {
  static func separates(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard abs(a.count - b.count) <= 1, a != b else { return false }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var tail = 0
    while tail < min(a.count, b.count) - start,
      a[a.count - 1 - tail] == b[b.count - 1 - tail]
    { tail += 1 }
    let (left, right) = (a.count - start - tail, b.count - start - tail)
    if left <= 1, right <= 1 { return true }
    return left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
  }
}
