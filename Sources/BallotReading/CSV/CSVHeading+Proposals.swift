import BallotModel

/// Headings that are nearly the code of an indicator: asked about, never read.
extension CSVHeading {
  /// The only code, of all codebooks, that the heading of a column which is not read nearly is; nil
  /// where that code has a column already.
  func proposal(for column: Int, _ lookup: RoundLookup) -> String? {
    guard shape == .wide, let code = Self.nearest(names[column], lookup) else { return nil }
    let folded = CanonicalText.folded(code)
    return tickColumns.contains { CanonicalText.folded(names[$0]) == folded } ? nil : code
  }

  /// Points a fault of missing columns to the first heading that nearly is a code.
  static func pointed(
    _ fault: Fault, to names: [String], _ roles: [Role], _ lookup: RoundLookup
  ) -> Fault {
    guard fault.proposal.isEmpty else { return fault }
    for index in names.indices where roles[index] == .ignored {
      guard let code = nearest(names[index], lookup) else { continue }
      var fault = fault
      fault.column = index + 1
      fault.heading = names[index]
      fault.proposal = code
      return fault
    }
    return fault
  }

  private static func nearest(_ heading: String, _ lookup: RoundLookup) -> String? {
    var text = heading
    let near = text.withUTF8 { bytes in
      Set(lookup.indicators.compactMap { $0.nearest(to: UnsafeRawBufferPointer(bytes)) })
    }
    return near.count == 1 ? near.first : nil
  }
}
