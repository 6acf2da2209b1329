import Dispatch
import Synchronization

/// A source that is read on a thread of its own, a few buffers ahead, so that reading and digesting
/// go on while the reader parses.
///
/// Read by one thread only; the source underneath may be asked for its digest once `read` has
/// returned 0 or thrown.
package final class ReadAheadSource: ByteSource, @unchecked Sendable {
  /// One buffer, owned by the reading thread until `full` is signalled, then by the reader until
  /// `free` is.
  private struct Slot {
    var buffer: UnsafeMutableRawBufferPointer
    var count = 0
    var failure: ReadingError?
  }

  /// Outlives the source until the reading thread has ended.
  private final class Stopping: Sendable {
    let isAsked = Atomic(false)
  }

  private static let slotCount = 4
  private static let slotSize = 128 << 10

  private let source: any ByteSource
  private let slots: UnsafeMutablePointer<Slot>
  private let free = DispatchSemaphore(value: slotCount)
  private let full = DispatchSemaphore(value: 0)
  private let done = DispatchGroup()
  private let stopping = Stopping()
  /// Where the reader stands.
  private var slot = 0
  private var offset = 0
  private var isHeld = false
  private var isAtEnd = false
  /// What ended it; thrown again whenever it is asked for more, like the source's own.
  private var failure: ReadingError?

  package init(_ source: any ByteSource) {
    self.source = source
    slots = .allocate(capacity: Self.slotCount)
    for index in 0..<Self.slotCount {
      (slots + index).initialize(
        to: Slot(buffer: .allocate(byteCount: Self.slotSize, alignment: 16)))
    }
    let filler = Filler(
      source: source, slots: slots, free: free, full: full, stopping: stopping)
    DispatchQueue.global().async(group: done) { filler.run() }
  }

  deinit { finish() }

  /// Stops the reading thread and waits for it.
  private func finish() {
    stopping.isAsked.store(true, ordering: .releasing)
    free.signal()
    done.wait()
    // A semaphore may not be given up below the value that it began with.
    for _ in 0..<Self.slotCount { free.signal() }
    for index in 0..<Self.slotCount { slots[index].buffer.deallocate() }
    slots.deinitialize(count: Self.slotCount)
    slots.deallocate()
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    if let failure { throw failure }
    if isAtEnd { return 0 }
    if !isHeld {
      full.wait()
      isHeld = true
      offset = 0
    }
    let current = slots[slot]
    if let failure = current.failure {
      self.failure = failure
      throw failure
    }
    if current.count == 0 {
      isAtEnd = true
      return 0
    }
    let count = min(buffer.count, current.count - offset)
    buffer.copyMemory(
      from: UnsafeRawBufferPointer(rebasing: current.buffer[offset..<offset + count]))
    offset += count
    if offset == current.count {
      isHeld = false
      slot = (slot + 1) % Self.slotCount
      free.signal()
    }
    return count
  }

  /// The reading thread's work; it ends with an empty slot or one with a failure.
  private struct Filler: @unchecked Sendable {
    let source: any ByteSource
    let slots: UnsafeMutablePointer<Slot>
    let free: DispatchSemaphore
    let full: DispatchSemaphore
    let stopping: Stopping

    func run() {
      var slot = 0
      while true {
        free.wait()
        if stopping.isAsked.load(ordering: .acquiring) { return }
        slots[slot].count = 0
        do throws(ReadingError) {
          slots[slot].count = try source.read(into: slots[slot].buffer)
        } catch {
          slots[slot].failure = error
        }
        let isLast = slots[slot].count == 0
        full.signal()
        if isLast { return }
        slot = (slot + 1) % ReadAheadSource.slotCount
      }
    }
  }
}
