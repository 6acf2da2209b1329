import BallotModel
import Foundation
import RoundFolder
import Testing

/// The same tables in the forms that people's programs write.
struct TableFormTests {
  private static let tables = [
    "areas.csv", "roster.csv", "control.csv", "decisions.csv", "aliases.csv",
  ]

  private static let forms: [(String, @Sendable (String) -> String)] = [
    ("byte order mark", { "\u{FEFF}" + $0 }),
    ("semicolons", { $0.replacing(",", with: ";") }),
    ("tabs", { $0.replacing(",", with: "\t") }),
    ("CRLF", { $0.replacing("\n", with: "\r\n") }),
    ("lone CR", { $0.replacing("\n", with: "\r") }),
    ("no last line end", { String($0.dropLast()) }),
    (
      "headings in capitals",
      { text in
        let lines = text.split(separator: "\n", maxSplits: 1)
        return lines[0].uppercased() + "\n" + lines[1]
      }
    ),
    (
      "every cell quoted",
      { text in
        text.split(separator: "\n").map { line in
          line.split(separator: ",", omittingEmptySubsequences: false)
            .map { "\"\($0)\"" }.joined(separator: ",")
        }.joined(separator: "\n")
      }
    ),
    ("spaces around cells", { $0.replacing(",", with: " ,\u{A0}") }),
    ("decomposed letters", { $0.decomposedStringWithCanonicalMapping }),
    ("rows without content at the end", { $0 + "\n,,\n" }),
  ]

  @Test(arguments: forms.indices)
  func `another form of the tables gives the same round`(_ form: Int) throws {
    let plain = try RoundFixture.files()
    var other = plain
    for table in Self.tables {
      let text = try #require(RoundFixture.texts[table])
      other.files[table] = Array(Self.forms[form].1(text).utf8)
    }
    #expect(other != plain, "\(Self.forms[form].0) changes the bytes")
    let round = try RoundReader.read(other)
    let expected = try RoundReader.read(plain)
    #expect(round == expected, "\(Self.forms[form].0)")
    for (left, right) in zip(round.officials, expected.officials) {
      #expect(Array(left.name.utf8) == Array(right.name.utf8))
    }
  }

  @Test(arguments: ["\u{FEFF}", "# ghi chú\r\n", "---\n"])
  func `YAML may start with a byte order mark, a comment or a document mark`(
    start: String
  ) throws {
    var files = try RoundFixture.files()
    for file in ["round.yaml", "policy.yaml", "codebooks/mini.yaml"] {
      let text = try #require(RoundFixture.texts[file])
      files.files[file] = Array((start + text.replacing("\n", with: "\r\n")).utf8)
    }
    let expected = try RoundReader.read(RoundFixture.files())
    #expect(try RoundReader.read(files) == expected)
  }

  @Test func `quoted cells keep delimiters, doubled quotes and line breaks`() throws {
    let files = try RoundFixture.files([
      .replace("roster.csv", "Cán bộ 001", with: "\"Cán bộ \"\"001\"\", tổ 1\r\nca hai\"")
    ])
    let official = try #require(RoundReader.read(files).officials.first)
    #expect(official.name == "Cán bộ \"001\", tổ 1\nca hai")
  }

  @Test func `decomposed letters in YAML come out composed`() throws {
    var files = try RoundFixture.files()
    let text = try #require(RoundFixture.texts["round.yaml"])
    files.files["round.yaml"] = Array(text.decomposedStringWithCanonicalMapping.utf8)
    let title = try RoundReader.read(files).title
    #expect(Array(title.utf8) == Array("Đợt thử".precomposedStringWithCanonicalMapping.utf8))
  }
}
