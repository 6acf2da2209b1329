extension RoundFiles {
  /// Path of the rulings, which name serials; nil if there are none.
  package var rulingsPath: String? {
    let paths = RoundFileNames.paths(inRoundFile: files[Self.roundFile] ?? [])
    return zip(RoundFileNames.Role.allCases, paths).first { role, path in
      role == .decisions && files[path] != nil
    }?.1
  }

  /// A file of rulings without any.
  package static let noRulings = Array(
    (DecisionsReader.columns.joined(separator: ",") + "\n").utf8)
}
