/// One assessment on its way into the block of its official and batch.
struct CountedMarks: BitwiseCopyable {
  var marks: UInt64
  var official: UInt32
  var batch: UInt32
  var kindCode: UInt8

  /// Its official, and its batch.
  @inline(__always)
  var place: UInt64 { UInt64(official) &<< 32 | UInt64(batch) }
}
