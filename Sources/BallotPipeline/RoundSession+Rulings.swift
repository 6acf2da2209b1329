import BallotModel
import BallotStore

extension RoundSession {
  /// The round's rulings, with the files to be kept by what these are known by.
  ///
  /// One that the database knows by what stands there is left; else it is looked for from the round
  /// folder, then from where the program was started.
  func resolvedRulings() throws(PipelineError) -> [Ruling] {
    guard round.rulings.contains(where: { $0.file != nil }) else { return round.rulings }
    let batches = try storedBatches().filter { $0.state == .imported }
    let keys = FileKeys(round: round.id)
    let known = Set(batches.map(\.key))
    var resolved: [String: String] = [:]
    return round.rulings.map { ruling in
      guard let file = ruling.file else { return ruling }
      var ruling = ruling
      let name =
        resolved[file]
        ?? {
          if batches.contains(where: { $0.isCalled(file) }) { return file }
          let typed = file.hasPrefix("/") ? [file] : [folder.map { "\($0)/\(file)" }, file]
          return typed.compactMap(\.self).lazy.map { keys.key(of: $0) }.first(where: known.contains)
            ?? file
        }()
      resolved[file] = name
      ruling.file = name
      return ruling
    }
  }

  /// The rulings of decisions.csv that fit no record, or can't decide between versions, as warnings
  /// with their lines.
  package func idleRulings() throws(PipelineError) -> [RejectRow] {
    guard !round.rulings.isEmpty, try !isClosed() else { return [] }
    let found = try PipelineError.attempt { () throws(StoreError) in
      let work = try RoundImport(database, round: round)
      return (
        unfitting: try work.withoutRecord(round.rulings),
        undecided: try work.undecided(round.rulings)
      )
    }
    let faults =
      found.unfitting.map { Fault(.rulingWithoutRecord, line: $0.line) }
      + found.undecided.map { Fault(.rulingOfSeveralVersions, line: $0.line) }
    return faults.sorted { $0.line < $1.line }.map {
      RejectRow(fate: nil, file: files.rulingsPath ?? "decisions.csv", fault: $0)
    }
  }
}
