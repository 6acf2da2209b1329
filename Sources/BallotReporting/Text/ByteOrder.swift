/// The order of codes in every output: by UTF-8 bytes, the same on every machine.
package enum ByteOrder {
  package static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Compares the pairs by their first, then by their second code.
  package static func precedes(
    _ left: (String, String), _ right: (String, String)
  ) -> Bool {
    left.0 == right.0 ? precedes(left.1, right.1) : precedes(left.0, right.0)
  }
}
