import BallotPipeline
import Foundation
import Logging

extension GlobalOptions {
  /// Flag over environment over default.
  func databasePath(default path: String = "kiemphieu.sqlite") -> String {
    database ?? ProcessInfo.processInfo.environment["KIEMPHIEU_DATABASE"] ?? path
  }

  /// Flag over locale over Vietnamese.
  var resolvedLanguage: Language {
    if let language { return language }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .vi
  }

  /// How results are written here.
  var style: OutputStyle {
    let isTerminal = Terminal.isTerminal(1)
    let noColor = ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty == false
    return OutputStyle(
      language: resolvedLanguage, width: isTerminal ? Terminal.width(of: 1) : nil,
      color: isTerminal && !noColor, excel: excel)
  }

  /// The round in the database.
  ///
  /// - Parameter isRehearsal: work on a copy that vanishes with the process.
  func openRound(isRehearsal: Bool = false) throws(PipelineError) -> RoundSession {
    try RoundSession.open(database: databasePath(), round: round, isRehearsal: isRehearsal)
  }

  /// Says of each rule that can't be applied why; else its silence would look like an all-clear.
  func warnOfIdleRules(_ session: RoundSession) throws(PipelineError) {
    guard !quiet else { return }
    Terminal.notices(
      try session.idleRules().map {
        Words.ruleIdle.filled(resolvedLanguage, $0.rule, $0.since)
      })
  }

  /// Puts what happens during an import into the log.
  var logging: @Sendable (ImportEvent) -> Void {
    let (logger, language) = (Logger(label: "kiemphieu.import"), resolvedLanguage)
    return { event in
      var level = Logger.Level.info
      if case .opened = event { level = .debug }
      logger.log(level: level, "\(event.text[language])")
    }
  }

  /// Sends the log to standard error at the level asked for.
  func startLogging() {
    let level = logLevel
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = level
      return handler
    }
  }
}
