import BallotModel

/// The rows of a sheet as lines of a table: line n is row n, and what is empty stays empty.
final class SheetHandler: PartHandler {
  /// Sizes of a sheet in Excel.
  private static let mostRows = 1 << 20
  private static let mostColumns = 1 << 14

  private enum CellKind {
    case number
    case shared
    case text
    case truth
  }

  private let texts: SharedTexts
  private let isDate: [Bool]
  private let countsFrom1904: Bool
  private(set) var failure: ReadingError?
  /// What has been written and not been taken yet.
  var output: [UInt8] = []
  /// How many bytes may be written before they are taken.
  var allowance = 0
  private var width = SheetWidth()
  private var row = 0
  private var line: [UInt8] = []
  /// Cells in `line`; the last of them is not empty.
  private var written = 0
  private var filled = 0
  private var column = 0
  private var kind = CellKind.number
  private var style = 0
  private var value: [UInt8] = []
  private var hasValue = false
  private var hasFormula = false
  private var isInValue = false
  private var phoneticDepth = 0
  private var isFirstEmpty = true

  init(_ texts: SharedTexts, isDate: [Bool], countsFrom1904: Bool) {
    self.texts = texts
    self.isDate = isDate
    self.countsFrom1904 = countsFrom1904
  }

  func start(_ name: PartName, _ attributes: PartAttributes) {
    if name == "c" {
      startCell(attributes)
    } else if name == "v" || name == "t" {
      isInValue = phoneticDepth == 0
      if isInValue { hasValue = true }
    } else if name == "row" {
      startRow(attributes)
    } else if name == "f" {
      hasFormula = true
    } else if name == "rPh" {
      phoneticDepth += 1
    }
  }

  func end(_ name: PartName) {
    if name == "v" || name == "t" {
      isInValue = false
    } else if name == "c" {
      endCell()
    } else if name == "row" {
      endRow()
    } else if name == "rPh" {
      phoneticDepth -= 1
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    if isInValue { value.append(contentsOf: bytes) }
  }

  private func startRow(_ attributes: PartAttributes) {
    let number = attributes.bytes("r") == nil ? row + 1 : attributes.number("r") ?? 0
    guard number > row, number <= Self.mostRows else {
      failure = ReadingError(.damaged)
      return
    }
    output.append(contentsOf: repeatElement(0x0A, count: number - row - 1))
    row = number
    line.removeAll(keepingCapacity: true)
    written = 0
    filled = 0
    column = 0
    isFirstEmpty = true
  }

  private func endRow() {
    output.append(contentsOf: line)
    let wanted = width.padding(cells: written, filled: filled, isFirstEmpty: isFirstEmpty)
    if filled > 0 { output.append(contentsOf: repeatElement(0x2C, count: wanted - written)) }
    output.append(0x0A)
  }

  private func startCell(_ attributes: PartAttributes) {
    let place = attributes.bytes("r").map { Self.column($0) } ?? column + 1
    guard place > column, place <= Self.mostColumns, row > 0 else {
      failure = ReadingError(.damaged)
      return
    }
    column = place
    style = attributes.number("s") ?? 0
    kind =
      switch attributes.text("t") {
      case "s": .shared
      case "b": .truth
      case nil, "n": .number
      default: .text
      }
    value.removeAll(keepingCapacity: true)
    hasValue = false
    hasFormula = false
  }

  /// A formula whose result was not saved must not pass for an empty cell.
  private func endCell() {
    guard hasValue, !(value.isEmpty && hasFormula && kind == .number) else {
      if hasFormula { append(Array("#N/A".utf8)[...]) }
      return
    }
    switch kind {
    case .text: append(SheetText.unescaped(value)[...])
    case .truth: append(Array((value == [0x31] ? "TRUE" : "FALSE").utf8)[...])
    case .number:
      if value.isEmpty { return }
      if isDate.indices.contains(style), isDate[style],
        let date = SheetDate.text(value, countsFrom1904: countsFrom1904)
      {
        append(Array(date.utf8)[...])
      } else {
        append(SheetNumber.plain(value)[...])
      }
    case .shared:
      guard let index = Int(String(decoding: value, as: UTF8.self)),
        let text = texts.text(at: index)
      else {
        failure = ReadingError(.damaged)
        return
      }
      append(SheetText.unescaped(Array(text))[...])
    }
  }

  private func append(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    line.append(contentsOf: repeatElement(0x2C, count: column - max(1, written)))
    written = column
    filled += 1
    if column == 1 { isFirstEmpty = false }
    guard output.count + line.count + text.count <= allowance else {
      failure = ReadingError(.ratio)
      return
    }
    SheetText.append(text, to: &line)
  }

  /// The number of the column in a place such as `AB12`; 0 if there is none.
  private static func column(_ place: UnsafeRawBufferPointer) -> Int {
    var column = 0
    for byte in place.prefix(4) {
      guard (0x41...0x5A).contains(byte) else { break }
      column = column * 26 + Int(byte) - 0x40
    }
    return column
  }
}
