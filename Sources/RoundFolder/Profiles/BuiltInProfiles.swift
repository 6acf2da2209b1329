package import BallotModel

/// The import profiles that ship with the program, and the reading of others.
package enum BuiltInProfiles {
  private static let files: [(id: String, bytes: [UInt8])] = [
    ("google-forms", PackageResources.profiles_google_forms_yaml),
    ("microsoft-forms", PackageResources.profiles_microsoft_forms_yaml),
    ("limesurvey", PackageResources.profiles_limesurvey_yaml),
    ("kobo", PackageResources.profiles_kobo_yaml),
    ("odk-xml", PackageResources.profiles_odk_xml_yaml),
    ("odk-csv", PackageResources.profiles_odk_csv_yaml),
  ]

  /// In the order in which they are listed.
  package static let identifiers = ImportProfiles.builtIn

  /// The YAML of a built-in profile, for its digest and to start one's own from; nil if there is
  /// none of this id.
  package static func bytes(id: String) -> [UInt8]? {
    files.first { $0.id == CanonicalText.folded(CanonicalText.canonical(id)) }?.bytes
  }

  /// The built-in profile of this id, whatever its case; nil if there is none.
  package static func profile(id: String) -> ImportProfile? {
    guard let bytes = bytes(id: id) else { return nil }
    return ProfileReader(file: "\(id).yaml", faults: FaultCollector()).read(bytes)
  }

  /// The profile of a file.
  ///
  /// - Throws: every fault of the file.
  package static func read(_ bytes: [UInt8], file: String) throws(RoundFolderError) -> ImportProfile
  {
    let faults = FaultCollector()
    let profile = ProfileReader(file: file, faults: faults).read(bytes)
    try faults.throwIfAny()
    guard let profile else { throw RoundFolderError(faults: faults.faults) }
    return profile
  }
}
