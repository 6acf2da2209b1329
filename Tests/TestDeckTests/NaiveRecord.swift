/// One record as it was found in a file, with codes in lower case.
struct NaiveRecord {
  var unit: String
  var serial: String
  /// Empty for none.
  var official: String
  var marks: Set<String> = []
  var isNone = false
  var comment = ""
  var isSpoiled = false
  /// Whether something in it cannot be read, apart from its unit, serial, official and marks.
  var isUnreadable = false
  /// Whether it only says that a ballot exists.
  var isBallotOnly = false

  /// What two records must share to say the same.
  var content: String {
    "\(marks.sorted())|\(isNone)|\(isSpoiled)|\(comment)"
  }
}
