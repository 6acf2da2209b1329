import BallotModel
import BallotStore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard input as a file without a name, since a file is read twice: for its digest and for its
/// ballots.
final class StandardInput {
  private let descriptor: Int32
  /// Where it can be opened while this lives.
  var location: String { "/dev/fd/\(descriptor)" }

  /// Copies descriptor 0 to its end.
  init(folder: String) throws(PipelineError) {
    guard let opened = NamelessFile.open(in: folder) else { throw Self.failure }
    descriptor = opened
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure }
      if count == 0 { break }
      guard write(descriptor, buffer, count) == count else { throw Self.failure }
    }
  }

  deinit { close(descriptor) }

  /// Copies standard input where `files` name it, and has them read the copy.
  ///
  /// - Returns: what must live as long as it is read.
  static func taken(
    by files: inout [BallotFile], folder: String
  ) throws(PipelineError) -> StandardInput? {
    guard let index = files.firstIndex(where: { $0.name.isEmpty && $0.location == "-" }) else {
      return nil
    }
    let input = try StandardInput(folder: folder)
    files[index] = BallotFile(path: "-", location: input.location)
    return input
  }

  static var failure: PipelineError {
    .system(
      LocalizedText(vi: "Không đọc được đầu vào chuẩn", en: "Cannot read standard input"))
  }
}
