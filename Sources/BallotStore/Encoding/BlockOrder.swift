import BallotModel

/// Counted assessments of one partition of officials as words whose order is that of their blocks.
///
/// From the highest bits down: the official's number in the partition, the batch's in the import,
/// the kind, the marks. Where these take more than 64 bits, the marks have a word of their own
/// behind it.
struct BlockOrder {
  private static let kindBits: UInt64 = 2

  private let firstBatch: UInt32
  /// Bits of an official's number in its partition.
  let officialBits: UInt64
  private let batchBits: UInt64
  private let markBits: UInt64

  /// - Parameters:
  ///   - officials: most of them in a partition.
  ///   - marks: most indicators in a codebook; at most 64.
  init(officials: Int, batches: ClosedRange<UInt32>, marks: Int) {
    firstBatch = batches.lowerBound
    officialBits = Self.bits(for: officials)
    batchBits = Self.bits(for: Int(batches.upperBound - batches.lowerBound) + 1)
    markBits = UInt64(marks)
  }

  /// Bits that tell so many things apart.
  private static func bits(for count: Int) -> UInt64 {
    let last = max(0, count - 1)
    return UInt64(Int.bitWidth - last.leadingZeroBitCount)
  }

  /// Whether an assessment is one word.
  var isNarrow: Bool { officialBits + batchBits + Self.kindBits + markBits <= 64 }

  @inline(__always)
  private func place(_ item: CountedMarks) -> UInt64 {
    let official = UInt64(item.official) & ((1 &<< officialBits) &- 1)
    let batch = UInt64(item.batch &- firstBatch)
    return (official &<< batchBits | batch) &<< Self.kindBits | UInt64(item.kindCode)
  }

  @inline(__always)
  func narrow(_ item: CountedMarks) -> UInt64 {
    precondition(item.marks &>> markBits == 0, "a mark that no codebook has")
    return place(item) &<< markBits | item.marks
  }

  @inline(__always)
  func wide(_ item: CountedMarks) -> WideMarks { WideMarks(place: place(item), marks: item.marks) }

  @inline(__always)
  func wide(_ word: UInt64) -> WideMarks {
    WideMarks(place: word &>> markBits, marks: word & ((1 &<< markBits) &- 1))
  }

  /// The kind and the block that `place` names: the official's number in the partition, and the batch.
  @inline(__always)
  func block(_ place: UInt64) -> UInt64 { place &>> Self.kindBits }

  @inline(__always)
  func kindCode(_ place: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: place & ((1 &<< Self.kindBits) &- 1))
  }

  func official(_ block: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: block &>> batchBits) }

  func batch(_ block: UInt64) -> UInt32 {
    firstBatch + UInt32(truncatingIfNeeded: block & ((1 &<< batchBits) &- 1))
  }
}
