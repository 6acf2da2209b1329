import BallotReporting
import Testing

@Suite struct LineBreaksTests {
  @Test(arguments: [
    ("Cán bộ 001", 10, ["Cán bộ 001"]), ("Cán bộ 001", 9, ["Cán bộ", "001"]),
    ("abcdefg h", 3, ["abc", "def", "g h"]), ("", 5, [""]), ("ab", 0, ["a", "b"]),
  ])
  func `text is broken at blanks, and words only where they must be`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(LineBreaks.lines(text, width: width) == lines)
  }

  @Test func `further lines are indented below the first`() {
    #expect(
      LineBreaks.fitted("  - một hai ba bốn\nngắn", width: 12, indent: "  ")
        == "  - một hai\n    ba bốn\nngắn")
    #expect(LineBreaks.fitted("một hai ba", width: nil) == "một hai ba")
  }

  @Test(arguments: [
    (0, 40, 200, ""), (40, 40, 1000, "████████████████████"), (1, 2, 1000, "██████████"),
    // 1/16 of 20 columns is ten eighths.
    (1, 16, 1000, "█▎"), (1, 1000, 1000, "▏"), (1, 2, 250, "████████████████████"),
  ])
  func `a bar is as long as its share, to an eighth of a column`(
    count: Int, base: Int, end: Int, bar: String
  ) throws {
    let share = try #require(ExactShare(count, of: base))
    #expect(BlockBar.of(share, end: end) == bar)
  }
}
