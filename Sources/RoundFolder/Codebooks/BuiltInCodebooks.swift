package import BallotModel

/// The codebooks that ship with the program.
package enum BuiltInCodebooks {
  /// In the order in which they are listed: the parent first.
  package static let identifiers = ["ct24-25", "lb-leader-41", "lb-civil-36"]

  private static let drafts: [CodebookDraft] = [
    ("ct24-25.yaml", PackageResources.ct24_25_yaml),
    ("lb-leader-41.yaml", PackageResources.lb_leader_41_yaml),
    ("lb-civil-36.yaml", PackageResources.lb_civil_36_yaml),
  ].compactMap { file, bytes in
    CodebookReader(file: file, faults: FaultCollector()).read(bytes)
  }

  /// The built-in codebook of this id, whatever its case; nil if there is none.
  package static func codebook(id: String) -> Codebook? {
    CodebookShelf(RoundFiles(), faults: FaultCollector()).codebook(id)
  }

  static func draft(_ id: String) -> CodebookDraft? {
    drafts.first { CanonicalText.folded($0.id.text) == CanonicalText.folded(id) }
  }
}
