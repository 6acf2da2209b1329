package import BallotModel
import BallotReading
import BallotStore
import BallotTallying
import MeetingPolicy
import RoundFolder

/// One round in one database: what every command works on.
package final class RoundSession {
  package let round: Round
  let database: BallotDatabase
  let files: KeptFiles
  /// The round folder; nil where the round was taken from the database.
  let folder: String?

  private init(
    _ database: BallotDatabase, _ round: Round, _ files: KeptFiles, folder: String? = nil
  ) {
    self.database = database
    self.round = round
    self.files = files
    self.folder = folder
  }

  /// Opens a round that is in the database already.
  ///
  /// - Parameters:
  ///   - id: needed only if the database holds several rounds.
  ///   - isRehearsal: work on a copy that vanishes with the process.
  package static func open(
    database path: String, round id: String?, isRehearsal: Bool = false
  ) throws(PipelineError) -> RoundSession {
    guard FileProbe.exists(path) else {
      throw .system(
        LocalizedText(
          vi: "Chưa có cơ sở dữ liệu \(path); hãy chạy kiemphieu run hoặc import trước",
          en: "There is no database \(path); start with kiemphieu run or import"))
    }
    let database = try database(at: path, isRehearsal: isRehearsal)
    let rounds = try PipelineError.attempt { () throws(StoreError) in try database.rounds() }
    let chosen = try choose(id, rounds)
    let files = KeptFiles(
      stored: try PipelineError.attempt { () throws(StoreError) in
        try database.files(of: chosen)
      })
    return RoundSession(database, try read(files.files), files)
  }

  /// Opens the round of `folder`, keeping its files in the database.
  ///
  /// What decides how ballots are read is frozen with the first batch; control counts, rulings,
  /// aliases and policy may still change.
  ///
  /// - Parameters:
  ///   - id: if given, the round that the folder must be of.
  ///   - isRehearsal: work on a copy that vanishes with the process.
  package static func open(
    folder: String, round id: String? = nil, database path: String, isRehearsal: Bool = false
  ) throws(PipelineError) -> RoundSession {
    let files = try load(folder)
    let round = try read(files)
    try check(round, is: id)
    let database = try database(at: path, isRehearsal: isRehearsal)
    let session = RoundSession(database, round, KeptFiles(files), folder: folder)
    try session.keepFiles()
    return session
  }

  private static func database(
    at path: String, isRehearsal: Bool
  ) throws(PipelineError) -> BallotDatabase {
    try PipelineError.attempt { () throws(StoreError) in
      guard isRehearsal else { return try BallotDatabase(path: path) }
      guard FileProbe.exists(path) else { return try BallotDatabase(path: ":memory:") }
      return try BallotDatabase(path: path).copy()
    }
  }

  /// The round called `id` as `database` keeps it.
  static func open(
    database: BallotDatabase, round id: String
  ) throws(PipelineError) -> Round {
    let files = try PipelineError.attempt { () throws(StoreError) in try database.files(of: id) }
    return try read(KeptFiles(stored: files).files)
  }

  /// Makes the output folder, if there is to be one, once it is known that there is a round folder
  /// to read.
  package static func prepare(
    folder: String, round id: String? = nil, out: String?
  ) throws(PipelineError) {
    guard FileProbe.isFolder(folder) else {
      throw .system(
        LocalizedText(
          vi: "Không có thư mục đợt \(folder)", en: "There is no round folder \(folder)"))
    }
    let round = try read(folder: folder)
    try check(round, is: id)
    if let out { try check(out: out, of: round) }
    if let out { try OutputFile.makeFolder(out) }
  }

  /// Reads a round folder without any database.
  package static func read(folder: String) throws(PipelineError) -> Round {
    try read(try load(folder))
  }

  private static func load(_ folder: String) throws(PipelineError) -> RoundFiles {
    do throws(RoundFolderError) { return try RoundFiles.load(folder: folder) } catch {
      throw .roundFolder(error)
    }
  }

  private static func read(_ files: RoundFiles) throws(PipelineError) -> Round {
    do throws(RoundFolderError) { return try RoundReader.read(files) } catch {
      throw .roundFolder(error)
    }
  }

  private static func choose(
    _ id: String?, _ rounds: [String]
  ) throws(PipelineError) -> String {
    if let id {
      guard rounds.contains(id) else {
        throw .usage(
          LocalizedText(
            vi: "Không có đợt \(id) trong cơ sở dữ liệu", en: "The database has no round \(id)"))
      }
      return id
    }
    guard rounds.count == 1 else {
      let list = rounds.joined(separator: ", ")
      throw .usage(
        rounds.isEmpty
          ? LocalizedText(
            vi: "Cơ sở dữ liệu chưa có đợt nào", en: "The database has no round yet")
          : LocalizedText(
            vi: "Có nhiều đợt; chọn bằng --round: \(list)",
            en: "There are several rounds; choose with --round: \(list)"))
    }
    return rounds[0]
  }

  private func keepFiles() throws(PipelineError) {
    let known = try PipelineError.attempt { () throws(StoreError) in
      try database.files(of: round.id)
    }
    guard known != files.stored else { return }
    if !known.isEmpty {
      let isFrozen = try PipelineError.attempt { () throws(StoreError) in
        try database.hasBatches(round.id)
      }
      let old = try? Self.read(KeptFiles(stored: known).files)
      if isFrozen, let old, !old.readsAlike(round) {
        throw .round(
          LocalizedText(
            vi: "Đợt \(round.id) đã có phiếu: địa bàn, danh sách cán bộ, bộ biểu hiện và cách "
              + "đọc phiếu không đổi được nữa. Dùng cơ sở dữ liệu khác để kiểm lại từ đầu",
            en: "Round \(round.id) has ballots already: areas, roster, codebooks and the reading "
              + "of ballots can't change any more. Use another database to start anew"))
      }
    }
    try PipelineError.attempt { () throws(StoreError) in
      try database.save(round: round.id, files: files.stored)
    }
  }
}
