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
  /// The round folder's files as they are kept with the round.
  let files: RoundFiles

  private init(_ database: BallotDatabase, _ round: Round, _ files: RoundFiles) {
    self.database = database
    self.round = round
    self.files = files
  }

  /// Opens a round that is in the database already.
  ///
  /// - Parameter id: needed only if the database holds several rounds.
  package static func open(
    database path: String, round id: String?
  ) throws(PipelineError) -> RoundSession {
    guard FileProbe.exists(path) else {
      throw .system(
        LocalizedText(
          vi: "Chưa có cơ sở dữ liệu \(path); hãy chạy kiemphieu run hoặc import trước",
          en: "There is no database \(path); start with kiemphieu run or import"))
    }
    let database = try PipelineError.attempt { () throws(StoreError) in
      try BallotDatabase(path: path)
    }
    let rounds = try PipelineError.attempt { () throws(StoreError) in try database.rounds() }
    let chosen = try choose(id, rounds)
    let files = RoundFiles(
      files: try PipelineError.attempt { () throws(StoreError) in
        try database.files(of: chosen)
      })
    return RoundSession(database, try read(files), files)
  }

  /// Opens the round of `folder`, keeping its files in the database.
  ///
  /// What decides how ballots are read is frozen with the first batch; control counts, rulings,
  /// aliases and policy may still change.
  package static func open(
    folder: String, database path: String
  ) throws(PipelineError) -> RoundSession {
    let files = try load(folder)
    let round = try read(files)
    let database = try PipelineError.attempt { () throws(StoreError) in
      try BallotDatabase(path: path)
    }
    let session = RoundSession(database, round, files)
    try session.keepFiles()
    return session
  }

  /// The round called `id` as `database` keeps it.
  static func open(
    database: BallotDatabase, round id: String
  ) throws(PipelineError) -> Round {
    let files = try PipelineError.attempt { () throws(StoreError) in try database.files(of: id) }
    return try read(RoundFiles(files: files))
  }

  /// The same round in a copy of the database that vanishes with the process.
  func rehearsal() throws(PipelineError) -> RoundSession {
    let copy = try PipelineError.attempt { () throws(StoreError) in try database.copy() }
    return RoundSession(copy, round, files)
  }

  /// Makes the output folder, once it is known that there is a round folder to read.
  package static func prepare(folder: String, out: String) throws(PipelineError) {
    guard FileProbe.isFolder(folder) else {
      throw .system(
        LocalizedText(
          vi: "Không có thư mục đợt \(folder)", en: "There is no round folder \(folder)"))
    }
    _ = try read(folder: folder)
    try OutputFile.makeFolder(out)
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
    if !known.isEmpty, known != files.files {
      let isFrozen = try PipelineError.attempt { () throws(StoreError) in
        try database.hasBatches(round.id)
      }
      if isFrozen, let old = try? Self.read(RoundFiles(files: known)), !old.readsAlike(round) {
        throw .round(
          LocalizedText(
            vi: "Đợt \(round.id) đã có phiếu: địa bàn, danh sách cán bộ, bộ biểu hiện và cách "
              + "đọc phiếu không đổi được nữa. Dùng cơ sở dữ liệu khác để kiểm lại từ đầu",
            en: "Round \(round.id) has ballots already: areas, roster, codebooks and the reading "
              + "of ballots can't change any more. Use another database to start anew"))
      }
    }
    guard known != files.files else { return }
    try PipelineError.attempt { () throws(StoreError) in
      try database.save(round: round.id, files: files.files)
    }
  }
}
