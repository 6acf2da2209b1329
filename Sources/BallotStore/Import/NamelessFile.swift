#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A temporary file without a name: it vanishes with its descriptor, whatever ends the process.
package enum NamelessFile {
  /// - Returns: a descriptor to read and write, closed by the caller; nil where `folder` can't be
  ///   written.
  package static func open(in folder: String) -> Int32? {
    // The six letters are replaced by `mkstemp`.
    let wildcard = String(repeating: "X", count: 6)
    var template = Array("\(folder)/.kiemphieu-\(wildcard)".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    unlink(template)
    return descriptor
  }
}
