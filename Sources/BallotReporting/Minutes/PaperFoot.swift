import BallotModel

/// What stands below a signed sheet, as its template reads it.
struct PaperFoot: Sendable {
  struct Signer: Sendable {
    var title: [String]
    /// Percent of the sheet's width.
    var width: Int
    var instruction: String
  }

  /// The heading of a list of recipients and the recipients; a list of one or none.
  struct Recipients: Sendable {
    var heading: String
    var names: [String]
  }

  var signers: [Signer]
  var recipients: [Recipients]

  init(_ letterhead: Letterhead, titles: [String], _ language: Language) {
    signers = titles.map {
      Signer(
        title: PaperLines.of($0), width: 100 / titles.count,
        instruction: PaperWords.signHere.text[language])
    }
    recipients =
      letterhead.recipients.isEmpty
      ? []
      : [
        Recipients(
          heading: PaperWords.recipients.text[language], names: letterhead.recipients)
      ]
  }
}
