import BallotPipeline
import Synchronization

/// A bar on a terminal's standard error; nothing anywhere else.
final class ProgressBar: Sendable {
  private static let cells = 30
  private let isShown: Bool
  private let lastPercent = Mutex(-1)

  init(quiet: Bool) { isShown = !quiet && Terminal.isTerminal(2) }

  /// Draws the bar anew where it has grown.
  func show(_ progress: ImportProgress) {
    guard isShown else { return }
    let (done, all) =
      progress.bytes == 0
      ? (progress.filesDone, progress.files) : (progress.bytesDone, progress.bytes)
    let percent = done * 100 / max(all, 1)
    lastPercent.withLock { last in
      guard percent > last else { return }
      last = percent
      let full = percent * Self.cells / 100
      let bar =
        String(repeating: "█", count: full) + String(repeating: "░", count: Self.cells - full)
      Terminal.notice("\r\(bar) \(percent) % \(progress.filesDone)/\(progress.files)")
    }
  }

  /// Clears the line.
  func finish() {
    guard isShown else { return }
    Terminal.notice("\r\u{1B}[K")
  }
}
