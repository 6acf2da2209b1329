package import BallotModel
import BallotReading
import RoundFolder

extension RoundSession {
  /// Proposes a profile for `file` by its headings, as YAML with the reasons; imports nothing.
  ///
  /// - Parameter session: a round whose officials and indicators help; nil without one.
  package static func draftProfile(
    for file: String, encoding: String?, sheet: String?, session: RoundSession?
  ) throws(PipelineError) -> String {
    if let encoding { try check(encoding: encoding) }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var options = FileOptions()
    options.name = name
    options.encoding = encoding
    options.sheet = sheet
    do throws(ReadingError) {
      return try ProfileDraft.propose(
        for: try FileSource(path: file),
        name: name.split(separator: ".").first.map(String.init) ?? name,
        options: options, round: session?.round
      ).yaml
    } catch {
      throw .system(
        LocalizedText(
          vi: "\(file): \(FaultCatalogue.message(error.fault, .vi))",
          en: "\(file): \(FaultCatalogue.message(error.fault, .en))"))
    }
  }

  /// Writes the names that stand for nothing to `path`, as an aliases.csv to be completed.
  package static func writeAliases(
    _ previews: [FilePreview], to path: String
  ) throws(PipelineError) {
    try OutputFile.write(
      ReportWriter.aliasesToComplete(previews).utf8.span, to: path, mode: 0o600)
  }

  /// Identifiers and titles of the built-in profiles.
  package static func profileList(_ language: Language) -> [(id: String, title: String)] {
    BuiltInProfiles.identifiers.map { id in
      (id, BuiltInProfiles.profile(id: id)?.title[language] ?? "")
    }
  }
}
