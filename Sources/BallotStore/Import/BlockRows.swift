import BallotModel
import Foundation

/// Makes the blocks of one partition of officials after the other, in memory that is used again.
///
/// Used by one thread at a time.
final class BlockRows: @unchecked Sendable {
  private let order: BlockOrder
  /// The assessments of the partition at hand: in the one or the other, as `order` has it.
  private var narrow: [UInt64] = []
  private var wide: [WideMarks] = []
  private var narrowOrder = DigitOrder<UInt64>()
  private var wideOrder = DigitOrder<WideMarks>()
  private var rows: [BlockRow] = []

  init(_ order: BlockOrder) { self.order = order }

  /// The rows of `partition`, ascending: one per official and batch, or several parts where the
  /// partition has very many assessments.
  func rows(_ partition: Int, of spool: PartitionedSpool) throws(StoreError) -> [BlockRow] {
    rows.removeAll(keepingCapacity: true)
    var part = 0
    try spool.takePieces(of: partition) { piece throws(StoreError) in
      add(piece)
      guard max(narrow.count, wide.count) >= MaskBlock.mostInPart else { return }
      encode(partition, part)
      part += 1
    }
    encode(partition, part)
    return rows
  }

  private func add(_ piece: UnsafeRawBufferPointer) {
    if order.isNarrow {
      narrow.append(contentsOf: piece.assumingMemoryBound(to: UInt64.self))
    } else {
      wide.append(contentsOf: piece.assumingMemoryBound(to: WideMarks.self))
    }
  }

  /// Adds the rows of the assessments at hand, which are then forgotten.
  private func encode(_ partition: Int, _ part: Int) {
    if order.isNarrow {
      narrowOrder.sort(&narrow) { $0 }
      encode(narrow.count, partition, part) { order.wide(narrow[$0]) }
    } else {
      wideOrder.sort(&wide) { $0.marks }
      wideOrder.sort(&wide) { $0.place }
      encode(wide.count, partition, part) { wide[$0] }
    }
    narrow.removeAll(keepingCapacity: true)
    wide.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private func encode(
    _ count: Int, _ partition: Int, _ part: Int, _ item: (Int) -> WideMarks
  ) {
    var start = 0
    while start < count {
      let block = order.block(item(start).place)
      // Kinds follow each other: marked first, whose marks ascend.
      var counts: (marked: Int, none: Int, blank: Int) = (0, 0, 0)
      var end = start
      while end < count {
        let place = item(end).place
        if order.block(place) != block { break }
        let kind = order.kindCode(place)
        if kind == AssessmentKind.marked.rawValue {
          counts.marked &+= 1
        } else if kind == AssessmentKind.none.rawValue {
          counts.none &+= 1
        } else {
          counts.blank &+= 1
        }
        end &+= 1
      }
      let masks = MaskBlock.encoded(none: counts.none, blank: counts.blank, count: counts.marked) {
        item(start &+ $0).marks
      }
      rows.append(
        BlockRow(
          official: UInt32(partition) &<< UInt32(order.officialBits) | order.official(block),
          batch: order.batch(block), part: part, masks: Data(masks)))
      start = end
    }
  }
}
