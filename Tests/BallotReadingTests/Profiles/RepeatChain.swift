import BallotModel
import BallotReading
import Testing

/// Tables inside tables, read as an import does: each with the rows of the one around it.
struct RepeatChain {
  let profile: ImportProfile
  var round = ProfileRound.round()

  /// The rows of the file called `name`, and of those around it.
  func rows(
    _ name: String, _ open: (String) throws -> [UInt8]
  ) throws -> (reading: FileReading, rows: ParentRows) {
    let key = try #require(BallotKey(material: (1...32).map { UInt8($0) }))
    var options = FileOptions()
    options.profile = profile
    options.name = name
    if let outer = profile.repeats?.mainFile(of: name) {
      options.parents = try rows(outer, open).rows
    }
    return BallotFileReader.parentRows(
      of: MemorySource(try open(name)), options: options,
      lookup: RoundLookup(round: round, key: key))
  }

  /// What the file called `name` gives.
  func read(
    _ name: String, traced: Bool = false, _ open: (String) throws -> [UInt8]
  ) throws -> ProfileReading {
    let outer = profile.repeats?.mainFile(of: name)
    return try ProfileReading(
      try open(name), profile, round: round, parents: try outer.map { try rows($0, open).rows },
      name: name, traced: traced)
  }
}
