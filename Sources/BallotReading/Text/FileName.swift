/// What the extension of a file claims it is.
package struct FileName {
  /// The last part of the path.
  let name: String
  private let extensions: [String]

  package init(_ path: String) {
    let name = path.split(separator: "/").last ?? ""
    self.name = String(name)
    extensions = name.split(separator: ".").dropFirst().map { $0.lowercased() }
  }

  /// Whether it is what an operating system or an office leaves lying about beside files.
  package var isLitter: Bool {
    name.hasPrefix(".") || name.hasPrefix("~$")
      || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
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
