import BallotModel
import BallotReading
import Testing

@Suite struct ContainerReaderTests {
  private typealias Entry = ContainerWriter.Entry
  private static let table = "unit,serial,official,marks\np-bo-de,A-1,cb-001,L01\n"

  private func names(_ bytes: [UInt8], limits: ContainerLimits = ContainerLimits()) throws
    -> [String]
  {
    try ContainerWriter.withFile("a.zip", bytes) { path in
      try ContainerReader(path: path, limits: limits).entries.map { $0.path(in: "b/a.zip") }
    }
  }

  private func contents(
    _ bytes: [UInt8], name: String = "a.zip", limits: ContainerLimits = ContainerLimits(),
    size: Int = 1 << 16
  ) throws -> [[UInt8]] {
    try ContainerWriter.withFile(name, bytes) { path in
      let reader = try ContainerReader(path: path, limits: limits)
      var all: [[UInt8]] = []
      for entry in reader.entries { all.append(try reader.source(of: entry).all(size: size)) }
      return all
    }
  }

  @Test func `the files of a zip are listed and read in their order`() throws {
    var stored = Entry("thư mục/Bồ Đề.csv", Self.table)
    stored.isDeflated = false
    let archive = ContainerWriter.zip([
      Entry("b.csv", "b"), stored, Entry("rỗng.csv", ""), Entry("z/a.xml", "<a/>"),
    ])
    #expect(
      try names(archive) == [
        "b/a.zip/b.csv", "b/a.zip/thư mục/Bồ Đề.csv", "b/a.zip/rỗng.csv", "b/a.zip/z/a.xml",
      ])
    for size in [1, 7, 1 << 16] {
      #expect(
        try contents(archive, size: size) == [
          Array("b".utf8), Array(Self.table.utf8), [], Array("<a/>".utf8),
        ])
    }
  }

  @Test func `folders, hidden files and what macOS adds are passed over`() throws {
    var folder = Entry("a/", "")
    folder.mode = 0o040755
    folder.isDeflated = false
    let archive = ContainerWriter.zip([
      folder, Entry("a/.DS_Store", "x"), Entry("__MACOSX/a/b.csv", "x"), Entry("a/b.csv", "y"),
      Entry(".x/c.csv", "x"),
    ])
    #expect(try names(archive) == ["b/a.zip/a/b.csv"])
    #expect(try contents(archive) == [Array("y".utf8)])
  }

  @Test func `a name in an unknown encoding is shown byte by byte`() throws {
    var entry = Entry("", "x")
    entry.name = [0x61, 0xD0, 0x25, 0x2E, 0x63, 0x73, 0x76]
    entry.flags = 0
    #expect(try names(ContainerWriter.zip([entry])) == ["b/a.zip/a%D0%25.csv"])
  }

  @Test func `entries can be read again and in any order`() throws {
    let archive = ContainerWriter.zip((0..<20).map { Entry("\($0).csv", "number \($0)") })
    try ContainerWriter.withFile("a.zip", archive) { path in
      let reader = try ContainerReader(path: path)
      for index in [19, 3, 3, 4, 0, 18] {
        let bytes = try reader.source(of: reader.entries[index]).all()
        #expect(bytes == Array("number \(index)".utf8))
      }
      let older = try reader.source(of: reader.entries[1])
      _ = try reader.source(of: reader.entries[2])
      #expect(throws: ReadingError(Fault(.unreadableFile))) { try older.all() }
    }
  }

  private static func hostile(_ change: (inout Entry) -> Void) -> [UInt8] {
    var entry = Entry("inner.csv", table)
    change(&entry)
    return ContainerWriter.zip([Entry("first.csv", "a"), entry])
  }

  private static let refused: [(String, [UInt8], ContainerDefect)] = [
    ("above", hostile { $0.name = Array("../../etc/evil.csv".utf8) }, .unsafeName),
    ("above, inside", hostile { $0.name = Array("a/../../evil.csv".utf8) }, .unsafeName),
    ("absolute", hostile { $0.name = Array("/etc/evil.csv".utf8) }, .unsafeName),
    ("drive", hostile { $0.name = Array("C:evil.csv".utf8) }, .unsafeName),
    ("control", hostile { $0.name = Array("a\u{1B}[2J.csv".utf8) }, .unsafeName),
    ("repeated", hostile { $0.name = Array("first.csv".utf8) }, .repeatedName),
    ("encrypted", hostile { $0.flags |= 1 }, .encrypted),
    ("link", hostile { $0.mode = 0o120777 }, .notAFile),
    ("not a zip", Array(table.utf8), .damaged),
    ("nothing", [], .damaged),
    ("bomb", hostile { $0.bytes = Array(repeating: 0x30, count: 8 << 20) }, .ratio),
  ]

  @Test(arguments: refused)
  func `a hostile zip is refused whole with what is wrong`(
    name: String, bytes: [UInt8], defect: ContainerDefect
  ) throws {
    #expect(
      throws: ReadingError(Fault(.unsupportedContainer, argument: defect.rawValue)), "\(name)"
    ) { try names(bytes) }
  }

  @Test func `a zip cut anywhere is refused, never half read`() throws {
    let archive = ContainerWriter.zip([Entry("a.csv", Self.table), Entry("b.csv", Self.table)])
    for length in stride(from: 0, to: archive.count - 1, by: 5) {
      #expect(throws: ReadingError(Fault(.unsupportedContainer, argument: "damaged"))) {
        try contents(Array(archive[..<length]))
      }
    }
  }

  @Test func `data that were changed are found by their check sum`() throws {
    var entry = Entry("a.csv", Self.table)
    entry.isDeflated = false
    var archive = ContainerWriter.zip([entry])
    archive[30 + 5 + 10] ^= 1
    #expect(throws: ReadingError(Fault(.unsupportedContainer, argument: "damaged"))) {
      try contents(archive)
    }
  }

  @Test func `limits hold for what comes out, whatever the directory says`() throws {
    let text = String(repeating: Self.table, count: 1000)
    let archive = ContainerWriter.zip([Entry("a.csv", text), Entry("b.csv", text)])
    var limits = ContainerLimits()
    #expect(
      try contents(archive, limits: limits).map(\.count) == [text.utf8.count, text.utf8.count])
    limits.totalBytes = text.utf8.count
    #expect(throws: ReadingError(Fault(.unsupportedContainer, argument: "too-large"))) {
      try contents(archive, limits: limits)
    }
    limits = ContainerLimits()
    limits.entries = 1
    #expect(throws: ReadingError(Fault(.unsupportedContainer, argument: "too-many-entries"))) {
      try contents(archive, limits: limits)
    }
    // A directory that understates the size: the data are not what it says.
    var lying = ContainerWriter.zip([Entry("a.csv", Array(repeating: 0x30, count: 8 << 20))])
    let directory = lying.count - 22 - 46 - 5
    for offset in 0..<4 { lying[directory + 24 + offset] = 0 }
    #expect(throws: ReadingError.self) { try contents(lying) }
  }

  @Test func `a gz is one file, member after member`() throws {
    let bytes = ContainerWriter.gzip(Array("một\n".utf8)) + ContainerWriter.gzip(Array("hai".utf8))
    for size in [1, 3, 1 << 16] {
      #expect(try contents(bytes, name: "a.csv.gz", size: size) == [Array("một\nhai".utf8)])
    }
    #expect(try contents(ContainerWriter.gzip([]), name: "a.csv.gz") == [[]])
    try ContainerWriter.withFile("a.csv.gz", bytes) { path in
      let reader = try ContainerReader(path: path)
      #expect(reader.kind == .gzip)
      #expect(reader.entries.map { $0.path(in: "b/a.csv.gz") } == ["b/a.csv.gz"])
    }
  }

  @Test func `a gz that is cut, changed, followed by more or swells is refused`() throws {
    let good = ContainerWriter.gzip(Array(Self.table.utf8))
    func check(_ bytes: [UInt8], _ defect: ContainerDefect) {
      #expect(throws: ReadingError(Fault(.unsupportedContainer, argument: defect.rawValue))) {
        try contents(bytes, name: "a.gz")
      }
    }
    for length in 0..<good.count { check(Array(good[..<length]), .damaged) }
    check(good + [0x41], .damaged)
    check(Array(Self.table.utf8), .damaged)
    for place in [good.count - 1, good.count - 5] {
      var bytes = good
      bytes[place] ^= 1
      check(bytes, .damaged)
    }
    check(ContainerWriter.gzip(Array(repeating: 0x30, count: 8 << 20)), .ratio)
  }

  @Test func `what the name claims decides whether it is a container`() throws {
    let gzip = ContainerWriter.gzip([0x61])
    let archive = ContainerWriter.zip([Entry("a.csv", "x")])
    for (name, bytes, kind) in [
      ("a.csv", gzip, nil), ("a.csv", archive, nil), ("a.xlsx", archive, nil),
      ("a.ZIP", archive, .zip), ("a.CSV.GZ", gzip, .gzip), ("a", gzip, .gzip),
      ("a", archive, .zip), ("a", [0x61], nil),
    ] as [(String, [UInt8], ContainerKind?)] {
      #expect(
        try ContainerWriter.withFile(name, bytes) { try ContainerReader.kind(of: $0) } == kind)
    }
  }

  @Test func `a compressed table inside a zip is read, a further layer is refused`() throws {
    let plain = try Reading(Self.table.utf8)
    let once = ContainerWriter.gzip(Array(Self.table.utf8))
    var options = FileOptions()
    options.name = "a.zip/inner.csv.gz"
    for pieces in Reading.Pieces.all {
      #expect(try Reading(once, pieces: pieces, options: options) == plain)
    }
    #expect(try Reading(ContainerWriter.gzip(once), options: options).faults == ["X20 0 0 0"])
    // Cut off behind the last row: heading and rows have been read.
    let rows = Self.table.utf8.count { $0 == 10 }
    let cut = try Reading(once.dropLast(8), options: options)
    #expect(cut.faults == ["X20 \(rows + 1) 0 0"])
    #expect(cut.file.ledger.details.map(\.argument) == ["damaged"])
    let archive = ContainerWriter.zip([Entry("a.csv", Self.table)])
    options.name = "a.zip/b.zip"
    let nested = try Reading(archive, options: options)
    #expect(nested.file.ledger.details == [Fault(.unsupportedContainer, argument: "nested")])
  }

  @Test func `the message says in words what is wrong`() {
    for defect in ContainerDefect.allCases {
      let fault = Fault(.unsupportedContainer, argument: defect.rawValue)
      for language in Language.allCases {
        #expect(FaultCatalogue.message(fault, language).contains(defect.words[language]))
      }
    }
  }
}
