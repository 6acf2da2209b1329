/// The names of the import profiles that a source can be read by.
package enum ImportProfiles {
  /// Those that ship, in the order in which they are listed.
  package static let builtIn = [
    "google-forms", "microsoft-forms", "limesurvey", "kobo", "odk-xml", "odk-csv",
  ]

  /// The profiles of the folder by their ids (key `profile` of the file), with the file's path.
  ///
  /// A file without a readable id goes by its name without `.yaml`.
  package static func paths(in files: RoundFiles) -> [String: String] {
    read(files, faults: FaultCollector())
  }

  /// As `paths(in:)`; syntax that is not YAML and an id that is given twice are faults.
  static func read(_ files: RoundFiles, faults: FaultCollector) -> [String: String] {
    var paths: [String: String] = [:]
    for path in files.documents(in: "profiles") {
      guard let value = YAMLDocument(file: path, faults: faults).parse(files.files[path] ?? [])
      else { continue }
      var id = String(path.dropFirst("profiles/".count).dropLast(".yaml".count))
      var line = 0
      if case .mapping(let entries) = value.content,
        let entry = entries.first(where: { $0.key == "profile" }),
        case .scalar(let text) = entry.value.content
      {
        id = text
        line = entry.value.line
      }
      if paths[id] == nil {
        paths[id] = path
      } else {
        faults.add(
          .repeatedCode, file: path, line: line, key: "profile", value: id, expected: .uniqueCode)
      }
    }
    return paths
  }
}
