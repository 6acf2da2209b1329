import BallotModel

/// Recognises rows of a sheet that are not records: numbering, sections, totals, signatures.
///
/// Only what the profile names is looked for, and never where the row names an official that the
/// round has, or holds something in a column that a form fills by itself.
struct SkippedRowRecogniser {
  private static let totalWords = [
    "tổng cộng", "tổng số", "tổng", "cộng", "total", "grand total", "sum",
  ]
  private static let signatureWords = [
    "người lập", "người tổng hợp", "lập biểu", "tổ trưởng", "trưởng ban", "thủ trưởng",
    "chủ tịch", "bí thư", "thư ký", "kế toán", "(ký", "ký tên", "ký, ghi rõ họ tên", "tm.", "t/m",
    "xác nhận", "người kiểm", "ban kiểm phiếu", "tổ kiểm phiếu", "nơi nhận", "ngày ", "signed",
    "signature", "prepared by",
  ]

  let kinds: Set<ImportProfile.SkippedRow>
  private let isGuarded: Bool
  /// Per column of ticks, how many rows say yes: since the beginning and since the last section.
  private var sums: [Int: (all: Int, section: Int)] = [:]
  private var isNearHeading = true
  private var isSigned = false

  init(_ profile: ImportProfile) {
    kinds = profile.skip
    isGuarded = !profile.skip.isEmpty
  }

  /// What the row is if it is no record, and whether a total disagrees with the rows above it.
  ///
  /// - Parameters:
  ///   - cells: trimmed texts.
  ///   - hasOfficial: whether the row names an official of the round.
  ///   - isFilled: whether the form itself filled a cell of the row.
  mutating func kind(
    _ cells: [String], tickColumns: [Int], hasOfficial: Bool, isFilled: Bool
  ) -> (kind: ImportProfile.SkippedRow, disagrees: Bool)? {
    guard isGuarded else { return nil }
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    if isNearHeading {
      if kinds.contains(.hxl), !filled.isEmpty, filled.allSatisfy({ cells[$0].hasPrefix("#") }) {
        return (.hxl, false)
      }
      if kinds.contains(.numbering), Self.isNumbering(filled.map { cells[$0] }) {
        return (.numbering, false)
      }
    }
    if hasOfficial || isFilled {
      isNearHeading = false
      return nil
    }
    let folded = filled.map { NameText.folded(cells[$0]) }
    if let total = total(cells, folded, tickColumns) { return total }
    if kinds.contains(.signature), isSigned || Self.isSignature(folded) {
      isSigned = true
      return (.signature, false)
    }
    if kinds.contains(.section), filled.count == 1, cells.count > 2 {
      sums = sums.mapValues { ($0.all, 0) }
      return (.section, false)
    }
    isNearHeading = false
    return nil
  }

  /// Remembers that a record has a yes in `column`.
  mutating func count(_ column: Int) {
    let known = sums[column] ?? (0, 0)
    sums[column] = (known.all + 1, known.section + 1)
  }

  private func total(
    _ cells: [String], _ folded: [String], _ tickColumns: [Int]
  ) -> (kind: ImportProfile.SkippedRow, disagrees: Bool)? {
    guard kinds.contains(.total) else { return nil }
    let numbers = tickColumns.compactMap { column in
      cells.indices.contains(column) ? Int(cells[column]).map { (column, $0) } : nil
    }
    let isAll = numbers.allSatisfy { $0.1 == sums[$0.0]?.all ?? 0 }
    let isSection = numbers.allSatisfy { $0.1 == sums[$0.0]?.section ?? 0 }
    let isWord = folded.contains { text in
      Self.totalWords.contains {
        text == $0 || text.hasPrefix($0 + " ") || text.hasPrefix($0 + ":")
      }
    }
    if isWord { return (.total, !isAll && !isSection) }
    let isSum =
      !tickColumns.isEmpty && numbers.count == tickColumns.count && (isAll || isSection)
      && numbers.contains { $0.1 > 1 }
    return isSum ? (.total, false) : nil
  }

  /// `(1) (2) (3)`, or `1 2 3` over at least three cells.
  private static func isNumbering(_ cells: [String]) -> Bool {
    var numbers: [Int] = []
    var hasMarks = true
    for cell in cells {
      var digits = cell[...]
      if let first = digits.first, let last = digits.last, "([".contains(first), ")]".contains(last)
      {
        digits = digits.dropFirst().dropLast()
      } else {
        hasMarks = false
      }
      guard let number = Int(digits) else { return false }
      numbers.append(number)
    }
    guard numbers.count >= (hasMarks ? 2 : 3) else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  private static func isSignature(_ folded: [String]) -> Bool {
    folded.contains { text in
      signatureWords.contains { text.hasPrefix($0) } || text.contains(", ngày ")
    }
  }
}
