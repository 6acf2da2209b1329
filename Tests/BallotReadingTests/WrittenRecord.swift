/// One assessment as somebody writes it into a file.
struct WrittenRecord: Sendable {
  var unit = "p-bo-de"
  var serial: String
  /// Empty for a spoiled ballot as a whole.
  var official: String
  var marks: [String] = []
  var hasNone = false
  var isSpoiled = false
  /// As written.
  var comment = ""
  /// What is left of the comment when it is trimmed and in NFC, with LF line ends.
  var meaning = ""

  /// Every kind of content, and every comment that a writer may have to quote.
  static let samples = [
    WrittenRecord(serial: "A-1", official: "cb-001", marks: ["L01", "L05"]),
    WrittenRecord(serial: "A-1", official: "cb-002", hasNone: true),
    WrittenRecord(serial: "A-1", official: "cb-003", marks: ["C02"]),
    WrittenRecord(
      unit: "p-đức", serial: "A-1", official: "cb-004", comment: "một, hai; ba | bốn\tnăm",
      meaning: "một, hai; ba | bốn\tnăm"),
    WrittenRecord(
      serial: "Số-2", official: "cb-001", marks: ["L02"], hasNone: true,
      comment: "nói \"không\", rồi \"có\"", meaning: "nói \"không\", rồi \"có\""),
    WrittenRecord(
      serial: "Số-2", official: "cb-002", marks: ["L01", "L02", "L03", "L04", "L05"],
      comment: "dòng 1\ndòng 2\n\ndòng 4", meaning: "dòng 1\ndòng 2\n\ndòng 4"),
    WrittenRecord(
      serial: "Số-2", official: "cb-003", comment: "a & b < c > d ]]> \"&amp;\"",
      meaning: "a & b < c > d ]]> \"&amp;\""),
    WrittenRecord(
      serial: "A 3", official: "cb-001", hasNone: true,
      comment: "\u{A0} \u{FEFF}To\u{300}a nha\u{300} \u{A0}",
      meaning: "T\u{F2}a nh\u{E0}"),
    WrittenRecord(serial: "A 3", official: "cb-002", comment: " \u{A0}\u{200B} "),
    WrittenRecord(serial: "A-4", official: "", isSpoiled: true),
    WrittenRecord(
      serial: "A-5", official: "cb-001", marks: ["L03"], isSpoiled: true, comment: "\"",
      meaning: "\""),
  ]
}
