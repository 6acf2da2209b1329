/// A part of one file that is read by itself, records and lines counted from its beginning.
///
/// Handed from thread to thread; one has it at a time.
protocol FilePiece: AnyObject, Sendable {
  /// - Parameter lookup: the thread's own.
  func read(_ lookup: RoundLookup)
}
