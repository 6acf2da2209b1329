/// Writes small workbooks part by part.
struct WorkbookWriter {
  /// How texts are stored.
  enum Texts: Sendable, CaseIterable {
    case shared
    case inline
  }

  var sheets: [(name: String, xml: String, state: String)] = []
  var shared: [String] = []
  /// Number formats beside the built-in ones, from 164 on.
  var formats: [String] = []
  /// The number format of each style.
  var styles = [0]
  var countsFrom1904 = false
  /// Parts to be put in the place of those that are written here.
  var parts: [String: String] = [:]

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  init() {}

  /// A workbook of one sheet with the element `sheetData` as given.
  init(sheetData: String) { add("Phiếu", "<sheetData>\(sheetData)</sheetData>") }

  /// A workbook of one sheet with `rows` of texts; empty texts are left out.
  init(_ rows: [[String]], _ texts: Texts) {
    var data = ""
    for (row, cells) in rows.enumerated() where cells.contains(where: { !$0.isEmpty }) {
      data += "<row r=\"\(row + 1)\">"
      for (column, text) in cells.enumerated() where !text.isEmpty {
        let place = "\(Self.column(column))\(row + 1)"
        switch texts {
        case .inline:
          data +=
            "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Self.escaped(text))</t></is></c>"
        case .shared:
          data += "<c r=\"\(place)\" t=\"s\"><v>\(shared.count)</v></c>"
          shared.append("<t xml:space=\"preserve\">\(Self.escaped(text))</t>")
        }
      }
      data += "</row>"
    }
    add("Phiếu", "<sheetData>\(data)</sheetData>")
  }

  mutating func add(_ name: String, _ xml: String, state: String = "visible") {
    sheets.append((name, xml, state))
  }

  var bytes: [UInt8] {
    var all: [(name: String, text: String)] = []
    all.append(("[Content_Types].xml", "<Types/>"))
    all.append(("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])))
    all.append(
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">"
          + "<workbookPr date1904=\"\(countsFrom1904 ? 1 : 0)\"/><sheets>"
          + sheets.enumerated().map {
            "<sheet name=\"\($0.element.name)\" sheetId=\"\($0.offset + 1)\" "
              + "state=\"\($0.element.state)\" r:id=\"s\($0.offset)\"/>"
          }.joined() + "</sheets></workbook>"
      ))
    all.append(
      (
        "xl/_rels/workbook.xml.rels",
        relations(
          sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0).xml") }
            + [("t", "sharedStrings", "/xl/sharedStrings.xml"), ("y", "styles", "styles.xml")])
      ))
    for (index, sheet) in sheets.enumerated() {
      all.append(
        (
          "xl/worksheets/sheet\(index).xml",
          "<worksheet xmlns=\"\(Self.main)\">\(sheet.xml)</worksheet>"
        ))
    }
    all.append(
      (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(Self.main)\"><numFmts>"
          + formats.enumerated().map {
            "<numFmt numFmtId=\"\($0.offset + 164)\" formatCode=\"\($0.element)\"/>"
          }.joined() + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
          + styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs></styleSheet>"
      ))
    all.append(
      (
        "xl/sharedStrings.xml",
        "<sst xmlns=\"\(Self.main)\">" + shared.map { "<si>\($0)</si>" }.joined() + "</sst>"
      ))
    return ContainerWriter.zip(
      all.map { ContainerWriter.Entry($0.name, parts[$0.name] ?? Self.head + $0.text) })
  }

  private func relations(_ list: [(id: String, kind: String, target: String)]) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + list.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\(Self.office)/\($0.kind)\" Target=\"\($0.target)\"/>"
      }.joined() + "</Relationships>"
  }

  private static func column(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").map(String.init)
    return index < 26 ? letters[index] : column(index / 26 - 1) + letters[index % 26]
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(scalar)
      }
    }.joined()
  }
}
