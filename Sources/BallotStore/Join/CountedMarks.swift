/// One assessment on its way into the block of its official and batch.
struct CountedMarks: BitwiseCopyable {
  var marks: UInt64
  var official: UInt32
  var batch: UInt32
  var kindCode: UInt8

  @inline(__always)
  init(_ entry: JoinEntry) {
    marks = entry.marks
    official = entry.official
    batch = entry.batch
    kindCode = entry.kindCode
  }
}
