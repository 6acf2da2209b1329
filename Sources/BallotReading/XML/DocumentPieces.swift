import BallotModel

/// Reads a large document in pieces on several threads; what comes of it is the same as in order.
///
/// Each piece is parsed behind the document's prolog, as if nothing stood between. That is right if
/// every piece before it begins and ends between two ballots and nothing was wrong in any of them;
/// from the first of which that does not hold, all is read in order. Only for records that are known
/// by their serial.
struct DocumentPieces {
  /// Bytes of a piece at most: far from where libxml2 finds a tag too long.
  private static let longest = 4 << 20

  private let document: BallotDocumentReader
  private let prolog: [UInt8]
  private let cutter: PieceCutter

  /// Has `document` parse the prolog.
  ///
  /// - Returns: nil where it must be read in order, what is left of `source` at least.
  init?(_ source: PrefixedSource, of document: BallotDocumentReader) {
    let options = document.assembler.options
    guard options.helpers > 0, document.assembler.lookup.settings.serials != .none,
      !options.isTraced, !options.gathersUnmatched,
      var prolog = Self.prolog(of: source.peeked, like: document)
    else { return nil }
    source.skip(prolog.count)
    prolog.withUnsafeMutableBytes { document.parse($0) }
    guard document.isBetweenBallots() else { return nil }
    self.document = document
    self.prolog = prolog
    cutter = PieceCutter(
      source, offset: prolog.count, size: options.pieceSize, longest: Self.longest
    ) { BallotEnds.last($0, $1) }
  }

  /// Up to the root's start tag and with it; nil where that is not all there, or wrong.
  private static func prolog(
    of beginning: [UInt8], like document: BallotDocumentReader
  ) -> [UInt8]? {
    let assembler = RecordAssembler(
      lookup: document.assembler.lookup, emitter: AssessmentEmitter { _ in },
      options: document.assembler.options)
    guard let reader = try? BallotDocumentReader(assembler, isDecoded: document.isDecoded) else {
      return nil
    }
    var beginning = beginning
    var start = 0
    while let end = beginning[start...].firstIndex(of: UInt8(ascii: ">")) {
      beginning.withUnsafeMutableBytes {
        reader.parse(UnsafeMutableRawBufferPointer(rebasing: $0[start...end]))
      }
      start = end + 1
      if reader.isBetweenBallots() { return Array(beginning[..<start]) }
      guard reader.isBeforeRoot else { return nil }
    }
    return nil
  }

  /// Reads what can be read so, and gives the rest, for `document` to go on with.
  func read() throws(ReadingError) -> any ByteSource {
    let assembler = document.assembler
    var place = document.place
    var records: UInt32 = 0
    let left = try PieceThreads<DocumentPiece>(
      helpers: assembler.options.helpers, assembler.lookup
    ).run {
      cutter.next().map { DocumentPiece($0, behind: prolog, of: document) }
    } handOn: { (piece) throws(ReadingError) in
      guard let end = piece.end else { return false }
      piece.records.handOn(
        to: assembler, records: records, lines: UInt32(truncatingIfNeeded: place.line - 1),
        columns: place.column - 1)
      records &+= piece.records.records
      place = end.behind(place)
      return true
    }
    document.goOn(at: place, offset: left.first?.offset ?? cutter.offset, records: records)
    guard !left.isEmpty else { return cutter.rest }
    return PrefixedSource(left.flatMap { Array($0.bytes) }, failure: nil, before: cutter.rest)
  }
}
