/// A sheet of a workbook that is not the one that is read.
package struct OtherSheet: Sendable, Equatable {
  package var name: String
  /// Rows with something in them, the heading among them.
  package var rows: Int
  package var isHidden: Bool
}
