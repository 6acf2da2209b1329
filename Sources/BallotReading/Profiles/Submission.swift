import BallotModel

/// One ballot as a layout has it: a row of a table, or an element of a document.
struct Submission {
  /// Text with the place where it stands.
  struct Cell {
    var text = ""
    /// Column of the table from 1; 0 if there is none.
    var column = 0
    var heading = ""
  }

  /// A question with one answer an indicator.
  struct Tick {
    /// Code or label, as the heading has it.
    var indicator: String
    var cell: Cell
  }

  /// What is said of one official.
  struct Part {
    var line: UInt32 = 0
    /// Nil where the constant stands for it.
    var official: Cell?
    /// Nil where the question is not there at all.
    var marks: Cell?
    var ticks: [Tick] = []
    var none: Cell?
    var comment: Cell?
    /// One of several like it in a row, of which some may not have been used.
    var isSlot = false
    /// One row of an assessment whose rows may lie apart.
    var isRow = false
  }

  var line: UInt32 = 0
  var unit: Cell?
  var round: Cell?
  var status: Cell?
  /// Nil where the layout does not tell whether a response is finished.
  var complete: Cell?
  /// What identifies it, whatever it was made of; nil for its place in the file.
  var serial: Cell?
  var parts: [Part] = []
  /// Where it was read first, as `RecordOrigin` has it; nil for here.
  var origin: Cell?
  /// Says that the row belongs to another one that is not there.
  var isOrphan = false
  /// Cells that can't be trusted to be cells: a record that is rejected, faults noted by the reader.
  var isUnreadable = false
}
