import Foundation

/// Finds texts in bytes, whatever they are: as UTF-8 and as UTF-16 of either order.
struct ByteSearch {
  /// Texts of one length, by their UTF-8.
  private var byLength: [Int: Set<[UInt8]>] = [:]

  init(_ texts: some Sequence<String>) {
    for text in texts where !text.isEmpty {
      let bytes = Array(text.utf8)
      byLength[bytes.count, default: []].insert(bytes)
    }
  }

  /// The texts that occur in `data`.
  func found(in data: Data) -> [String] {
    let bytes = [UInt8](data)
    let planes = [
      bytes,
      // Of UTF-16, all that is ASCII stands in every other byte.
      stride(from: 0, to: bytes.count, by: 2).map { bytes[$0] },
      stride(from: 1, to: bytes.count, by: 2).map { bytes[$0] },
    ]
    return planes.flatMap(found).sorted()
  }

  private func found(in plane: [UInt8]) -> [String] {
    var found: [String] = []
    for (length, texts) in byLength where plane.count >= length {
      let starts = Set(texts.map { $0[0] })
      for start in 0...(plane.count - length) where starts.contains(plane[start]) {
        let slice = Array(plane[start..<start + length])
        if texts.contains(slice) { found.append(String(decoding: slice, as: UTF8.self)) }
      }
    }
    return found
  }
}
