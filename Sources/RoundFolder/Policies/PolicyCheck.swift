package import BallotModel

/// Checks one policy without a round, and gives the one that ships (`policy explain`).
package enum PolicyCheck {
  /// The name under which faults of the shipped policy would be found.
  private static let shippedFile = "default-policy.yaml"

  /// The policy of a file; levels, groups and parents are not looked up.
  ///
  /// - Throws: every fault of the file.
  package static func read(_ bytes: [UInt8], file: String) throws(RoundFolderError) -> Policy {
    let faults = FaultCollector()
    let policy = PolicyReader(file: file, faults: faults, scope: PolicyScope()).read(bytes)
    try faults.throwIfAny()
    guard let policy else { throw RoundFolderError(faults: faults.faults) }
    return policy
  }

  /// The policy of a round that has none of its own.
  ///
  /// Its rules about groups or parents that a round's codebooks don't have never fire.
  package static func shipped() throws(RoundFolderError) -> Policy {
    try read(PackageResources.default_policy_yaml, file: shippedFile)
  }
}
