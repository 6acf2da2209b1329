import BallotModel

/// Adjacent rows of one assessment, gathered before they are emitted as one part.
struct LongRun {
  var unit: [UInt8] = []
  var serial: [UInt8] = []
  var official: [UInt8] = []
  var isOpen = false
  /// Without a serial nothing says which rows belong together.
  var hasSerial = false
  var isRejected = false
  var ballot = RecordAssembler.Ballot()
  var officialIndex = -1
  var marks: UInt64 = 0
  var hasNone = false
  var isSpoiled = false
  var comment: UInt32 = 0
  var record: UInt32 = 0
  var line: UInt32 = 0
}
