import Foundation

/// A workbook whose sheets hold nothing but text.
struct WrittenWorkbook {
  let bytes: Data

  init(_ rows: [[String]]) { self.init(sheets: [("Sheet1", rows)]) }

  init(sheets: [(name: String, rows: [[String]])]) {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/"
    let numbers = sheets.indices.map { $0 + 1 }
    var files = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)content-types\"><Default Extension=\"rels\" ContentType="
          + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)relationships\"><Relationship Id=\"r\" "
          + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
          + zip(sheets, numbers).map {
            "<sheet name=\"\($0.name)\" sheetId=\"\($1)\" r:id=\"rId\($1)\"/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)relationships\">"
          + numbers.map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(office)/worksheet\" "
              + "Target=\"worksheets/sheet\($0).xml\"/>"
          }.joined() + "</Relationships>"
      ),
    ]
    for (sheet, number) in zip(sheets, numbers) {
      files.append(
        (
          "xl/worksheets/sheet\(number).xml",
          "<worksheet xmlns=\"\(main)\"><sheetData>"
            + sheet.rows.enumerated().map { Self.row($1, $0 + 1) }.joined()
            + "</sheetData></worksheet>"
        ))
    }
    bytes = StoredZip(files.map { ($0.0, Data($0.1.utf8)) }).bytes
  }

  private static func row(_ cells: [String], _ number: Int) -> String {
    let texts = cells.enumerated().map { index, text in
      let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return "<c r=\"\(column(index))\(number)\" t=\"inlineStr\">"
        + "<is><t xml:space=\"preserve\">\(escaped)</t></is></c>"
    }
    return "<row r=\"\(number)\">" + texts.joined() + "</row>"
  }

  /// A, B, … Z, AA, …
  private static func column(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? letter : column(index / 26 - 1) + letter
  }
}
