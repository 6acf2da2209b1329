package import BallotModel

/// Reads what an office prints on its sheets (`--letterhead FILE`).
package enum LetterheadCheck {
  /// The letterhead of a file.
  ///
  /// - Parameter file: The name that faults give it.
  /// - Throws: every fault of the file.
  package static func read(_ bytes: [UInt8], file: String) throws(RoundFolderError) -> Letterhead {
    let faults = FaultCollector()
    let letterhead = LetterheadReader(file: file, faults: faults).read(bytes)
    try faults.throwIfAny()
    guard let letterhead else { throw RoundFolderError(faults: faults.faults) }
    return letterhead
  }
}
