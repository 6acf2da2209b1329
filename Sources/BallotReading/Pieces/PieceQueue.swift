// Foundation for its condition variable.
import Foundation

/// Pieces of a file on their way through the threads, taken out in the order in which they went in.
final class PieceQueue<Piece: FilePiece>: @unchecked Sendable {
  private let condition = NSCondition()
  /// In order: those that are done, that are being read, and that nobody has begun.
  private var pieces: [Piece] = []
  private var begun = 0
  private var done: Set<ObjectIdentifier> = []
  private var isStopped = false

  /// Pieces that were put in and not taken out.
  var count: Int {
    condition.lock()
    defer { condition.unlock() }
    return pieces.count
  }

  func put(_ piece: Piece) {
    condition.lock()
    pieces.append(piece)
    condition.broadcast()
    condition.unlock()
  }

  /// Waits for the next piece to be read; nil once there will be none.
  func next() -> Piece? {
    condition.lock()
    defer { condition.unlock() }
    while begun == pieces.count, !isStopped { condition.wait() }
    guard !isStopped else { return nil }
    defer { begun += 1 }
    return pieces[begun]
  }

  func finish(_ piece: Piece) {
    condition.lock()
    done.insert(ObjectIdentifier(piece))
    condition.broadcast()
    condition.unlock()
  }

  /// Takes the first piece out once it is done; nil where there is none.
  ///
  /// - Parameter read: called meanwhile with pieces that nobody else has begun.
  func take(reading read: (Piece) -> Void) -> Piece? {
    condition.lock()
    defer { condition.unlock() }
    while let first = pieces.first {
      if done.remove(ObjectIdentifier(first)) != nil {
        begun -= 1
        return pieces.removeFirst()
      }
      guard begun < pieces.count else {
        condition.wait()
        continue
      }
      let piece = pieces[begun]
      begun += 1
      condition.unlock()
      read(piece)
      condition.lock()
      done.insert(ObjectIdentifier(piece))
    }
    return nil
  }

  /// No more pieces are begun.
  func stop() {
    condition.lock()
    isStopped = true
    condition.broadcast()
    condition.unlock()
  }

  /// Takes out whatever is left, in order; nobody may be reading any more.
  func takeAll() -> [Piece] {
    condition.lock()
    defer { condition.unlock() }
    defer { pieces = [] }
    return pieces
  }
}
