/// One assessment as it is written into one file, with what it means.
struct DeckRecord {
  /// Index among the deck's ballots.
  var ballot: Int32
  /// Index among the officials; -1 where the record names none that is known.
  var official: Int32
  /// Marks, as positions in the official's codebook.
  var marks: UInt64
  var isNone: Bool
  /// Index among `CommentTexts`; 0 without a comment.
  var comment: UInt8
  var isSpoiled = false
  var defect = RecordDefect.none

  init(ballot: Int, official: Int, marks: UInt64, isNone: Bool, comment: UInt8) {
    self.ballot = Int32(ballot)
    self.official = Int32(official)
    self.marks = marks
    self.isNone = isNone
    self.comment = comment
  }
}
