import BallotModel
import CXlsxWriter

/// One sheet being written from top to bottom: in streaming mode no row can be gone back to.
struct SheetPage {
  let book: UnsafeMutablePointer<lxw_workbook>
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let name: String
  let formats: [UnsafeMutablePointer<lxw_format>]
  let path: String
  let language: Language
  /// The next row to be written, from 0.
  private(set) var row: UInt32 = 0
  /// Widths of the columns.
  private var widths: [Double] = []
  /// How many of them a line of running text spans.
  private var spanned = 0
  /// Points of one line of type.
  private static let linePoints = 14.5

  init(
    book: UnsafeMutablePointer<lxw_workbook>, sheet: UnsafeMutablePointer<lxw_worksheet>,
    name: String, formats: [UnsafeMutablePointer<lxw_format>], path: String, language: Language
  ) {
    self.book = book
    self.sheet = sheet
    self.name = name
    self.formats = formats
    self.path = path
    self.language = language
  }

  func text(_ words: some WordCatalogue) -> String { words.text[language] }

  func check(_ code: lxw_error) throws(WorkbookError) {
    guard code == LXW_NO_ERROR else { throw WorkbookFile.error(code, path) }
  }

  /// Sets the widths, in characters; running text spans the first `spanned` of them.
  mutating func columns(_ widths: [Double], spanned: Int? = nil) throws(WorkbookError) {
    for (place, width) in widths.enumerated() {
      let column = UInt16(clamping: place)
      try check(worksheet_set_column(sheet, column, column, width, nil))
    }
    self.widths = widths
    self.spanned = min(spanned ?? widths.count, widths.count)
  }

  /// A line of running text over the spanned columns, as high as it needs.
  mutating func line(_ text: String, _ style: CellStyle) throws(WorkbookError) {
    let safe = SheetText.safe(text)
    let size = style == .title ? 1.35 : style == .subtitle ? 1.15 : 1
    let width = widths.prefix(spanned).reduce(0, +)
    // Running text is mostly small letters, narrower than the digits that widths are told in.
    let lines = SheetText.lines(safe, width: width * 1.1 / size)
    try setHeight(Double(lines) * Self.linePoints * size + 2)
    if spanned > 1 {
      let last = UInt16(clamping: spanned - 1)
      try check(worksheet_merge_range(sheet, row, 0, row, last, safe, format(style)))
    } else {
      try check(worksheet_write_string(sheet, row, 0, safe, format(style)))
    }
    row += 1
  }

  mutating func skip(_ rows: UInt32 = 1) { row += rows }

  /// One row of cells, each in the style that fits its kind, or all in `style`.
  ///
  /// - Parameter lines: the row is at least as high as so many lines.
  mutating func cells(
    _ cells: [Cell], style: CellStyle? = nil, lines least: Int = 1
  ) throws(WorkbookError) {
    // Not every program finds the height itself when it opens the file.
    let most = zip(cells, widths).reduce(least) { max($0, lines($1.0, $1.1, style)) }
    if most > 1 { try setHeight(Double(most) * Self.linePoints + 2) }
    for (place, cell) in cells.enumerated() {
      try write(cell, column: UInt16(clamping: place), style)
    }
    row += 1
  }

  /// Headings and running texts; what is user's text is written as text, never as a formula.
  mutating func texts(_ texts: [String], _ style: CellStyle) throws(WorkbookError) {
    try cells(texts.map { .text($0) }, style: style)
  }

  /// A name and what belongs to it, side by side.
  mutating func fact(_ name: some WordCatalogue, _ cell: Cell) throws(WorkbookError) {
    try write(.text(text(name)), column: 0, .text)
    if case .text(let value) = cell {
      try write(.text(value), column: 1, .text)
    } else {
      try write(cell, column: 1, .fact)
    }
    row += 1
  }

  /// 409 points are the most that a row can have.
  private func setHeight(_ points: Double) throws(WorkbookError) {
    try check(worksheet_set_row(sheet, row, min(409, points), nil))
  }

  private func lines(_ cell: Cell, _ width: Double, _ style: CellStyle?) -> Int {
    // The indent of text, and bold type with the filter's arrow beside it.
    let room = style == .heading ? width * 0.9 - 1 : width * 1.08 - 1.5
    switch cell {
    case .text(let text): return SheetText.lines(text, width: room)
    case .word(_, let text): return SheetText.lines(text[language], width: room)
    case .texts(let texts):
      return texts.reduce(0) { $0 + SheetText.lines($1, width: room) }
    default: return 1
    }
  }

  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    formats.indices.contains(style.rawValue) ? formats[style.rawValue] : nil
  }

  private func write(
    _ cell: Cell, column: UInt16, _ style: CellStyle?
  ) throws(WorkbookError) {
    switch cell {
    case .number(let number): try write(Double(number), column, style ?? .count)
    case .share(let share):
      try write(Double(share.count) / Double(share.base), column, style ?? .share)
    case .bound(let value): try write(value, column, style ?? .share)
    case .probability(let value): try write(value, column, style ?? .probability)
    case .missing, .withheld: try write(cell.reading(language), column, style ?? .sign)
    case .texts(let texts):
      try write(texts.joined(separator: "\n"), column, style ?? .text)
    case .text, .word, .yesNo: try write(cell.reading(language), column, style ?? .text)
    }
  }

  private func write(
    _ number: Double, _ column: UInt16, _ style: CellStyle
  ) throws(WorkbookError) {
    try check(worksheet_write_number(sheet, row, column, number, format(style)))
  }

  private func write(
    _ text: String, _ column: UInt16, _ style: CellStyle
  ) throws(WorkbookError) {
    guard !text.isEmpty else {
      try check(worksheet_write_blank(sheet, row, column, format(style)))
      return
    }
    try check(
      worksheet_write_string(sheet, row, column, SheetText.safe(text), format(style)))
  }
}
