import BallotModel
import Foundation
import Testing

/// One table of codes, in Vietnamese and English, in the program and in its documentation.
struct FaultCatalogueTests {
  private static let document = "Sources/BallotPipeline/BallotPipeline.docc/Faults.md"

  @Test(arguments: FaultCode.allCases)
  func `a code has texts in both languages that differ`(_ code: FaultCode) {
    let entry = FaultCatalogue.entry(code)
    for text in [entry.message, entry.hint] {
      #expect(!text.vi.isEmpty && !text.en.isEmpty)
      #expect(text.vi != text.en)
      // What is filled in is filled in in both.
      let places = { (text: String) in text.components(separatedBy: "{}").count }
      #expect(places(text.vi) == places(text.en))
    }
  }

  @Test func `no two codes say the same`() {
    let entries = FaultCode.allCases.map(FaultCatalogue.entry)
    #expect(Set(entries.map(\.message.vi)).count == entries.count)
    #expect(Set(entries.map(\.message.en)).count == entries.count)
  }

  @Test func `codes are a letter and two digits, each once, without a gap`() {
    var numbers: [Character: [Int]] = [:]
    for code in FaultCode.allCases {
      let written = code.rawValue
      #expect(written.wholeMatch(of: /[XRVCQW][0-9]{2}/) != nil, "\(written)")
      if let family = written.first, let number = Int(written.dropFirst()) {
        numbers[family, default: []].append(number)
      }
    }
    for (family, numbers) in numbers {
      #expect(numbers.sorted() == Array(1...numbers.count), "\(family)")
    }
  }

  @Test(arguments: FaultCode.allCases)
  func `the letter fits the severity and the fate`(_ code: FaultCode) {
    let severity = FaultCatalogue.entry(code).severity
    switch code.rawValue.first {
    case "X":
      #expect(severity == .error && code.fate == nil)
    case "R": #expect(severity == .error && (code.fate == .rejected || code.fate == .invalid))
    case "V": #expect(severity == .error && code.fate == .rejected)
    case "C": #expect(code.fate == .duplicate || code.fate == .conflict)
    case "W": #expect(severity == .warning && code.fate == nil)
    default: #expect(code.fate == nil)
    }
  }

  /// The catalogue as the document states it.
  private static var table: String {
    let head = """
      # Faults

      Every fault of ballots and of their reconciliation has a code that never changes its meaning.
      A fault says where it stands (file, line, record, column), and nothing of what was written
      there; `{}` is filled with known codes, numbers or names of the schema.

      - `X`: the file; it is refused whole.
      - `R`, `V`: a record or a value in it; the record is rejected or invalid, the others count.
      - `C`: a repeat or a conflict.
      - `Q`: reconciliation with the counts of the counting team.
      - `W`: a warning; everything was counted.

      | Code | Thông báo | Message | Cách xử lý | What to do |
      | --- | --- | --- | --- | --- |

      """
    return FaultCode.allCases.reduce(into: head) { text, code in
      let entry = FaultCatalogue.entry(code)
      let cells = [
        code.rawValue, entry.message.vi, entry.message.en, entry.hint.vi, entry.hint.en,
      ]
      text += "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
    }
  }

  @Test func `the document lists the catalogue as it is`() throws {
    let place = SourceTree.root.appendingPathComponent(Self.document)
    if ProcessInfo.processInfo.environment["KIEMPHIEU_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(Self.table.utf8).write(to: place)
      Issue.record("\(Self.document) was written anew; run the tests without KIEMPHIEU_RECORD")
    }
    let written = try SourceTree.text(Self.document).split(separator: "\n")
    let expected = Self.table.split(separator: "\n")
    #expect(written.filter { !expected.contains($0) } == [], "renew it with KIEMPHIEU_RECORD=1")
    #expect(expected.filter { !written.contains($0) } == [], "renew it with KIEMPHIEU_RECORD=1")
    #expect(written.count == expected.count)
  }
}
