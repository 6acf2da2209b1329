package import BallotModel

/// What a user chooses of a report, beside its language.
package struct ReportOptions: Sendable {
  /// What stands on sheets of paper.
  package var letterhead = Letterhead()
  /// The file that it was read from, for manifest.json; nil without one.
  let letterheadDigest: (path: String, sha256: String)?
  /// The earlier round of the same database to be compared with; nil for the one that a rule
  /// `rise` names, if there is one.
  package var since: String?

  /// - Parameters:
  ///   - file: of the letterhead; nil for none.
  ///   - layout: wins over the file's.
  package init(
    letterhead file: String?, layout: LetterForm?, since: String?
  ) throws(PipelineError) {
    if let file {
      let bytes = try Catalogue.read(file)
      letterhead = try Catalogue.letterhead(bytes, file: file)
      letterheadDigest = (file, FileDigest.text(of: bytes))
    } else {
      letterheadDigest = nil
    }
    if let layout { letterhead.form = layout }
    self.since = since
  }
}
