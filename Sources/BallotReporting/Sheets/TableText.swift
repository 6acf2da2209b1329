import BallotModel

/// A sheet as the texts of a terminal's table, before their widths are known.
struct TableText {
  private(set) var columns: [Column]
  private(set) var titles: [String]
  private(set) var body: [[String]]
  private(set) var styles: [[TerminalStyle?]]
  /// The widest text of each column below its title.
  private(set) var data: [Int]
  /// The widest word of each column, with its title.
  private(set) var words: [Int]

  init(_ sheet: Sheet, _ language: Language) {
    columns = sheet.columns
    titles = sheet.columns.map { DisplayWidth.tame($0.title[language]) }
    body = sheet.rows.map { row in row.map { DisplayWidth.tame($0.reading(language)) } }
    styles = sheet.rows.map { row in
      zip(sheet.columns, row).map { TerminalStyle($1, in: $0) }
    }
    data = sheet.columns.indices.map { [body] place in
      body.reduce(0) { max($0, DisplayWidth.of($1[place])) }
    }
    words = sheet.columns.indices.map { [body, titles] place in
      body.reduce(Self.widestWord(titles[place])) { max($0, Self.widestWord($1[place])) }
    }
  }

  /// With every title broken into its words.
  var wrappedWidths: [Int] {
    zip(titles, data).map { max($1, Self.widestWord($0)) }
  }

  private static func widestWord(_ text: String) -> Int {
    text.split(separator: " ").reduce(0) { max($0, DisplayWidth.of(String($1))) }
  }

  /// The least widths at which the table reads well: texts are broken, but neither words nor below
  /// `readable`.
  func leastWidths(readable: Int) -> [Int] {
    columns.indices.map { place in
      let whole = wrappedWidths[place]
      return columns[place].isNumeric ? whole : max(min(whole, readable), words[place])
    }
  }

  func without(_ place: Int) -> TableText {
    var table = self
    table.columns.remove(at: place)
    table.titles.remove(at: place)
    table.data.remove(at: place)
    table.words.remove(at: place)
    for row in table.body.indices {
      table.body[row].remove(at: place)
      table.styles[row].remove(at: place)
    }
    return table
  }
}
