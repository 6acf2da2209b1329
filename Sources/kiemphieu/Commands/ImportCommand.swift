import ArgumentParser
import BallotPipeline

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Imports a round folder, ballot folders or files, or - for standard input.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var flags: ImportFlags

  @Argument(help: "Round folders, ballot folders, files, or -.")
  var paths: [String]

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      let session = try Self.open(paths, global, isRehearsal: flags.dryRun)
      return try Self.bringIn(paths, session, global, flags).exitStatus
    }
  }

  /// The round of the round folder among `paths`, or the one in the database.
  private static func open(
    _ paths: [String], _ global: GlobalOptions, isRehearsal: Bool
  ) throws(PipelineError) -> RoundSession {
    let folders = paths.filter(FileProbe.isRoundFolder)
    guard let folder = folders.first else {
      return try global.openRound(isRehearsal: isRehearsal)
    }
    guard folders.count == 1 else {
      throw .usage(
        LocalizedText(
          vi: "Mỗi lần chỉ nhập một thư mục đợt", en: "Import one round folder at a time"))
    }
    return try RoundSession.open(
      folder: folder, round: global.round, database: global.databasePath(),
      isRehearsal: isRehearsal)
  }

  /// Imports with a progress bar, logs it, and prints what became of each file.
  static func bringIn(
    _ paths: [String], _ session: RoundSession, _ global: GlobalOptions, _ flags: ImportFlags,
    mayBeClosed: Bool = false, prints: Bool = true
  ) throws(PipelineError) -> ImportResult {
    let bar = ProgressBar(quiet: global.quiet)
    var options = flags.options
    options.mayBeClosed = mayBeClosed
    options.observe = global.logging
    let previews = flags.aliases == nil ? nil : PreviewShelf(session.round)
    let result = try session.importFiles(paths, options: options, previews: previews) {
      bar.show($0)
    }
    bar.finish()
    if !flags.dryRun {
      try session.log(
        at: CommandRunner.now, kind: "import", detail: "\(result.report.count) files")
    }
    if prints { try show(result, session, global) }
    if let previews, let path = flags.aliases {
      try RoundSession.writeAliases(previews.previews, to: path)
    }
    if !global.quiet {
      Terminal.notices(result.report.capped.map { $0.sentence(global.resolvedLanguage) })
      for row in try session.idleRulings() {
        let message = FaultCatalogue.message(row.fault, global.resolvedLanguage)
        Terminal.notice("\(row.fault.code.rawValue) \(row.file):\(row.fault.line): \(message)\n")
      }
    }
    return result
  }

  /// Prints what became of each file.
  ///
  /// - Parameter written: for `run`, the files of the report that it wrote.
  static func show(
    _ result: ImportResult, _ session: RoundSession, _ global: GlobalOptions,
    written: [String]? = nil
  ) throws(PipelineError) {
    let writer = ReportWriter(style: global.style)
    guard var listing = writer.listing(of: session.round.id, as: global.format) else {
      Terminal.result(writer.imports(result.report))
      return
    }
    Terminal.result(listing.head)
    try session.forEachFile(of: result) { Terminal.result(listing.file($0)) }
    Terminal.result(listing.tail(result.report, written: written))
  }
}
