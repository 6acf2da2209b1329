/// Bytes in order, from wherever they come.
package protocol ByteSource: AnyObject {
  /// Fills `buffer` from its start with at most its count of bytes.
  ///
  /// - Returns: how many bytes were written; 0 only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int
}
