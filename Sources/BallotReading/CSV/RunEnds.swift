/// Where runs of rows of one assessment end (the long shape): between two rows of which it is sure
/// that they name different ones.
enum RunEnds {
  /// Rows looked at, and rows with quotes passed over, before it is given up.
  private static let mostRows = 256
  private static let mostQuotes = 8

  /// A row without quotes.
  private struct Row {
    /// Without what ends it.
    var bytes: Range<Int>
    /// Whether nothing in it could mean anything else to the reader.
    var isPlain: Bool
  }

  private enum Found {
    case row(Row)
    case quote(at: Int)
  }

  /// Where the last row surely ends in `count` bytes, beginning with a row, behind which another
  /// assessment surely begins.
  ///
  /// - Parameter columns: those by which an assessment is known, from 0.
  static func last(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ delimiter: UInt8, columns: [Int]
  ) -> Int? {
    guard var end = RowEnds.last(base, count, delimiter) else { return nil }
    var later: Row?
    var quotes = 0
    for _ in 0..<mostRows where end > 0 {
      switch row(base, end) {
      case .row(let row):
        if let later, areApart(base, row, later, delimiter, columns) { return end }
        later = row
        end = row.bytes.lowerBound
      case .quote(let at):
        quotes += 1
        guard quotes <= mostQuotes, let earlier = RowEnds.last(base, at, delimiter) else {
          return nil
        }
        later = nil
        end = earlier
      }
    }
    return nil
  }

  /// The row that ends at `end`, or the last quote in it.
  private static func row(_ base: UnsafePointer<UInt8>, _ end: Int) -> Found {
    var upper = end - 1
    if upper > 0, base[upper - 1] == 0x0D { upper -= 1 }
    var start = upper
    var isPlain = true
    // Without a quote between, a line feed before this one ends a row too.
    while start > 0, base[start - 1] != 0x0A {
      start -= 1
      if base[start] == 0x22 { return .quote(at: start) }
      if base[start] == 0x0D || base[start] >= 0x80 { isPlain = false }
    }
    return .row(Row(bytes: start..<upper, isPlain: isPlain))
  }

  private static func areApart(
    _ base: UnsafePointer<UInt8>, _ a: Row, _ b: Row, _ delimiter: UInt8, _ columns: [Int]
  ) -> Bool {
    guard a.isPlain, b.isPlain, !isBlank(base, a, delimiter), !isBlank(base, b, delimiter) else {
      return false
    }
    var isDifferent = false
    for column in columns {
      guard let left = cell(column, base, a, delimiter),
        let right = cell(column, base, b, delimiter)
      else { return false }
      if !left.elementsEqual(right) { isDifferent = true }
    }
    return isDifferent
  }

  /// Whether the row is passed over, so that the assessment before it may go on behind it.
  private static func isBlank(
    _ base: UnsafePointer<UInt8>, _ row: Row, _ delimiter: UInt8
  ) -> Bool {
    row.bytes.allSatisfy { base[$0] <= 0x20 || base[$0] == delimiter }
  }

  private static func cell(
    _ column: Int, _ base: UnsafePointer<UInt8>, _ row: Row, _ delimiter: UInt8
  ) -> UnsafeBufferPointer<UInt8>? {
    var start = row.bytes.lowerBound
    var left = column
    for at in row.bytes where base[at] == delimiter {
      if left == 0 { return UnsafeBufferPointer(start: base + start, count: at - start) }
      left -= 1
      start = at + 1
    }
    guard left == 0 else { return nil }
    return UnsafeBufferPointer(start: base + start, count: row.bytes.upperBound - start)
  }
}
