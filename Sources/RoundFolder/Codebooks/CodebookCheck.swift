package import BallotModel

/// Checks one codebook without a round (`codebook check`).
package enum CodebookCheck {
  /// The codebook of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - file: The name that faults give it.
  ///   - others: Files among which a parent codebook is looked up (`codebooks/*.yaml`), before the
  ///     built-in ones; their own faults are not reported.
  /// - Throws: every fault of the file.
  package static func read(
    _ bytes: [UInt8], file: String, among others: RoundFiles = RoundFiles()
  ) throws(RoundFolderError) -> Codebook {
    let faults = FaultCollector()
    let draft = CodebookReader(file: file, faults: faults).read(bytes)
    var codebook: Codebook?
    if let draft {
      let shelf = CodebookShelf(others, faults: FaultCollector())
      codebook = shelf.resolved(draft, faults: faults)
    }
    try faults.throwIfAny()
    guard let codebook else { throw RoundFolderError(faults: faults.faults) }
    return codebook
  }
}
