/// Files that are refused whole, although they hold ballots that look right.
enum RefusedFile: CaseIterable {
  case truncatedXML
  case documentType
  case spreadsheet
  case notUTF8

  /// Relative to the round folder.
  var path: String {
    switch self {
    case .truncatedXML: "ballots/loi/cut-off.xml"
    case .documentType: "ballots/loi/doctype.xml"
    case .spreadsheet: "ballots/loi/spreadsheet.csv"
    case .notUTF8: "ballots/loi/legacy-text.csv"
    }
  }

  /// - Parameters:
  ///   - unit: code of a unit.
  ///   - official: code of an official of that unit.
  func bytes(unit: String, official: String) -> [UInt8] {
    let ballot = """
      <ballot serial="0000-000U" unit="\(unit)"><assessment official="\(official)"><none/>\
      </assessment></ballot>

      """
    let opening = "<ballots xmlns=\"urn:kiemphieu:ballots:1\">\n"
    switch self {
    case .truncatedXML:
      return Array((opening + ballot + "<ballot serial=\"0000-000U\"><assess").utf8)
    case .documentType:
      return Array(
        ("<!DOCTYPE ballots [<!ENTITY a \"b\">]>\n" + opening + ballot + "</ballots>\n").utf8)
    case .spreadsheet:
      return [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0x00, 0x00, 0x21, 0x00]
        + Array("[Content_Types].xml".utf8) + [0x00, 0xFF, 0x0A]
    case .notUTF8:
      // Windows-1258 for a word with a tone mark, without anything that names the encoding.
      return Array("unit,serial,official,marks,comment\n\(unit),0000-000U,\(official),none,".utf8)
        + [0x4E, 0x67, 0x75, 0x79, 0xEA, 0xDE, 0x6E, 0x0A]
    }
  }
}
