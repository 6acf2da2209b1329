/// Plain rows of one assessment behind each other (the long shape), while they are gathered.
struct PlainRun {
  /// Where the first of them begins in the window, and bytes up to its mark: what the others repeat.
  var head = 0
  var length = 0
  var place = PlainAttribution.Place()
  var codebook = 0
  var marks: UInt64 = 0
  /// Of the first row.
  var record: UInt32 = 0
  var line: UInt32 = 0

  @inline(__always)
  var isEmpty: Bool { length == 0 }

  /// Whether a row of which `limit` bytes may be looked at begins like these.
  @inline(__always)
  func goesOn(
    _ row: UnsafePointer<UInt8>, _ limit: Int, in window: UnsafePointer<UInt8>
  ) -> Bool {
    length > 0 && length < limit && ByteLanes.areEqual(window + head, row, length)
  }
}
