/// Why a workbook could not be written.
package enum WorkbookError: Error, Equatable, Sendable {
  /// No file can be made at the path; `errno` is the system's code.
  case cannotCreate(path: String, errno: Int32)
  /// The library gave up (disk full, memory, a limit of the format); its own words.
  case cannotWrite(path: String, reason: String)
}
