import BallotModel

/// Counts the rows of a sheet that have something in them, for a sheet that is not read.
final class SheetRows: PartHandler {
  /// Unpacked bytes that are looked at, whatever the sheet holds.
  private static let most = 64 << 20

  private(set) var count = 0
  let failure: ReadingError? = nil
  private var isInValue = false
  private var isCounted = false

  /// How many rows there are; as far as they can be read, where the part is damaged or swells.
  static func count(_ part: String, _ archive: WorkbookArchive) -> Int {
    let rows = SheetRows()
    let parser = PartParser(rows)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { buffer.deallocate() }
    // What is wrong with a sheet that is not read is no reason to refuse the one that is.
    do throws(ReadingError) {
      let handle = try archive.part(part)
      var left = most
      while left > 0 {
        let read = try handle.read(into: buffer)
        try parser.feed(UnsafeRawBufferPointer(rebasing: buffer[..<read]))
        if read == 0 { break }
        left -= read
      }
    } catch {
      return rows.count
    }
    return rows.count
  }

  func start(_ name: PartName, _ attributes: PartAttributes) {
    if name == "row" {
      isCounted = false
    } else if name == "v" || name == "t" {
      isInValue = true
    }
  }

  func end(_ name: PartName) {
    if name == "v" || name == "t" { isInValue = false }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard isInValue, !isCounted, !CanonicalText.trimmed(bytes).isEmpty else { return }
    isCounted = true
    count += 1
  }
}
