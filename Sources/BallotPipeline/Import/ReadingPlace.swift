import BallotModel
import BallotReading

/// What one thread reads with, made once for all groups of an import: tables of the round's codes,
/// and the container that is open.
///
/// Threads change from group to group, so that the places are numbered instead; no two threads have
/// the same one at a time.
final class ReadingPlace: @unchecked Sendable {
  let lookup: RoundLookup
  let opener = SourceOpener()

  init(round: Round, key: BallotKey) { lookup = RoundLookup(round: round, key: key) }
}
