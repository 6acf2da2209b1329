/// What one import made of its files, in the order of their paths.
package struct ImportReport: Equatable, Sendable {
  package var round: String
  package var files: [FileReport]

  package init(round: String, files: [FileReport]) {
    self.round = round
    self.files = files
  }

  /// The sums over all files.
  package var totals: FateCounts {
    files.reduce(into: FateCounts()) { $0.add($1.fates) }
  }
}
