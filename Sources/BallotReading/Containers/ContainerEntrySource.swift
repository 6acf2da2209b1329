/// The bytes of one file of a .zip, while its reader stands there.
final class ContainerEntrySource: ByteSource {
  private let reader: ContainerReader
  private let generation: Int
  private var atEnd = false

  init(_ reader: ContainerReader, generation: Int) {
    self.reader = reader
    self.generation = generation
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    guard !atEnd, !buffer.isEmpty else { return 0 }
    let count = try reader.read(into: buffer, generation: generation)
    atEnd = count == 0
    return count
  }
}
