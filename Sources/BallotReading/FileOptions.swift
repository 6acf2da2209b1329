package import BallotModel

/// How one file is to be read.
package struct FileOptions: Sendable, Equatable {
  /// Position of the file in this import; goes into every assessment.
  package var file: UInt32 = 0
  /// SHA-256 of the file; identifies the records of a round without serials.
  package var digest: [UInt8] = []
  /// Name of the text encoding; nil to take UTF-8, or UTF-16 by its byte order mark.
  package var encoding: String?
  /// Name of the file: with `.xlsx` or `.xlsm` it may be a workbook, with `.gz` compressed. What is
  /// so under another name is refused for not being what it claims.
  package var name = ""
  /// Name of the sheet of a workbook; nil for the first that is not hidden.
  package var sheet: String?
  /// Values that stand for a column which the file does not have: `unit`, `official`, `round`.
  package var constants: [String: String] = [:]
  /// How a layout that is not canonical is read; nil for the canonical ones.
  package var profile: ImportProfile? {
    get { sharedProfile?.profile }
    set { sharedProfile = newValue.map(SharedProfile.init) }
  }
  package var sharedProfile: SharedProfile?
  /// The rows of the main file, where the profile has a second one and this may be it.
  package var parents: ParentRows?
  /// Whether every fault is kept, and where its row stands, to write the rows concerned.
  package var isTraced = false
  /// Whether names and labels that stand for nothing are gathered, for a trial run.
  package var gathersUnmatched = false
  /// Bytes of the file, where known: a short one is read into little room.
  package var size: Int?
  /// Bytes read at a time at most.
  package var bufferSize = 256 << 10

  /// Threads that may help to read one large table or document.
  package var helpers = 0
  /// Bytes that one of them gets at a time; small ones are for tests.
  package var pieceSize = 256 << 10

  package init() {}

  /// Room, in bytes, for reading a file of `size` bytes, of which at most `most` are read at a time.
  package static func room(for size: Int?, most: Int) -> Int {
    // One more, to see in the same reading that it has not grown.
    size.map { min(most, max(4 << 10, $0 + 1)) } ?? most
  }

  /// The names that `encoding` may have, in any case.
  package static let encodings =
    [TextEncoding.utf8, .utf16].map(\.name) + LegacyEncoding.allCases.map(\.rawValue)

  /// Whether `name` is one of `encodings`.
  package static func knows(encoding name: String) -> Bool {
    TextEncoding(CanonicalText.folded(name)) != nil
  }
}
