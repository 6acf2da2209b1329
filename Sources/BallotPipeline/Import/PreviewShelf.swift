package import BallotModel
import BallotReading
import RoundFolder
import Synchronization

/// Keeps what a trial run shows of each file; filled from any thread.
package final class PreviewShelf: Sendable {
  private let round: Round
  private let readings = Mutex<[String: FileReading]>([:])

  package init(_ round: Round) { self.round = round }

  func keep(_ reading: FileReading, of path: String) {
    readings.withLock { $0[path] = reading }
  }

  /// The files by path.
  package var previews: [FilePreview] {
    let known = readings.withLock { $0 }
    let candidates = Alias.Kind.allCases.map { NameCandidates(round, $0) }
    return known.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      known[path].map { Self.preview($0, path, candidates) }
    }
  }

  private static func preview(
    _ reading: FileReading, _ path: String, _ candidates: [NameCandidates]
  ) -> FilePreview {
    var outcomes: [(name: String, count: Int)] = []
    if let found = reading.outcomes {
      outcomes = [
        ("marked", found.marked), ("none", found.none), ("blank", found.blank),
        ("contradictory", found.contradictory), ("spoiled", found.spoiled),
        ("rejected", found.rejected),
      ]
    }
    let unmatched = candidates.flatMap { candidates in
      reading.unmatched.filter { $0.key.kind == candidates.kind }
        .sorted { ($1.value, $0.key.written) < ($0.value, $1.key.written) }
        .map {
          UnmatchedName($0.key, count: $0.value, nearest: candidates.nearest(to: $0.key.written))
        }
    }
    return FilePreview(
      path: path, columns: reading.columns.map { ($0.heading, $0.role) }, outcomes: outcomes,
      unmatched: unmatched)
  }
}
