import BallotModel

/// One sheet of a workbook (.xlsx, ECMA-376) as a table in UTF-8 with commas, streaming.
///
/// The workbook as it lies and its shared texts are held, up to the limits; the sheet is not.
package final class WorkbookSource: ByteSource {
  private let archive: WorkbookArchive
  private let part: ArchiveHandle
  private let handler: SheetHandler
  private let parser: PartParser
  private var offset = 0
  private var isParsed = false
  /// Further sheets, which are not read, in the workbook's order.
  package let otherSheets: [OtherSheet]

  /// - Parameters:
  ///   - source: all bytes of the workbook.
  ///   - sheet: name of the sheet; nil for the first that is not hidden.
  /// - Throws: X02 where it is a .zip but no workbook; X20 where it is damaged, encrypted or too
  ///   large, or has no such sheet; X05 for a DOCTYPE.
  package init(
    _ source: any ByteSource, sheet name: String?, limits: ContainerLimits = ContainerLimits()
  ) throws(ReadingError) {
    archive = try WorkbookArchive(source, limits: limits)
    let main =
      try WorkbookRelations.of("", archive).first { $0.kind == "officeDocument" }?.target
      ?? "xl/workbook.xml"
    guard archive.has(main), !main.hasPrefix("word/"), !main.hasPrefix("ppt/") else {
      throw ReadingError(Fault(.foreignFormat, argument: "ZIP"))
    }
    let outline = WorkbookOutline()
    try archive.parse(main, outline)
    let relations = try WorkbookRelations.of(main, archive)
    let sheets = outline.sheets.compactMap { sheet in
      relations.first { $0.id == sheet.relation && $0.kind == "worksheet" }
        .map { (sheet: sheet, target: $0.target) }
    }
    let wanted = name.map { CanonicalText.folded($0) }
    let place = sheets.firstIndex {
      wanted == nil ? !$0.sheet.isHidden : CanonicalText.folded($0.sheet.name) == wanted
    }
    guard let place else { throw ReadingError(.noSuchSheet) }
    let archive = archive
    otherSheets = sheets.indices.filter { $0 != place }.map { index in
      let (sheet, target) = sheets[index]
      return OtherSheet(
        name: sheet.name, rows: SheetRows.count(target, archive), isHidden: sheet.isHidden)
    }
    let texts = SharedTexts(most: limits.sharedTextBytes)
    let styles = WorkbookStyles()
    for relation in relations where archive.has(relation.target) {
      if relation.kind == "sharedStrings" { try archive.parse(relation.target, texts) }
      if relation.kind == "styles" { try archive.parse(relation.target, styles) }
    }
    handler = SheetHandler(
      texts, isDate: styles.isDate, countsFrom1904: outline.countsFrom1904)
    parser = PartParser(handler)
    part = try archive.part(sheets[place].target)
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    while offset == handler.output.count, !isParsed {
      handler.output.removeAll(keepingCapacity: true)
      offset = 0
      handler.allowance = archive.allowance
      isParsed = try !archive.feed(part, to: parser)
      try archive.account(handler.output.count)
    }
    let count = min(buffer.count, handler.output.count - offset)
    guard count > 0 else { return 0 }
    handler.output.withUnsafeBytes { all in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + count]))
    }
    offset += count
    return count
  }
}
