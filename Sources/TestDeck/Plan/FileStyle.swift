/// Harmless ways in which files of one shape differ.
struct FileStyle {
  /// How headings are written.
  enum HeadingCase: CaseIterable {
    case asDocumented
    case upper
    case lower
  }

  var hasByteOrderMark: Bool
  var lineEnd: [UInt8]
  /// Official, unit and indicator codes in the other case.
  var flipsCase: Bool
  var shufflesRecords: Bool
  /// White space around comments, and comments of white space only.
  var padsComments: Bool
  var namesRound: Bool
  /// Prefix, indentation, quotes and long forms of XML; which, by the bits.
  var xmlVariant: Int

  var delimiter: UInt8
  var hasSeparatorLine: Bool
  var quotesAll: Bool
  var headingCase: HeadingCase
  var spacesHeadings: Bool
  var shufflesColumns: Bool
  var hasWardColumn: Bool
  var hasStatusColumn: Bool
  var yes: [[UInt8]]
  var no: [UInt8]
  /// Between the codes of a cell of marks.
  var listSeparator: [UInt8]
  /// In the long shape: the comment on every row of an assessment, or on its first only.
  var repeatsComments: Bool

  init(_ random: inout SplitMix64) {
    func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
    let ends = bytes(["\n", "\n", "\n", "\r\n", "\r\n", "\r"])
    hasByteOrderMark = random.chance(1, of: 3)
    lineEnd = random.pick(ends)
    flipsCase = random.chance(1, of: 4)
    shufflesRecords = random.chance(2, of: 3)
    padsComments = random.chance(1, of: 4)
    namesRound = random.chance(1, of: 2)
    xmlVariant = random.below(32)
    delimiter = random.pick(Array(",,;;\t|".utf8))
    hasSeparatorLine = delimiter == UInt8(ascii: ";") && random.chance(1, of: 2)
    quotesAll = random.chance(1, of: 4)
    headingCase = random.pick(HeadingCase.allCases)
    spacesHeadings = random.chance(1, of: 5)
    shufflesColumns = random.chance(1, of: 2)
    hasWardColumn = random.chance(1, of: 4)
    hasStatusColumn = random.chance(1, of: 4)
    yes = random.pick([
      bytes(["1"]), bytes(["x", "X"]), bytes(["có", "đúng"]), bytes(["✓", "✔"]),
      bytes(["y", "yes"]), bytes(["true"]), bytes(["1"]), bytes(["x"]),
    ])
    no = random.pick(bytes(["", "", "0", "không", "n", "no", "false", "sai", "0", ""]))
    listSeparator = random.pick(bytes([";", "|", " ", "; ", ";"]))
    repeatsComments = random.chance(1, of: 2)
  }

  /// The same without what makes a file hard to read for people.
  var readable: FileStyle {
    var style = self
    if lineEnd.count == 1 { style.lineEnd = [0x0A] }
    style.flipsCase = false
    style.padsComments = false
    style.headingCase = .asDocumented
    style.spacesHeadings = false
    style.shufflesColumns = false
    style.xmlVariant &= ~1
    return style
  }
}
