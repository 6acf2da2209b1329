/// How many cells the rows of a sheet are filled up to: a workbook leaves out the empty ones at the
/// end, and a table must have as many as its heading.
///
/// The first row with at least three filled cells is taken for the heading, together with the row
/// below it if that goes on to its right with an empty first cell, as two-line headings do. A row
/// that is longer stays so, and is found at fault.
struct SheetWidth {
  /// Fewer filled cells are a title.
  private static let leastOfHeading = 3
  private var width = 0
  private var isHeadingFound = false
  private var isBelowHeading = false

  /// To how many cells a row of `cells`, of which `filled` are not empty, is filled up.
  mutating func padding(cells: Int, filled: Int, isFirstEmpty: Bool) -> Int {
    guard filled > 0 else { return 0 }
    if !isHeadingFound {
      width = filled >= Self.leastOfHeading ? cells : max(width, cells)
      isHeadingFound = filled >= Self.leastOfHeading
      isBelowHeading = isHeadingFound
      return max(width, cells)
    }
    if isBelowHeading, isFirstEmpty { width = max(width, cells) }
    isBelowHeading = false
    return max(width, cells)
  }
}
