/// What the extension of a file claims it is.
struct FileName {
  private let extensions: [String]

  init(_ path: String) {
    let name = path.split(separator: "/").last ?? ""
    extensions = name.split(separator: ".").dropFirst().map { $0.lowercased() }
  }

  /// Whether there is nothing to go by.
  var hasNoExtension: Bool { extensions.isEmpty }

  var isGzip: Bool { extensions.last == "gz" }

  var isZip: Bool { extensions.last == "zip" }

  /// Compressed by itself or not.
  var isWorkbook: Bool {
    let last = isGzip ? extensions.dropLast().last : extensions.last
    return last == "xlsx" || last == "xlsm"
  }
}
