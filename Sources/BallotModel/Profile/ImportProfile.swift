/// How a layout that is not canonical maps to assessments (profiles/*.yaml); nothing of it is code.
package struct ImportProfile: Equatable, Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case csv
    case xml
  }

  /// What a column, element or attribute holds.
  package enum Role: String, Sendable, CaseIterable {
    case unit
    /// What identifies the ballot; hashed with the unit, never kept.
    case serial
    case official
    case round
    /// `spoiled` or `valid`.
    case status
    /// Empty, or a word for no, where the response was not finished.
    case complete
    /// One cell with all marks of an assessment.
    case marks
    /// By a pattern with `{indicator}`: one column an indicator. Else: one row a mark.
    case indicator
    /// The explicit none, as a column of its own.
    case none
    case comment
  }

  /// Rows that are not records; each is left out only where the profile names it.
  package enum SkippedRow: String, Sendable, CaseIterable {
    /// Lines above the heading.
    case title
    /// `(1) (2) (3)` below the heading.
    case numbering
    /// A single cell that heads the rows below it.
    case section
    /// `Tổng cộng`, or cells that are the sums of the rows above.
    case total
    /// Place, date, offices and names below the table.
    case signature
    /// `#tags` below the heading (Humanitarian Exchange Language).
    case hxl
  }

  /// How the text of a mark leads to an indicator, besides codes and aliases.
  package enum Match: String, Sendable, CaseIterable {
    /// The whole label, alone or after the code.
    case label
    /// The code in front decides, whatever wording follows it up to the next separator.
    case prefix
    /// A bare number is a position in the official's codebook, from 1.
    case number
  }

  /// What identifies a ballot where no column does.
  package enum Identity: Equatable, Sendable {
    /// The column with role `serial`.
    case serial
    /// The file and the row: the same row in a later export is another ballot.
    case row
    /// These columns together, hashed.
    case digest([ProfileColumn])
  }

  /// A second file whose rows belong to rows of the main file, or a file whose rows belong to those
  /// of the one around it.
  package struct Repeat: Equatable, Sendable {
    /// Name of the file, where `{form}` stands for the main file's name without extension.
    package var file: String
    /// In the file to which its rows belong: what a row is known by.
    package var key: ProfileColumn
    /// In this file: the key of the row it belongs to.
    package var parent: ProfileColumn
    /// Name of the main file, where that is not `{form}` alone.
    package var main: String?
    /// Files inside this one, from the outermost in; those have none.
    package var inner: [Repeat] = []

    package init(file: String, key: ProfileColumn, parent: ProfileColumn) {
      self.file = file
      self.key = key
      self.parent = parent
    }
  }

  package var id: String
  package var title: LocalizedText
  package var format = Format.csv
  package var columns: [Role: ProfileColumn] = [:]
  /// `unit`, `official` or `round` to a fixed value, where the layout has no such column.
  package var constants: [String: String] = [:]
  package var identity = Identity.serial
  /// Words beside the canonical ones; an empty one is the empty cell.
  package var yes: [String] = []
  package var no: [String] = []
  package var none: [String] = []
  package var blank: [String] = []
  package var notAsked: [String] = []
  /// What stands between the marks of one cell, besides white space.
  package var separators: [String] = [";", "|", ","]
  package var match: Set<Match> = [.label]
  /// Names and labels as this layout has them, before those of the round.
  package var aliases: [Alias] = []
  /// Headings that are passed over unread, beside those that are always; may hold `*`.
  package var drop: [String] = []
  package var skip: Set<SkippedRow> = []
  package var repeats: Repeat?
  /// XML: local names from the root to the element that is one ballot; `*` is any name.
  package var ballot = "*"
  /// XML: local names from there to the element that is one assessment; nil for the ballot itself.
  package var assessment: String?

  package init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}
