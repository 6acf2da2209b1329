import BallotModel
import CXlsxWriter

/// One workbook being written; owns the library's handle.
///
/// Pointers of the library stay in this file and in `SheetPage`.
struct WorkbookFile: ~Copyable {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let formats: [UnsafeMutablePointer<lxw_format>]
  private let path: String
  private let language: Language
  private var names = SheetNames()
  private var isClosed = false

  /// Makes the file, empty until `close`; temporary files lie beside it.
  init(path: String, title: String, subject: String, language: Language) throws(WorkbookError) {
    let code = kiemphieu_probe(path)
    guard code == 0 else { throw .cannotCreate(path: path, errno: code) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let book = kiemphieu_workbook_new(path, folder) else {
      throw .cannotWrite(path: path, reason: "workbook_new_opt")
    }
    let formats = CellStyle.allCases.compactMap { style in
      workbook_add_format(book).map { format in
        style.apply(to: format)
        return format
      }
    }
    let failure =
      formats.count == CellStyle.allCases.count
      ? kiemphieu_set_properties(book, Self.property(title), Self.property(subject))
      : LXW_ERROR_MEMORY_MALLOC_FAILED
    guard failure == LXW_NO_ERROR else {
      lxw_workbook_free(book)
      throw Self.error(failure, path)
    }
    self.book = book
    self.formats = formats
    self.path = path
    self.language = language
  }

  deinit {
    if !isClosed { lxw_workbook_free(book) }
  }

  /// Adds a sheet and has `fill` write it, from top to bottom.
  mutating func sheet(
    _ name: String, _ fill: (inout SheetPage) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    let legal = names.name(name)
    guard let sheet = workbook_add_worksheet(book, legal) else {
      throw .cannotWrite(path: path, reason: "workbook_add_worksheet")
    }
    var page = SheetPage(
      book: book, sheet: sheet, name: legal, formats: formats, path: path, language: language)
    try fill(&page)
  }

  /// Puts the file together.
  mutating func close() throws(WorkbookError) {
    isClosed = true
    let failure = workbook_close(book)
    guard failure == LXW_NO_ERROR else { throw Self.error(failure, path) }
  }

  static func error(_ code: lxw_error, _ path: String) -> WorkbookError {
    .cannotWrite(path: path, reason: lxw_strerror(code).map { String(cString: $0) } ?? "")
  }

  /// Properties hold at most 255 characters.
  private static func property(_ text: String) -> String {
    DisplayWidth.truncated(DisplayWidth.tame(text), to: 200)
  }
}
