/// How one file is to be read.
package struct FileOptions: Sendable, Equatable {
  /// Position of the file in this import; goes into every assessment.
  package var file: UInt32 = 0
  /// SHA-256 of the file; identifies the records of a round without serials.
  package var digest: [UInt8] = []
  /// Name of the text encoding; nil to take UTF-8, or UTF-16 by its byte order mark.
  package var encoding: String?
  /// Values that stand for a column which the file does not have: `unit`, `official`, `round`.
  package var constants: [String: String] = [:]
  /// Bytes read at a time.
  package var bufferSize = 256 << 10

  package init() {}
}
