import BallotStore
// Foundation for folders.
import Foundation
import Testing

@Suite struct PartitionedSpoolTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/phan-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func append(_ bytes: [UInt8], to partition: Int, of spool: PartitionedSpool) throws {
    let end = try spool.room(max(1, bytes.count), in: partition)
    UnsafeMutableRawBufferPointer(start: end, count: bytes.count).copyBytes(from: bytes)
    spool.fill(partition, to: end + bytes.count)
  }

  private func take(_ partition: Int, of spool: PartitionedSpool) throws -> [UInt8] {
    try spool.take(partition) { Array($0) }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 5_000], [0, 40, 100_000])
  func `bytes come back in their order, from memory and from the file`(
    count: Int, memory: Int
  ) throws {
    try withFolder { folder in
      var generator = SeededGenerator(seed: UInt64(count))
      let spool = PartitionedSpool(partitions: 5, chunk: 16, memory: memory, folder: folder)
      var expected: [[UInt8]] = Array(repeating: [], count: 5)
      for number in 0..<count {
        let length = Int.random(in: 0...16, using: &generator)
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: number &* 31 &+ $0) }
        // Partition 4 stays empty.
        let partition = Int.random(in: 0..<4, using: &generator)
        try append(bytes, to: partition, of: spool)
        expected[partition] += bytes
      }
      for partition in 0..<5 {
        #expect(spool.count(of: partition) == expected[partition].count)
        #expect(try take(partition, of: spool) == expected[partition])
        #expect(spool.count(of: partition) == 0)
        #expect(try take(partition, of: spool) == [])
      }
    }
  }

  @Test func `more can be appended after a partition was taken`() throws {
    try withFolder { folder in
      let spool = PartitionedSpool(partitions: 1, chunk: 4, memory: 8, folder: folder)
      for number in 0..<9 {
        var expected: [UInt8] = []
        for again in 0...number {
          let bytes = [UInt8(number), UInt8(again), 2]
          try append(bytes, to: 0, of: spool)
          expected += bytes
        }
        #expect(try take(0, of: spool) == expected)
      }
    }
  }

  @Test func `a word may be read behind the last byte`() throws {
    try withFolder { folder in
      let spool = PartitionedSpool(partitions: 1, chunk: 8, memory: 0, folder: folder)
      try append([7], to: 0, of: spool)
      let word = try spool.take(0) { bytes in
        bytes.baseAddress?.loadUnaligned(as: UInt64.self).littleEndian
      }
      #expect(word == 7)
    }
  }

  @Test func `the temporary file has no name, while it is used and after`() throws {
    try withFolder { folder in
      do {
        let spool = PartitionedSpool(partitions: 2, chunk: 8, memory: 0, folder: folder)
        for number in 0..<1_000 { try append([1, 2, 3], to: number % 2, of: spool) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test func `a folder that can't be written is an error once memory is full`() throws {
    let spool = PartitionedSpool(
      partitions: 1, chunk: 2, memory: 2, folder: "/khong-co/thu-muc")
    try append([1, 2], to: 0, of: spool)
    try append([3, 4], to: 0, of: spool)
    #expect(throws: StoreError.temporaryFile) { try append([5], to: 0, of: spool) }
    #expect(try take(0, of: spool) == [1, 2, 3, 4])
  }
}
