/// One file of the output folder.
package struct ReportFile: Equatable, Sendable {
  /// Relative to the output folder.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }
}
