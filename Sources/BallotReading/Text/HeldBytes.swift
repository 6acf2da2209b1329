/// Bytes that are filled again and again without being allocated again.
final class HeldBytes {
  private var base: UnsafeMutableRawPointer
  private var capacity = 64
  private var count = 0

  init() { base = .allocate(byteCount: capacity, alignment: 8) }

  deinit { base.deallocate() }

  /// What is held; valid until the next change.
  @inline(__always)
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  @inline(__always)
  func clear() { count = 0 }

  @inline(__always)
  func set(_ bytes: UnsafeRawBufferPointer) {
    count = 0
    append(bytes)
  }

  @inline(__always)
  func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    if count &+ bytes.count > capacity { grow(count + bytes.count) }
    (base + count).copyMemory(from: start, byteCount: bytes.count)
    count &+= bytes.count
  }

  private func grow(_ wanted: Int) {
    while capacity < wanted { capacity *= 2 }
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
    larger.copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = larger
  }
}
