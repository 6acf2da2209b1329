import BallotModel
package import Foundation

/// Writes the entries of one page after the other, each page's in order.
package struct SegmentPageEncoder: ~Copyable {
  /// Four varints of ten bytes at most, and two hashes.
  private static let longestEntry = 48

  private let firstBatch: UInt32
  private let officialUnits: [UInt32]
  private var start: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  private var capacity = longestEntry
  /// The ballot of the entry before.
  private var last: UInt64 = 0
  /// Entries of the page that is being written.
  package private(set) var count = 0

  package init(firstBatch: UInt32, officialUnits: [UInt32]) {
    self.firstBatch = firstBatch
    self.officialUnits = officialUnits
    start = .allocate(byteCount: capacity, alignment: 8)
    end = start
  }

  deinit { start.deallocate() }

  /// Makes room for so many more entries.
  package mutating func reserve(_ more: Int) {
    let filled = end - start
    let needed = filled + more * Self.longestEntry
    guard needed > capacity else { return }
    capacity = max(needed, capacity * 2)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
    larger.copyMemory(from: start, byteCount: filled)
    start.deallocate()
    start = larger
    end = larger + filled
  }

  /// Adds an entry, whose ballot is not below that of the one before in this page.
  @inline(__always)
  package mutating func add(_ entry: JoinEntry) {
    if capacity &- (end - start) < Self.longestEntry { reserve(1) }
    let isKnown = entry.official != Assessment.noOfficial
    let hasUnit = !isKnown || officialUnits[Int(entry.official)] != entry.unit
    let head =
      (isKnown ? UInt64(entry.official) + 1 : 0) << 5 | UInt64(entry.kindCode) << 2
      | (entry.comment != 0 ? 2 : 0) | (hasUnit ? 1 : 0)
    end = VarInt.write(entry.ballot &- last, to: end)
    end = VarInt.write(head, to: end)
    if entry.isComparable { write(entry.content) }
    if entry.comment != 0 { write(entry.comment) }
    if hasUnit { end = VarInt.write(UInt64(entry.unit), to: end) }
    end = VarInt.write(UInt64(entry.batch &- firstBatch), to: end)
    last = entry.ballot
    count &+= 1
  }

  /// The bytes of the page; the next entry begins another one.
  package mutating func finish() -> Data {
    defer {
      end = start
      last = 0
      count = 0
    }
    return Data(bytes: start, count: end - start)
  }

  @inline(__always)
  private mutating func write(_ word: UInt32) {
    end.storeBytes(of: word.littleEndian, as: UInt32.self)
    end += 4
  }
}
