import BallotModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file or of standard input, by `read(2)`.
///
/// Not mapped: a file that shrinks while it is read must end in an error, not in a signal.
package final class FileSource: ByteSource {
  private let descriptor: Int32
  private let ownsDescriptor: Bool

  /// - Throws: X01 where the file can't be opened.
  package init(path: String) throws(ReadingError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    ownsDescriptor = true
    guard descriptor >= 0 else { throw ReadingError(Fault(.unreadableFile)) }
  }

  /// Reads an open descriptor without closing it.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    ownsDescriptor = false
  }

  deinit {
    if ownsDescriptor, descriptor >= 0 { close(descriptor) }
  }

  /// How many bytes the file has.
  package func size() throws(ReadingError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ReadingError(Fault(.unreadableFile)) }
    return Int(status.st_size)
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      if errno != EINTR { throw ReadingError(Fault(.unreadableFile)) }
    }
  }
}
