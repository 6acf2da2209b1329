/// Writes one file in the namespace urn:kiemphieu:ballots:1.
struct XMLBallotWriter {
  private let written: WrittenRecord
  private let file: DeckFile
  private let prefix: String
  private let quote: String
  private let isIndented: Bool
  private let usesCharacterData: Bool
  private let usesLongForms: Bool
  /// The unit that stands on the root, and so not on the ballots.
  private let rootUnit: Int?

  init(plan: DeckPlan, file: DeckFile) {
    written = WrittenRecord(plan: plan, file: file)
    self.file = file
    let variant = file.style.xmlVariant
    prefix = variant % 4 == 3 ? "b:" : ""
    quote = variant & 4 == 0 ? "\"" : "'"
    isIndented = variant & 8 == 0
    usesCharacterData = variant & 16 == 0
    usesLongForms = variant & 1 == 0
    rootUnit = file.units.count == 1 && variant & 2 == 0 ? file.units.first : nil
  }

  func write(to stream: DeckFileStream, random: inout SplitMix64) throws(TestDeckError) {
    var bytes: [UInt8] = file.style.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    appendHead(to: &bytes)
    for ballot in ballots(&random) {
      append(ballot, to: &bytes)
      try stream.drain(&bytes)
    }
    bytes += Array("</\(prefix)ballots>".utf8) + file.style.lineEnd
    try stream.append(bytes)
  }

  /// Records that stand in one ballot element: those of one ballot that follow each other.
  private func ballots(_ random: inout SplitMix64) -> [ArraySlice<Int>] {
    var groups: [ArraySlice<Int>] = []
    let all = file.records
    var start = all.startIndex
    for index in all.indices {
      let next = index + 1
      let record = written.records[all[index]]
      if next < all.endIndex {
        let other = written.records[all[next]]
        if other.ballot == record.ballot, other.isSpoiled == record.isSpoiled { continue }
      }
      groups.append(all[start..<next])
      start = next
    }
    if file.style.shufflesRecords { random.shuffle(&groups) }
    return groups
  }

  private func appendHead(to bytes: inout [UInt8]) {
    if usesLongForms { bytes += Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8) + line }
    let name = prefix.isEmpty ? "xmlns" : "xmlns:b"
    bytes += Array("<\(prefix)ballots \(name)=\(quote)urn:kiemphieu:ballots:1\(quote)".utf8)
    if written.namesRound { appendAttribute("round", written.roundID, to: &bytes) }
    if let rootUnit { appendAttribute("unit", written.codes.units[rootUnit], to: &bytes) }
    bytes += Array(">".utf8) + line
  }

  private func append(_ group: ArraySlice<Int>, to bytes: inout [UInt8]) {
    guard let first = group.first else { return }
    let record = written.records[first]
    indent(1, to: &bytes)
    bytes += Array("<\(prefix)ballot".utf8)
    // A missing serial is either an empty attribute or none at all.
    if record.defect != .missingSerial || record.ballot % 2 == 0 {
      var serial: [UInt8] = []
      written.appendSerial(record, to: &serial)
      appendAttribute("serial", serial, to: &bytes)
    }
    if rootUnit == nil || record.defect == .unknownUnit {
      appendAttribute("unit", written.unit(record), to: &bytes)
    }
    if record.isSpoiled { appendAttribute("status", Array("spoiled".utf8), to: &bytes) }
    if record.defect == .spoiledWithoutAssessment || record.defect == .emptyBallot {
      bytes += Array((usesLongForms ? "></\(prefix)ballot>" : "/>").utf8)
    } else {
      bytes += Array(">".utf8)
      breakLine(&bytes)
      for index in group { appendAssessment(written.records[index], to: &bytes) }
      indent(1, to: &bytes)
      bytes += Array("</\(prefix)ballot>".utf8)
    }
    bytes += line
  }

  private func appendAssessment(_ record: DeckRecord, to bytes: inout [UInt8]) {
    indent(2, to: &bytes)
    bytes += Array("<\(prefix)assessment".utf8)
    appendAttribute("official", written.official(record), to: &bytes)
    let marks = written.marks(record)
    let comment = written.comment(record)
    if marks.isEmpty, !record.isNone, comment.isEmpty {
      bytes += Array("/>".utf8)
      return breakLine(&bytes)
    }
    bytes += Array(">".utf8)
    for mark in usesLongForms ? marks.reversed() : marks {
      bytes += Array("<\(prefix)mark".utf8)
      appendAttribute("indicator", mark, to: &bytes)
      bytes += Array("/>".utf8)
    }
    if record.isNone {
      bytes += Array((usesLongForms ? "<\(prefix)none></\(prefix)none>" : "<\(prefix)none/>").utf8)
    }
    if !comment.isEmpty {
      bytes += Array("<\(prefix)comment>".utf8)
      appendText(comment, to: &bytes)
      bytes += Array("</\(prefix)comment>".utf8)
    }
    bytes += Array("</\(prefix)assessment>".utf8)
    breakLine(&bytes)
  }

  /// - Parameter value: without markup characters, as codes and serials are.
  private func appendAttribute(_ name: String, _ value: [UInt8], to bytes: inout [UInt8]) {
    bytes += Array(" \(name)=\(quote)".utf8)
    bytes += value
    bytes += Array(quote.utf8)
  }

  private func appendText(_ text: [UInt8], to bytes: inout [UInt8]) {
    if usesCharacterData {
      bytes += Array("<![CDATA[".utf8) + text + Array("]]>".utf8)
      return
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      default: bytes.append(byte)
      }
    }
  }

  private var line: [UInt8] { file.style.lineEnd }

  private func breakLine(_ bytes: inout [UInt8]) { if isIndented { bytes += line } }

  private func indent(_ depth: Int, to bytes: inout [UInt8]) {
    if isIndented { bytes += Array(repeating: 0x20, count: 2 * depth) }
  }
}
