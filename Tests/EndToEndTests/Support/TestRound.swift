import Foundation

/// A round folder in a folder of its own, and the program beside it.
///
/// The round lies in `round`, results go to `out`, further databases beside them.
struct TestRound {
  let folder: ScratchFolder
  let program: Kiemphieu

  private init() throws {
    folder = try ScratchFolder()
    program = Kiemphieu(in: folder)
  }

  /// The sample that ships.
  static func sample() throws -> TestRound {
    let round = try TestRound()
    try round.folder.copy(Repository.sample, to: "round")
    return round
  }

  /// A deck made by `kiemphieu testdeck`.
  static func deck(_ options: DeckOptions) throws -> TestRound {
    let round = try TestRound()
    let made = try round.program.run(["testdeck", "--out", "round"] + options.arguments)
    guard made.status == 0 else { throw DeckNotMade(messages: made.messages) }
    return round
  }

  /// Two units and four officials, without ballots; every figure can be worked out by hand.
  static func small(
    settings: String = "", decisions: String? = nil, ballots: [String: String] = [:]
  ) throws -> TestRound {
    let round = try TestRound()
    let files = SmallRound.files(settings: settings, decisions: decisions)
    for (path, text) in files { try round.folder.write(text, to: "round/\(path)") }
    try round.folder.makeFolder("round/ballots")
    for (path, text) in ballots { try round.folder.write(text, to: "round/ballots/\(path)") }
    return round
  }

  struct DeckNotMade: Error {
    var messages: String
  }

  /// The answer beside round.yaml.
  func answer() throws -> KnownAnswer { try KnownAnswer(folder.bytes("round/expected.json")) }

  /// `kiemphieu run` on the round, as JSON.
  @discardableResult
  func count(into out: String = "out", _ options: String...) throws -> ProgramRun {
    try program.run(["run", "round", "--out", out, "--format", "json"] + options)
  }

  /// The result of a command on the database of `count`.
  func ask(_ arguments: String..., database: String = "out/kiemphieu.sqlite") throws -> JSONNode {
    try ask(arguments, database: database)
  }

  func ask(_ arguments: [String], database: String = "out/kiemphieu.sqlite") throws -> JSONNode {
    try program.run(arguments + ["--database", database, "--format", "json"]).json()
  }

  /// results.json of `report`, which says all that is known.
  func results(database: String = "out/kiemphieu.sqlite") throws -> Data {
    let report = try ScratchFolder()
    try program.run("report", "--out", report.url.path, "--database", database, "--quiet")
    return try report.bytes("results.json")
  }

  /// All files of `report` that say nothing of files.
  func report(database: String = "out/kiemphieu.sqlite") throws -> ReportFolder {
    let name = "report-\(UUID().uuidString)"
    try program.run("report", "--out", name, "--database", database, "--quiet")
    return try ReportFolder(folder, name)
  }
}
