import BallotModel

extension Round {
  /// The rule of `sources` by which the file at `path` is read: the first whose pattern fits the path,
  /// or its end from a folder on.
  ///
  /// Files that `rejects --write` made are read as those they came from, also where these were
  /// workbooks or compressed.
  func source(of path: String) -> SourceRule? {
    var names = [path]
    for (workbook, written) in [(".xlsx", ".xlsx.csv"), (".xlsm", ".xlsm.csv")]
    where path.hasSuffix(written) {
      names.append(path.dropLast(written.count) + workbook)
    }
    names.append(path + ".gz")
    return sources.first { rule in
      let pattern = PathPattern(rule.files)
      return names.contains { Self.fits(pattern, $0) }
    }
  }

  private static func fits(_ pattern: PathPattern, _ path: String) -> Bool {
    var rest = path[...]
    while true {
      if pattern.fits(String(rest)) { return true }
      guard let slash = rest.firstIndex(of: "/") else { return false }
      rest = rest[rest.index(after: slash)...]
    }
  }
}
