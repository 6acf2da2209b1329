import BallotModel
import BallotReading
import Testing

/// What the reader gave for one file.
struct Reading: Equatable {
  /// How the bytes are handed to the reader.
  struct Pieces: Sendable, CustomTestStringConvertible {
    var bufferSize = FileOptions().bufferSize
    /// The most bytes that the source gives at a time.
    var chunk = Int.max
    /// Threads that help to read a table or document, and the most bytes that each gets at a time.
    var helpers = 0
    var pieceSize = FileOptions().pieceSize

    /// The buffer sizes and source pieces that every behaviour must hold for.
    static let all = [
      Pieces(), Pieces(bufferSize: 1), Pieces(bufferSize: 7), Pieces(bufferSize: 64),
      Pieces(chunk: 1), Pieces(bufferSize: 64, chunk: 7),
      Pieces(bufferSize: 64, helpers: 1, pieceSize: 1),
      Pieces(bufferSize: 7, chunk: 40, helpers: 3, pieceSize: 100),
    ]

    var testDescription: String {
      "buffer \(bufferSize), chunk \(chunk == .max ? 0 : chunk), helpers \(helpers)"
    }
  }

  var assessments: [Assessment]
  var file: FileReading

  /// - Throws: where the key's material is not what a key needs.
  init(
    _ bytes: some Sequence<UInt8>, round: Round = RoundSample.round(), pieces: Pieces = Pieces(),
    options: FileOptions = FileOptions()
  ) throws {
    var options = options
    options.bufferSize = pieces.bufferSize
    options.helpers = pieces.helpers
    options.pieceSize = pieces.pieceSize
    try self.init(
      from: MemorySource(Array(bytes), chunk: pieces.chunk), round: round, options: options)
  }

  init(
    from source: any ByteSource, round: Round = RoundSample.round(),
    options: FileOptions = FileOptions()
  ) throws {
    var all: [Assessment] = []
    let reader = BallotFileReader(lookup: RoundLookup(round: round, key: try Self.key())) {
      all.append(contentsOf: $0)
    }
    file = reader.read(source, options: options)
    assessments = all
  }

  static func key() throws -> BallotKey {
    try #require(BallotKey(material: (1...32).map { UInt8($0) }))
  }

  static func == (left: Reading, right: Reading) -> Bool {
    left.file == right.file && left.assessments.map(\.text) == right.assessments.map(\.text)
  }

  /// The faults as `code line record column heading`.
  var faults: [String] { file.ledger.details.map(\.place) }

  /// How many records came out: all assessments but those that only say that a ballot was found.
  var emitted: Int { assessments.count { $0.kind != .presence } }

  var rejected: Int { assessments.count { $0.kind == .rejected } }

  /// What the records say, without their places.
  var contents: [Content] { assessments.map { Content($0) } }
}
