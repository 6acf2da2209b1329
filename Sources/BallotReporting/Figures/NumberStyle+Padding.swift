extension NumberStyle {
  /// A count in running text as offices write it: `05`, `12`, `1.234`; nothing is lost by a `0`.
  package func padded(_ number: Int) -> String {
    (1..<10).contains(number) ? "0" + whole(number) : whole(number)
  }
}
