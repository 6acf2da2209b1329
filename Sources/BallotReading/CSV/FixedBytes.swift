/// The bytes of a text at one address for as long as this lives.
final class FixedBytes {
  let bytes: UnsafeRawBufferPointer

  init(_ text: String) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
    copy.copyBytes(from: text.utf8)
    bytes = UnsafeRawBufferPointer(copy)
  }

  deinit { bytes.deallocate() }
}
