import BallotModel

/// The heading block of a signed sheet, as its template reads it.
struct PaperHead: Sendable {
  var superior: [String]
  var issuer: [String]
  /// One or none, as all lists below that hold a single text.
  var star: [String]
  var number: String
  var secrecy: [String]
  var nation: String
  var motto: [String]
  var placeAndDate: String
  var isInternal: [String]

  init(
    _ letterhead: Letterhead, sign: String?, isInternal: Bool, _ language: Language
  ) {
    superior = PaperLines.of(letterhead.superior ?? Dots.short)
    issuer = PaperLines.of(letterhead.issuer ?? Dots.short)
    let place = letterhead.place ?? Dots.place
    placeAndDate = PaperWords.placeAndDate.filled(language, place)
    secrecy = letterhead.secrecy.map { [$0] } ?? []
    self.isInternal = isInternal ? [Words.internalDocument.text[language]] : []
    switch letterhead.form {
    case .party:
      star = letterhead.hasStar ? ["*"] : []
      number = PaperWords.partyNumber.filled(language, sign.map { "-\($0)" } ?? "")
      nation = PaperWords.partyName.text[language]
      motto = []
    case .state:
      star = []
      number = PaperWords.stateNumber.filled(language, sign.map { "/\($0)" } ?? "")
      nation = PaperWords.stateName.text[language]
      motto = [PaperWords.motto.text[language]]
    }
  }
}
