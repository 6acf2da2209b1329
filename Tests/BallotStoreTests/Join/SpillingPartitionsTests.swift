import BallotStore
// Foundation for folders.
import Foundation
import Testing

@Suite struct SpillingPartitionsTests {
  private struct Item: BitwiseCopyable, Equatable {
    var number: UInt64
    var code: UInt8
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/phan-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 5_000])
  func `elements come back in their order, from memory and from the file`(count: Int) throws {
    try withFolder { folder in
      var generator = SeededGenerator(seed: UInt64(count))
      let partitions = SpillingPartitions<Item>(count: 5, chunk: 8, folder: folder)
      var expected: [[Item]] = Array(repeating: [], count: 5)
      for number in 0..<count {
        let item = Item(number: UInt64(number), code: UInt8(number % 251))
        // Partition 4 stays empty.
        let partition = Int.random(in: 0..<4, using: &generator)
        try partitions.append(item, to: partition)
        expected[partition].append(item)
      }
      for partition in 0..<5 {
        #expect(try partitions.load(partition) == expected[partition])
        #expect(partitions.count(of: partition) == expected[partition].count)
        // What is loaded stays.
        #expect(try partitions.load(partition) == expected[partition])
      }
      #expect(partitions.count == count)
    }
  }

  @Test func `more can be appended after a partition was loaded`() throws {
    try withFolder { folder in
      let partitions = SpillingPartitions<Item>(count: 1, chunk: 2, folder: folder)
      var expected: [Item] = []
      for number in 0..<9 {
        let item = Item(number: UInt64(number), code: 0)
        try partitions.append(item, to: 0)
        expected.append(item)
        #expect(try partitions.load(0) == expected)
      }
    }
  }

  @Test func `the temporary file has no name, while it is used and after`() throws {
    try withFolder { folder in
      do {
        let partitions = SpillingPartitions<Item>(count: 2, chunk: 4, folder: folder)
        for number in 0..<1_000 {
          try partitions.append(Item(number: UInt64(number), code: 1), to: number % 2)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test func `a folder that can't be written is an error once memory is full`() throws {
    let partitions = SpillingPartitions<Item>(count: 1, chunk: 2, folder: "/khong-co/thu-muc")
    let item = Item(number: 1, code: 1)
    try partitions.append(item, to: 0)
    try partitions.append(item, to: 0)
    #expect(throws: StoreError.temporaryFile) { try partitions.append(item, to: 0) }
    #expect(try partitions.load(0) == [item, item])
  }
}
