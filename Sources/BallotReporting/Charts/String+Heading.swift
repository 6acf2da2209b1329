extension String {
  /// For the start of a heading.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
