import BallotReading

/// What the driver's deck says is to be found in it.
struct DeckSums {
  private(set) var records = 0
  private(set) var marks = 0
  private(set) var squares = 0

  init(folder: String) throws {
    let source = try FileSource(path: "\(folder)/expected.txt")
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 16)
    defer { buffer.deallocate() }
    let count = try source.read(into: buffer)
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    for item in text.split(whereSeparator: \.isWhitespace) {
      let parts = item.split(separator: "=")
      guard parts.count == 2, let value = Int(parts[1]) else { continue }
      switch parts[0] {
      case "records": records = value
      case "marks": marks = value
      case "squares": squares = value
      default: break
      }
    }
  }
}
