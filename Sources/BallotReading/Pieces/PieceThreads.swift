import BallotModel
import Dispatch

/// Reads the pieces of one file on several threads, the caller's among them, and hands them on in
/// order.
struct PieceThreads<Piece: FilePiece> {
  /// Pieces begun and not yet handed on, for each thread.
  private static var ahead: Int { 4 }

  private let helpers: Int
  private let lookup: RoundLookup

  /// - Parameters:
  ///   - helpers: threads beside the caller's.
  ///   - lookup: the caller's; each helper has a copy.
  init(helpers: Int, _ lookup: RoundLookup) {
    self.helpers = helpers
    self.lookup = lookup
  }

  /// - Parameters:
  ///   - next: the next piece of the file; nil where there is none.
  ///   - handOn: called with each piece once it is read; false where nothing behind it is wanted.
  /// - Returns: what was not handed on, in order, with the piece that `handOn` stopped at; no thread
  ///   has it any more.
  func run(
    next: () -> Piece?, handOn: (Piece) throws(ReadingError) -> Bool
  ) throws(ReadingError) -> [Piece] {
    let queue = PieceQueue<Piece>()
    let group = DispatchGroup()
    let work = Work(lookup: lookup)
    for _ in 0..<helpers {
      DispatchQueue.global().async(group: group) { work.run(queue) }
    }
    defer { Self.stop(queue, group) }
    while let piece = next() {
      queue.put(piece)
      while queue.count >= helpers * Self.ahead, let done = queue.take(reading: read) {
        if try !handOn(done) { return left(behind: done, queue, group) }
      }
    }
    while let done = queue.take(reading: read) {
      if try !handOn(done) { return left(behind: done, queue, group) }
    }
    return []
  }

  private func read(_ piece: Piece) { piece.read(lookup) }

  private func left(
    behind piece: Piece, _ queue: PieceQueue<Piece>, _ group: DispatchGroup
  ) -> [Piece] {
    Self.stop(queue, group)
    return [piece] + queue.takeAll()
  }

  private static func stop(_ queue: PieceQueue<Piece>, _ group: DispatchGroup) {
    queue.stop()
    group.wait()
  }

  /// A helper's part; of the caller's lookup it only reads what never changes.
  private struct Work: @unchecked Sendable {
    let lookup: RoundLookup

    func run(_ queue: PieceQueue<Piece>) {
      var own: RoundLookup?
      while let piece = queue.next() {
        let lookup = own ?? lookup.copy()
        own = lookup
        piece.read(lookup)
        queue.finish(piece)
      }
    }
  }
}
