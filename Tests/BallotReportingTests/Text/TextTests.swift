import BallotReporting
import Testing

@Suite struct TextTests {
  @Test func `an object keeps its order and its numbers`() {
    let value = JSONText.object([
      ("z", .count(1)), ("a", .literal("0.100000")), ("n", .null), ("b", .bool(false)),
      ("l", .array([.string("x"), .array([])])), ("o", .object([])),
    ])
    #expect(
      value.document == #"{"z":1,"a":0.100000,"n":null,"b":false,"l":["x",[]],"o":{}}"# + "\n")
  }

  @Test func `an array of lines has one element a line`() {
    #expect(JSONText.lines([.count(1), .count(2)]).document == "[\n1,\n2\n]\n")
    #expect(JSONText.lines([]).document == "[]\n")
  }

  @Test func `strings are escaped as RFC 8259 requires and no further`() {
    let text = "\"\\/\n\r\t\u{0}\u{1F}\u{7F}Đỗ 😀"
    #expect(
      JSONText.string(text).document
        == "\"\\\"\\\\/\\n\\r\\t\\u0000\\u001f\u{7F}Đỗ 😀\"\n")
  }

  @Test(arguments: [
    "=1+1", "+84", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "  =1", "\u{A0}=1", "＝1", "＋1", "－1",
    "＠x", " \t@x", "\u{200B}=1", "\u{FEFF}=1",
  ])
  func `a formula is disarmed`(text: String) {
    #expect(FormulaGuard.neutralised(text) == "'" + text)
  }

  @Test(arguments: ["", "Cán bộ 001", "a=b", "1-2", "  x", "'=1", "L01=3;L02=0", "*"])
  func `other text is left alone`(text: String) {
    #expect(FormulaGuard.neutralised(text) == text)
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("Nguyễn", 6), ("Nguye\u{302}\u{303}n", 6), ("漢字", 4), ("ｘ", 2),
    ("😀", 2), ("─", 1),
  ])
  func `width counts columns of a terminal`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 4, "abc…"), ("漢字漢字", 4, "漢…"), ("abc", 0, ""),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func `truncation never splits a character`(text: String, limit: Int, cut: String) {
    #expect(DisplayWidth.truncated(text, to: limit) == cut)
  }

  @Test func `nothing in a name steers the terminal`() {
    #expect(DisplayWidth.tame("a\u{1B}[31mb\nc\u{202E}d") == "a [31mb cd")
  }

  @Test func `codes are ordered by their bytes`() {
    let codes = ["đ", "z", "B", "a", "10", "9"]
    #expect(codes.sorted(by: ByteOrder.precedes) == ["10", "9", "B", "a", "z", "đ"])
  }
}
