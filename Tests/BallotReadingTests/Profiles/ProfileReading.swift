import BallotModel
import BallotReading
import RoundFolder
import Testing

/// What one file gave through a profile, in words that a test can state.
struct ProfileReading: Equatable {
  /// Per record `official unit kind codes`, in the file's order; ballots that are only there left
  /// out.
  var records: [String] = []
  /// Per record, which ballot it is of, numbered as they come up.
  var ballots: [Int] = []
  /// How many ballots are there at all.
  var found = 0
  var file = FileReading()
  /// Per record, the two halves of its ballot's hash, and the hash of its comment.
  var identities: [[UInt64]] = []
  var comments: [UInt32] = []
  /// The two halves of each ballot that is only there.
  var presences: [[UInt64]] = []

  init(
    _ bytes: some Sequence<UInt8>, _ profile: ImportProfile, round: Round = ProfileRound.round(),
    constants: [String: String] = [:], parents: ParentRows? = nil, bufferSize: Int = 256 << 10,
    digest: UInt8 = 7, encoding: String? = nil, name: String = "", traced: Bool = false
  ) throws {
    let key = try #require(BallotKey(material: (1...32).map { UInt8($0) }))
    var all: [Assessment] = []
    let reader = BallotFileReader(lookup: RoundLookup(round: round, key: key)) {
      all.append(contentsOf: $0)
    }
    var options = FileOptions()
    options.profile = profile
    options.parents = parents
    options.constants = constants
    options.bufferSize = bufferSize
    options.encoding = encoding
    options.name = name
    options.isTraced = traced
    options.digest = Array(repeating: digest, count: 32)
    file = reader.read(MemorySource(Array(bytes)), options: options)
    var seen: [UInt64] = []
    for item in all {
      if item.kind != .rejected, !seen.contains(item.ballot) { seen.append(item.ballot) }
      guard item.kind != .presence else {
        presences.append([item.ballot, item.witness])
        continue
      }
      records.append(Self.text(item, round))
      identities.append([item.ballot, item.witness])
      comments.append(item.comment)
      ballots.append(seen.firstIndex(of: item.ballot) ?? -1)
    }
    found = seen.count
  }

  init(
    _ text: String, _ profile: String, round: Round = ProfileRound.round(),
    constants: [String: String] = [:]
  ) throws {
    try self.init(
      text.utf8, try #require(BuiltInProfiles.profile(id: profile)), round: round,
      constants: constants)
  }

  /// As `code line record column heading argument`, warnings of ignored columns left out.
  var faults: [String] {
    file.ledger.details.filter { $0.code != .ignoredColumn }.map { fault in
      "\(fault.code.rawValue) \(fault.line) \(fault.record)"
        + (fault.argument.isEmpty ? "" : " \(fault.argument)")
        + (fault.proposal.isEmpty ? "" : " ~\(fault.proposal)")
    }
  }

  private static func text(_ item: Assessment, _ round: Round) -> String {
    let hasOfficial = item.official != Assessment.noOfficial
    let official = hasOfficial ? round.officials[Int(item.official)].code : "-"
    let unit = item.unit == Assessment.noUnit ? "-" : round.areas[Int(item.unit)].code
    let book = hasOfficial ? round.officials[Int(item.official)].codebook : 0
    let marks = round.codebooks[book].indicators.indices
      .filter { item.marks & (1 << UInt64($0)) != 0 && item.kind != .rejected }
      .map { round.codebooks[book].indicators[$0].code }
    return (["\(official) \(unit) \(item.kind)"] + marks + (item.comment == 0 ? [] : ["+comment"]))
      .joined(separator: " ")
  }
}
