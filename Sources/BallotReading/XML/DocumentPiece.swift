import BallotModel

/// One piece of a document, from one ballot up to another, and what its ballots say.
final class DocumentPiece: FilePiece, @unchecked Sendable {
  let records: PieceRecords
  /// Where the piece ends, counted from its own beginning; nil where it must be read in order.
  private(set) var end: DocumentPlace?
  /// Bytes of the document before it.
  var offset: Int { piece.offset }
  private let piece: PieceCutter.Piece
  private let prolog: [UInt8]
  /// Only what never changes is read of it.
  private let document: BallotDocumentReader

  /// - Parameter prolog: the document's beginning, up to the root's start tag and with it.
  init(_ piece: PieceCutter.Piece, behind prolog: [UInt8], of document: BallotDocumentReader) {
    self.piece = piece
    self.prolog = prolog
    self.document = document
    records = PieceRecords(after: document.assembler.reading.ledger.counts)
  }

  deinit { piece.base.deallocate() }

  /// The bytes; line ends may have become LFs.
  var bytes: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: piece.base, count: piece.count)
  }

  /// Reads all ballots as the document's parser would, if that comes to stand before the first of
  /// them.
  func read(_ lookup: RoundLookup) {
    let assembler = records.assembler(like: document.assembler, lookup, room: piece.count / 128)
    do throws(ReadingError) {
      let reader = try BallotDocumentReader(assembler, isDecoded: document.isDecoded)
      end = end(with: reader)
      records.finish(
        assembler, records: reader.records,
        lines: end.map { UInt32(truncatingIfNeeded: $0.line - 1) } ?? 0)
    } catch {}
    if end == nil { records.discard() }
  }

  private func end(with reader: BallotDocumentReader) -> DocumentPlace? {
    var prolog = prolog
    prolog.withUnsafeMutableBytes { reader.parse($0) }
    guard reader.isBetweenBallots() else { return nil }
    // What is to be said of the prolog the document's parser has said.
    reader.assembler.reading = records.reading
    reader.goOn(at: DocumentPlace(line: 1, column: 1), offset: offset, records: 0)
    let names = reader.nameCount
    reader.parse(bytes)
    // The text at the end is only read before markup.
    var next = UInt8(ascii: "<")
    withUnsafeMutableBytes(of: &next) { reader.parse($0) }
    // Of the names that a parser may come to know there is a limit in a document.
    guard reader.isBetweenBallots(leaving: 1), reader.nameCount == names else { return nil }
    return reader.place
  }
}
