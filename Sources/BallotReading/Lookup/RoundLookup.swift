package import BallotModel

/// What the readers must know of a round, laid out for finding.
///
/// Holds tables that remember spellings, so each reading thread has its own.
package final class RoundLookup {
  /// Names and labels, for layouts that are not canonical.
  let round: Round
  /// Those of the last profile that was used.
  var profileTables: ProfileTables?
  let roundID: [UInt8]
  let foldedRoundID: String
  let settings: RoundSettings
  let key: BallotKey
  let units: CodeTable
  let officials: CodeTable
  /// Per codebook, code to position.
  let indicators: [CodeTable]
  let codebookIDs: [String]
  let codebookSizes: [Int]
  /// Per official, the index of its unit.
  let officialUnits: [UInt32]
  /// Per official, the index of its codebook.
  let officialCodebooks: [Int]
  /// Folded names of the levels of areas, which may head columns of a table.
  let levelNames: Set<String>

  package init(round: Round, key: BallotKey) {
    func aliases(_ kind: Alias.Kind) -> [(String, String)] {
      round.aliases.filter { $0.kind == kind }.map { ($0.written, $0.code) }
    }
    self.round = round
    roundID = Array(round.id.utf8)
    foldedRoundID = CanonicalText.folded(round.id)
    settings = round.settings
    self.key = key
    units = CodeTable(
      codes: round.areas.enumerated().filter { $0.element.level == round.unitLevel }
        .map { ($0.element.code, $0.offset) },
      aliases: aliases(.unit))
    officials = CodeTable(
      codes: round.officials.enumerated().map { ($0.element.code, $0.offset) },
      aliases: aliases(.official))
    indicators = round.codebooks.map { codebook in
      CodeTable(
        codes: codebook.indicators.enumerated().map { ($0.element.code, $0.offset) },
        aliases: aliases(.indicator))
    }
    codebookIDs = round.codebooks.map(\.id)
    codebookSizes = round.codebooks.map(\.indicators.count)
    officialUnits = round.officials.map { UInt32($0.unit) }
    officialCodebooks = round.officials.map(\.codebook)
    levelNames = Set(round.levels.map { CanonicalText.folded($0) })
  }

  /// The same for another thread.
  func copy() -> RoundLookup { RoundLookup(round: round, key: key) }

  /// Whether `bytes` name this round.
  func isThisRound(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.elementsEqual(roundID) || CanonicalText.folded(bytes) == foldedRoundID
  }

  /// The fault of a code that `codebook` does not have.
  ///
  /// - Parameter ledger: says whether a proposal is worth finding.
  func indicatorFault(
    _ bytes: UnsafeRawBufferPointer, codebook: Int, ledger: FaultLedger
  ) -> Fault {
    for other in indicators.indices where other != codebook {
      if indicators[other].value(of: bytes) >= 0 {
        return Fault(.indicatorOfAnotherCodebook, argument: codebookIDs[codebook])
      }
    }
    guard ledger.keepsPlace(of: .unknownIndicator) else { return Fault(.unknownIndicator) }
    return Fault(
      .unknownIndicator, proposal: indicators[codebook].nearest(to: bytes) ?? "")
  }
}
