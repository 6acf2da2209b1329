import BallotModel

/// A table of a signed sheet, as its template reads it.
///
/// Its properties are names in the templates; see `child(named:)`.
struct PaperTable: Sendable {
  /// How a column is set.
  enum Setting: String, Sendable {
    case text = "text"
    case figure = "figure"
    /// Short, in the middle: ordinals.
    case middle = "middle"
    /// Empty, to be filled in by hand.
    case pen = "pen"

    /// What begins a cell: the class is the page's.
    var start: Markup {
      switch self {
      case .text: "<td class=\"text\" align=\"left\">"
      case .figure: "<td class=\"figure\" align=\"right\">"
      case .middle: "<td class=\"middle\" align=\"center\">"
      case .pen: "<td class=\"pen\" align=\"left\">"
      }
    }

    /// The attribute by which word processors, too, set the column.
    var align: String {
      switch self {
      case .text, .pen: "left"
      case .figure: "right"
      case .middle: "center"
      }
    }
  }

  struct Column: Sendable {
    var title: String
    /// Weight among the columns until the table is made, then percent of its width.
    var width: Int
    var setting: Setting

    init(_ title: String, _ width: Int, _ setting: Setting) {
      self.title = title
      self.width = width
      self.setting = setting
    }
  }

  struct Cell: Sendable {
    var setting: Setting
    var lines: [String]

    init(_ setting: Setting, _ lines: [String]) {
      self.setting = setting
      self.lines = lines
    }

    /// Whether it holds but the sign for a figure that is kept back or missing.
    var isGap: Bool {
      guard lines.count == 1, let line = lines.first else { return false }
      return line == BallotReporting.Cell.hidden || line == BallotReporting.Cell.absent
    }
  }

  struct Row: Sendable {
    var cells: [Cell]

    /// Adds the row to a page.
    func append(to page: inout Markup) {
      page.append("<tr valign=\"top\">")
      for cell in cells {
        page.append(cell.setting.start)
        for line in cell.lines {
          page.append("<div>")
          page.append(escaping: line)
          page.append("</div>")
        }
        page.append("</td>")
      }
      page.append("</tr>")
    }
  }

  /// The rows of one unit, and their sum.
  struct Group: Sendable {
    var heading: [Heading]
    var rows: [Row]
    var sum: [Row]

    /// All rows, each on a line of the page.
    var markup: Markup {
      var markup: Markup = ""
      for (place, row) in rows.enumerated() {
        if place > 0 { markup.append("\n") }
        row.append(to: &markup)
      }
      return markup
    }
  }

  /// The row above a group; a list of one or none, so that no name is sought further out.
  struct Heading: Sendable {
    var numeral: String
    var title: String
    /// Columns that the title takes, beside the numeral's.
    var span: Int
  }

  let columns: [Column]
  /// The row `(1) (2) …` below the headings; a list of one or none.
  let numbering: [Row]
  var groups: [Group] = []
  var total: [Row] = []

  init(_ columns: [Column], isNumbered: Bool = true) {
    let weight = max(1, columns.reduce(0) { $0 + $1.width })
    self.columns = columns.map { Column($0.title, $0.width * 100 / weight, $0.setting) }
    let numbers = columns.indices.map { Cell(.middle, ["(\($0 + 1))"]) }
    numbering = isNumbered ? [Row(cells: numbers)] : []
  }

  /// Whether a figure is kept back or missing anywhere in the table.
  var hasGaps: Bool {
    let hasGaps = { (row: Row) in row.cells.contains(where: \.isGap) }
    return total.contains(where: hasGaps)
      || groups.contains { $0.rows.contains(where: hasGaps) || $0.sum.contains(where: hasGaps) }
  }

  /// A row with one entry per column.
  func row(_ values: [[String]]) -> Row {
    Row(cells: zip(columns, values).map { Cell($0.setting, $1) })
  }

  func heading(_ place: Int, _ title: String) -> Heading {
    Heading(numeral: RomanNumeral.of(place + 1), title: title, span: columns.count - 1)
  }
}
