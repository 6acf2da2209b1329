/// The sheets of a workbook, and from which day it counts.
final class WorkbookOutline: PartHandler {
  struct Sheet {
    var name: String
    var relation: String
    var isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  /// Whether day 0 is 1904-01-01.
  private(set) var countsFrom1904 = false
  private(set) var failure: ReadingError?

  func start(_ name: PartName, _ attributes: PartAttributes) {
    if name == "workbookPr" {
      countsFrom1904 = attributes.isTrue("date1904")
    } else if name == "sheet" {
      let state = attributes.text("state")
      sheets.append(
        Sheet(
          name: attributes.text("name") ?? "", relation: attributes.text("id") ?? "",
          isHidden: state == "hidden" || state == "veryHidden"))
    }
  }

  func end(_ name: PartName) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}
