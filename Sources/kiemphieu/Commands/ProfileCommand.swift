import ArgumentParser
import BallotPipeline

struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "How other tools' exports are read.",
    subcommands: [List.self, Check.self, Draft.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The built-in profiles.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
      try CommandRunner.run(global) { () throws(PipelineError) in
        let profiles = RoundSession.profileList(global.resolvedLanguage)
        Terminal.result(
          ReportWriter(style: global.style).profiles(profiles, as: global.format))
        return .done
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says what importing a file by a profile would do; changes nothing.")

    @OptionGroup var global: GlobalOptions

    @Option(help: "Text encoding: utf-8, utf-16, windows-1258, tcvn3 or vni.")
    var encoding: String?

    @Option(help: "Sheet of a workbook (default: the first that is not hidden).")
    var sheet: String?

    @Option(
      help: "Write the names that stand for nothing here, as an aliases.csv to be completed.")
    var aliases: String?

    @Argument(help: "The file.")
    var file: String

    @Argument(help: "A built-in profile, one of the round folder, or a YAML file.")
    var profile: String

    func run() throws {
      try CommandRunner.run(global) { () throws(PipelineError) in
        let session = try global.openRound(isRehearsal: true)
        var options = ImportOptions()
        options.profile = profile
        options.encoding = encoding
        options.sheet = sheet
        options.known = .add
        let previews = PreviewShelf(session.round)
        let result = try session.importFiles([file], options: options, previews: previews)
        let all = previews.previews
        var files: [FileReport] = []
        try session.forEachFile(of: result) { files.append($0) }
        Terminal.result(
          ReportWriter(style: global.style).trial(result.report, files, all, as: global.format))
        if let aliases { try RoundSession.writeAliases(all, to: aliases) }
        return result.exitStatus
      }
    }
  }

  struct Draft: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Proposes a profile for a file, with reasons, for a person to save.")

    @OptionGroup var global: GlobalOptions

    @Option(help: "Text encoding: utf-8, utf-16, windows-1258, tcvn3 or vni.")
    var encoding: String?

    @Option(help: "Sheet of a workbook (default: the first that is not hidden).")
    var sheet: String?

    @Argument(help: "The file.")
    var file: String

    func run() throws {
      try CommandRunner.run(global) { () throws(PipelineError) in
        let hasRound = FileProbe.exists(global.databasePath())
        let session = hasRound ? try global.openRound(isRehearsal: true) : nil
        Terminal.result(
          try RoundSession.draftProfile(
            for: file, encoding: encoding, sheet: sheet, session: session))
        return .done
      }
    }
  }
}
