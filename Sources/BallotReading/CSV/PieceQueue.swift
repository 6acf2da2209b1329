// Foundation for its condition variable.
import Foundation

/// Pieces of a table on their way through the threads, taken out in the order in which they went in.
final class PieceQueue: @unchecked Sendable {
  private let condition = NSCondition()
  /// In order: those that are done, that are being read, and that nobody has begun.
  private var pieces: [TablePiece] = []
  private var begun = 0
  private var done: Set<ObjectIdentifier> = []
  private var isStopped = false

  /// Pieces that were put in and not taken out.
  var count: Int {
    condition.lock()
    defer { condition.unlock() }
    return pieces.count
  }

  func put(_ piece: TablePiece) {
    condition.lock()
    pieces.append(piece)
    condition.broadcast()
    condition.unlock()
  }

  /// Waits for the next piece to be read; nil once there will be none.
  func next() -> TablePiece? {
    condition.lock()
    defer { condition.unlock() }
    while begun == pieces.count, !isStopped { condition.wait() }
    guard !isStopped else { return nil }
    defer { begun += 1 }
    return pieces[begun]
  }

  func finish(_ piece: TablePiece) {
    condition.lock()
    done.insert(ObjectIdentifier(piece))
    condition.broadcast()
    condition.unlock()
  }

  /// Waits for the first piece to be done, and takes it out; nil where there is none.
  func take() -> TablePiece? {
    condition.lock()
    defer { condition.unlock() }
    guard let first = pieces.first else { return nil }
    while done.remove(ObjectIdentifier(first)) == nil { condition.wait() }
    begun -= 1
    return pieces.removeFirst()
  }

  /// No more pieces are begun.
  func stop() {
    condition.lock()
    isStopped = true
    condition.broadcast()
    condition.unlock()
  }
}
