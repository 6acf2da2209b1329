package import BallotModel
package import RoundFolder

/// Why a command could not do its work; the exit status is the contract's.
package enum PipelineError: Error {
  /// 64: the command was used wrongly.
  case usage(LocalizedText)
  /// 65: the round's own files are wrong.
  case roundFolder(RoundFolderError)
  /// 65: the round does not allow it.
  case round(LocalizedText)
  /// 74: a file or the database could not be read or written.
  case system(LocalizedText)

  package var exitStatus: ExitStatus {
    switch self {
    case .usage: .wrongUsage
    case .roundFolder(let error): error.isUnreadable ? .unreadable : .wrongRound
    case .round: .wrongRound
    case .system: .unreadable
    }
  }

  /// The lines to be shown.
  package func lines(_ language: Language) -> [String] {
    switch self {
    case .usage(let text), .round(let text), .system(let text): [text[language]]
    case .roundFolder(let error):
      error.faults.map { fault in
        let place = fault.line > 0 ? "\(fault.file):\(fault.line)" : fault.file
        let key = fault.key.isEmpty ? "" : " (\(fault.key))"
        let expected = fault.expected[language]
        return "\(fault.code.rawValue) \(place)\(key): \(fault.message[language])"
          + (expected.isEmpty ? "" : " – \(expected)")
      }
    }
  }
}
