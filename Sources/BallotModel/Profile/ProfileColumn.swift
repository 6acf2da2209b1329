/// Where a column is found, or in XML an element or attribute.
package enum ProfileColumn: Equatable, Sendable {
  /// By one of these headings; in XML by one of these paths of local names, `@name` for an
  /// attribute. The first one that is there and not empty counts.
  case named([String])
  /// By its number, from 1.
  case position(Int)
  /// By headings of a form: `{indicator}`, `{official}`, `{group}` stand for text that is taken
  /// from the heading, `*` for any text.
  case pattern([String])
}
