package import BallotModel

/// Reads a round folder, strictly: every fault of every file is named, and one is enough to refuse
/// the round.
package struct RoundReader {
  private let files: RoundFiles
  private let faults = FaultCollector()

  private init(_ files: RoundFiles) {
    self.files = files
  }

  /// The round that `files` describe.
  ///
  /// - Throws: all faults found, sorted by file, line and key. References into a file that can't be
  ///   read at all are not reported again.
  package static func read(_ files: RoundFiles) throws(RoundFolderError) -> Round {
    let reader = RoundReader(files)
    let round = reader.read()
    try reader.faults.throwIfAny()
    guard let round else { throw RoundFolderError(faults: reader.faults.faults) }
    return round
  }

  /// The round as far as it could be read; nil only after adding a fault.
  private func read() -> Round? {
    let shelf = CodebookShelf(files, faults: faults)
    let profiles = ImportProfiles.read(files, faults: faults)
    guard let document = RoundDocument(files, faults: faults) else { return nil }
    let codebooks = document.listedCodebooks(on: shelf)
    let areas = areas(document)
    let roster = roster(document, areas: areas, codebooks: codebooks)
    let control = bytes(.control, document).map {
      ControlReader(file: document.names.path(.control), areas: areas, faults: faults).read($0)
    }
    let rulings = bytes(.decisions, document).map {
      DecisionsReader(
        file: document.names.path(.decisions), areas: areas, roster: roster, faults: faults
      ).read($0)
    }
    let aliases = bytes(.aliases, document).map {
      AliasesReader(
        file: document.names.path(.aliases), areas: areas, roster: roster, codebooks: codebooks,
        faults: faults
      ).read($0)
    }
    let known = ImportProfiles.builtIn + profiles.keys.sorted()
    let sources = SourcesReader(
      section: document.section, round: document.id, profiles: known, areas: areas,
      roster: roster
    ).read()
    guard let policy = policy(document, codebooks: codebooks) else { return nil }
    return Round(
      id: document.id, title: document.title, opened: document.opened, closed: document.closed,
      levels: document.levels?.codes ?? [], areas: areas?.model ?? [],
      codebooks: codebooks ?? [],
      officials: roster?.officials ?? [], control: control ?? [], rulings: rulings ?? [],
      aliases: aliases ?? [], sources: sources, settings: document.settings, policy: policy)
  }

  private func bytes(_ role: RoundFileNames.Role, _ document: RoundDocument) -> [UInt8]? {
    document.names.bytes(role, in: files, faults: faults)
  }

  private func areas(_ document: RoundDocument) -> AreaTree? {
    bytes(.areas, document).flatMap {
      AreasReader(
        file: document.names.path(.areas), levels: document.levels, faults: faults
      ).read($0)
    }
  }

  private func roster(
    _ document: RoundDocument, areas: AreaTree?, codebooks: [Codebook]?
  ) -> Roster? {
    let index = codebooks.map { CodeIndex($0.map(\.id)) }
    return bytes(.roster, document).flatMap {
      RosterReader(
        file: document.names.path(.roster), areas: areas, codebooks: index, faults: faults
      ).read($0)
    }
  }

  /// The round's policy, or the shipped one, whose rules are not held against the codebooks.
  private func policy(_ document: RoundDocument, codebooks: [Codebook]?) -> Policy? {
    guard let bytes = bytes(.policy, document) else {
      return try? PolicyCheck.shipped()
    }
    let scope = PolicyScope(
      round: document.id, levels: document.levels, codebooks: codebooks)
    return PolicyReader(
      file: document.names.path(.policy), faults: faults, scope: scope
    ).read(bytes)
  }
}
