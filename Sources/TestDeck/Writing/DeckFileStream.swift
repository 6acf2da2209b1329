// Foundation for FileHandle.
import Foundation

/// One file being written.
struct DeckFileStream {
  /// Bytes to be gathered before they are handed over.
  static let pieceSize = 1 << 20
  private let handle: FileHandle
  private let path: String

  init(handle: FileHandle, path: String) {
    self.handle = handle
    self.path = path
  }

  func append(_ bytes: [UInt8]) throws(TestDeckError) {
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw .cannotWrite(path)
    }
  }

  /// Hands `bytes` over once there are enough of them, and empties it.
  func drain(_ bytes: inout [UInt8]) throws(TestDeckError) {
    guard bytes.count >= Self.pieceSize else { return }
    try append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  func close() throws(TestDeckError) {
    do {
      try handle.close()
    } catch {
      throw .cannotWrite(path)
    }
  }
}
