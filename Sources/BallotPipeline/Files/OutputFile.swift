import BallotModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes outputs so that a file is there whole or not at all.
enum OutputFile {
  /// Writes `bytes` to `path` by way of a file beside it.
  ///
  /// - Parameter mode: who may read it, less what the process takes away.
  static func write(
    _ bytes: Span<UInt8>, to path: String, mode: UInt32 = 0o644
  ) throws(PipelineError) {
    let temporary = "\(path).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(mode))
    guard descriptor >= 0 else { throw unwritable(path) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        #if canImport(Glibc)
          Glibc.write(
            descriptor, all.baseAddress.map { $0 + written }, bytes.count - written)
        #else
          Darwin.write(
            descriptor, all.baseAddress.map { $0 + written }, bytes.count - written)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(descriptor)
        unlink(temporary)
        throw unwritable(path)
      }
      written += count
    }
    guard close(descriptor) == 0 else { throw unwritable(path) }
    try rename(temporary, to: path)
  }

  /// Gives a file that was written beside its place its name.
  static func rename(_ temporary: String, to path: String) throws(PipelineError) {
    #if canImport(Glibc)
      let status = Glibc.rename(temporary, path)
    #else
      let status = Darwin.rename(temporary, path)
    #endif
    guard status == 0 else { throw unwritable(path) }
  }

  /// Makes `path` and the folders above it where they are missing.
  static func makeFolder(_ path: String, mode: UInt32 = 0o755) throws(PipelineError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw unwritable(path) }
      return
    }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]), mode: mode)
    }
    guard mkdir(path, mode_t(mode)) == 0 || errno == EEXIST else { throw unwritable(path) }
  }

  private static func unwritable(_ path: String) -> PipelineError {
    .system(LocalizedText(vi: "Không ghi được \(path)", en: "Cannot write \(path)"))
  }
}
