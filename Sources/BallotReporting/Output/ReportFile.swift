/// One file of the output folder.
package struct ReportFile: Sendable {
  /// Relative to the output folder.
  package let path: String
  private let make: @Sendable () -> String

  /// - Parameter text: made anew whenever it is asked for, so that not all files lie in memory at a
  ///   time.
  package init(path: String, text: @autoclosure @escaping @Sendable () -> String) {
    self.path = path
    make = text
  }

  /// Its contents.
  ///
  /// - Complexity: that of making them.
  package var text: String { make() }

  /// The same in UTF-8.
  package var bytes: [UInt8] { Array(text.utf8) }
}
