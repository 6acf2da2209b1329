/// The files that hold other files.
package enum ContainerKind: Sendable, Equatable {
  /// One file, compressed (RFC 1952).
  case gzip
  /// A folder of files, compressed; not a workbook, which is a .zip inside but one file outside.
  case zip
}
