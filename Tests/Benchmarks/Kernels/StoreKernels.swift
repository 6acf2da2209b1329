import BallotModel
import BallotStore
// Foundation for a temporary folder.
import Foundation

/// The join, what it stores, and the encodings.
struct StoreKernels {
  let deck: SampleDeck
  let key: BallotKey

  func run() throws {
    let assessments = assessments
    try hash()
    try sort(assessments)
    try pages(assessments)
    try blocks()
    try joinAndStore(assessments)
  }

  private var assessments: [Assessment] {
    deck.records.enumerated().map { number, record in
      var serial = record.serial
      let (ballot, witness) = serial.withUTF8 {
        key.ballot(unit: UInt64(record.unit), serial: UnsafeRawBufferPointer($0))
      }
      return Assessment(
        ballot: ballot, witness: witness, marks: record.marks, official: UInt32(record.official),
        unit: UInt32(record.unit), comment: 0, record: UInt32(number + 1), line: UInt32(number + 2),
        file: 0, kind: record.marks == 0 ? .blank : .marked, isPart: false)
    }
  }

  private func hash() throws {
    let serials = deck.records.map { Array($0.serial.utf8) }.joined()
    let bytes = Array(serials)
    let count = deck.records.count
    var expected: UInt64 = 0
    for record in deck.records {
      var hasher = SipHash128(key0: 1, key1: 2)
      var serial = record.serial
      expected &+= serial.withUTF8 { hasher.hash(UnsafeRawBufferPointer($0)) }.0
    }
    try Stopwatch.measure("siphash", items: count, per: "serial") {
      var sum: UInt64 = 0
      bytes.withUnsafeBytes { bytes in
        for number in 0..<count {
          var hasher = SipHash128(key0: 1, key1: 2)
          sum &+=
            hasher.hash(UnsafeRawBufferPointer(rebasing: bytes[number * 8..<number * 8 + 8])).0
        }
      }
      return sum == expected
    }
  }

  /// The entries of each range of ballots, as the join gets them.
  private func ranges(_ assessments: [Assessment]) -> [[JoinEntry]] {
    var ranges = Array(repeating: [JoinEntry](), count: 256)
    for assessment in assessments {
      ranges[Int(assessment.ballot >> 56)].append(JoinEntry(assessment, batch: 1))
    }
    return ranges
  }

  private func sort(_ assessments: [Assessment]) throws {
    let ranges = ranges(assessments)
    let expected = assessments.map(\.ballot).sorted()
    try Stopwatch.measure("join order", items: assessments.count, per: "record") {
      var ballots: [UInt64] = []
      ballots.reserveCapacity(expected.count)
      var entries = JoinEntries()
      for range in ranges {
        Self.sort(range, with: &entries)
        ballots.append(contentsOf: entries.all.lazy.map(\.ballot))
      }
      return ballots == expected
    }
  }

  private static func sort(_ range: [JoinEntry], with entries: inout JoinEntries) {
    entries.removeAll()
    entries.reserve(range.count)
    for entry in range { entries.append(entry) }
    entries.sort()
  }

  private func pages(_ assessments: [Assessment]) throws {
    let ranges = ranges(assessments).map { range in
      var entries = JoinEntries()
      Self.sort(range, with: &entries)
      return Array(entries.all)
    }
    let units = deck.round.officials.map { UInt32($0.unit) }
    var pages: [[UInt8]] = []
    try Stopwatch.measure("page encode", items: assessments.count, per: "entry") {
      var page = SegmentPageEncoder(firstBatch: 1, officialUnits: units)
      pages = []
      for range in ranges {
        page.reserve(range.count)
        for entry in range { page.add(entry) }
        pages.append(Array(page.finish()))
      }
      return true
    }
    let expected = ranges.map { $0.map(\.content) }
    try Stopwatch.measure("page decode", items: assessments.count, per: "entry") {
      zip(pages, expected).allSatisfy { page, expected in
        var entries: [JoinEntry] = []
        entries.reserveCapacity(expected.count)
        let isWhole = page.withUnsafeBytes {
          SegmentPage.decode(
            $0, firstBatch: 1, officialUnits: units, areas: deck.round.areas.count, batches: 1...1
          ) { entries.append($0) }
        }
        return isWhole && entries.map(\.content) == expected
      }
    }
  }

  private func blocks() throws {
    var byOfficial: [Int: [UInt64]] = [:]
    for record in deck.records { byOfficial[record.official, default: []].append(record.marks) }
    let blocks = byOfficial.keys.sorted().map { official in
      MaskBlock(none: 0, blank: 0, masks: byOfficial[official] ?? [])
    }
    var encoded: [[UInt8]] = []
    try Stopwatch.measure("block encode", items: deck.records.count, per: "mask") {
      encoded = blocks.map(\.encoded)
      return encoded.count == blocks.count
    }
    try Stopwatch.measure("block decode", items: deck.records.count, per: "mask") {
      zip(encoded, blocks).allSatisfy { bytes, expected in
        var block = MaskBlock()
        let isWhole = bytes.withUnsafeBytes { block.append(decoding: $0) }
        return isWhole && block == expected
      }
    }
  }

  private func joinAndStore(_ assessments: [Assessment]) throws {
    let expected = deck.records.count
    try Stopwatch.measure("join and store", items: expected, per: "record") {
      let folder = NSTemporaryDirectory() + "/kiemphieu-kernel-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let database = try BallotDatabase(path: "\(folder)/kernel.sqlite")
      try database.save(round: deck.round.id, files: [:])
      let work = try RoundImport(database, round: deck.round)
      let group = work.makeGroup()
      assessments.withUnsafeBufferPointer { group.take($0) }
      let draft = BatchDraft(
        path: "kernel.csv", sha256: "", size: 0, format: "csv-list", profile: nil,
        encoding: "utf-8",
        delimiter: ",", ignoredColumns: [], skipped: [:], ledger: FaultLedger(), records: expected)
      try work.commit(group, [draft])
      var found = 0
      try database.forEachBlock(of: deck.round.id) { _, block, _ in
        found += block.masks.count + block.blank
      }
      return found == expected
    }
  }
}
