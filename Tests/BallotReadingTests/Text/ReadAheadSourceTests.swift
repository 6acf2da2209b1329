import BallotModel
import BallotReading
import Testing

@Suite struct ReadAheadSourceTests {
  /// Gives bytes in pieces of changing length, and fails after them if asked to.
  private final class PieceSource: ByteSource {
    private let bytes: [UInt8]
    private let fails: Bool
    private var offset = 0
    private var piece = 1

    init(_ bytes: [UInt8], fails: Bool) {
      self.bytes = bytes
      self.fails = fails
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
      if offset == bytes.count, fails { throw ReadingError(Fault(.unreadableFile)) }
      piece = piece % 70_001 + 997
      let count = min(piece, buffer.count, bytes.count - offset)
      buffer.copyBytes(from: bytes[offset..<offset + count])
      offset += count
      return count
    }
  }

  private static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }

  private func readAll(
    _ source: ReadAheadSource, by size: Int
  ) -> (bytes: [UInt8], failure: FaultCode?) {
    var all: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
    defer { buffer.deallocate() }
    while true {
      do throws(ReadingError) {
        let count = try source.read(into: buffer)
        if count == 0 { return (all, nil) }
        all += buffer[..<count]
      } catch {
        return (all, error.fault.code)
      }
    }
  }

  @Test(arguments: [0, 1, 131_072, 131_073, 3_000_000], [7, 65_536, 1_000_000])
  func `every byte comes, in order, whatever is asked for at a time`(count: Int, size: Int) {
    let bytes = Self.bytes(size == 7 ? min(count, 300_000) : count)
    let found = readAll(ReadAheadSource(PieceSource(bytes, fails: false)), by: size)
    #expect(found.bytes == bytes)
    #expect(found.failure == nil)
  }

  @Test(arguments: [0, 5, 2_000_000])
  func `a failure comes after the bytes before it`(count: Int) {
    let bytes = Self.bytes(count)
    let found = readAll(ReadAheadSource(PieceSource(bytes, fails: true)), by: 100_000)
    #expect(found.bytes == bytes)
    #expect(found.failure == .unreadableFile)
  }

  @Test(arguments: [0, 2_000_000])
  func `a failure comes again however often it is asked for more`(count: Int) {
    let source = ReadAheadSource(PieceSource(Self.bytes(count), fails: true))
    #expect(readAll(source, by: 100_000).bytes.count == count)
    for _ in 0..<3 {
      let again = readAll(source, by: 10)
      #expect(again.bytes.isEmpty)
      #expect(again.failure == .unreadableFile)
    }
  }

  @Test(arguments: [0, 1, 200_000])
  func `a source that is given up early ends its thread`(read: Int) throws {
    for _ in 0..<20 {
      let bytes = Self.bytes(1_000_000)
      let source = ReadAheadSource(PieceSource(bytes, fails: false))
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, read), alignment: 8)
      defer { buffer.deallocate() }
      let count = read == 0 ? 0 : (try? source.read(into: buffer)) ?? -1
      try #require(count >= 0)
      #expect(buffer[..<count].elementsEqual(bytes[..<count]))
    }
  }
}
