import BallotModel

/// Lays the results out on sheets; every figure is that of the rows in `Rows/`.
struct SheetComposer {
  let material: ReportMaterial
  let language: Language
  let letterhead: Letterhead
  /// Names that tell units apart.
  private let names: AreaNames
  /// Every official, in the order of sheets.
  let officials: [OfficialRow]

  init(_ material: ReportMaterial, _ language: Language, _ letterhead: Letterhead) {
    self.material = material
    self.language = language
    self.letterhead = letterhead
    let round = material.results.round
    names = AreaNames(round)
    officials = ListOrder(round, letterhead).sorted(material.flags.map(\.official))
  }

  var results: Results { material.results }
  var round: Round { material.results.round }
  var style: NumberStyle { NumberStyle(language) }

  /// - Parameter area: index into the round's areas.
  func unitName(_ area: Int) -> String { names.name(round.areas[area].code) }

  func text(_ words: PaperWords) -> String { words.text[language] }
  func shared(_ words: Words) -> String { words.text[language] }

  /// A count in running text.
  func count(_ number: Int) -> String {
    letterhead.padsCounts ? style.padded(number) : style.whole(number)
  }

  func reading(_ cell: Cell) -> String { cell.reading(language) }

  /// The share as its column's heading wants it: without the sign.
  func shareFigure(_ share: ExactShare?, isWithheld: Bool) -> String {
    if isWithheld { return Cell.hidden }
    return share.map(style.percentFigure) ?? Cell.absent
  }

  func head(sign: String?, isInternal: Bool) -> PaperHead {
    PaperHead(letterhead, sign: sign, isInternal: isInternal, language)
  }

  func sheet(
    _ title: PaperWords, _ orientation: PaperSheet.Orientation, sign: String?, isInternal: Bool,
    signers: [String]
  ) -> PaperSheet {
    PaperSheet(
      language: language.rawValue, isParty: letterhead.form == .party,
      isState: letterhead.form == .state,
      isPortrait: orientation == .portrait, isLandscape: orientation == .landscape,
      windowTitle: "\(text(title)): \(round.title)",
      head: head(sign: sign, isInternal: isInternal), title: text(title), subjects: [],
      foot: PaperFoot(letterhead, titles: signers, language))
  }

  /// When ballots were given, if the round says so; by hand where it says half.
  var period: [String] {
    guard round.opened != nil || round.closed != nil else { return [] }
    return [
      PaperWords.held.filled(
        language, round.opened.map(date) ?? Dots.number, round.closed.map(date) ?? Dots.number)
    ]
  }

  /// `2024-01-02` as `02/01/2024` in Vietnamese; anything else as written.
  private func date(_ written: String) -> String {
    let parts = written.split(separator: "-", omittingEmptySubsequences: false)
    guard language == .vi, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return written }
    return parts.reversed().joined(separator: "/")
  }

  /// What a sheet is not, and which of the codebooks are not the issuing body's own.
  func notices(_ codebooks: Set<String>) -> [String] {
    let illustrative = round.codebooks.filter {
      $0.provenance != "official" && codebooks.contains($0.id)
    }
    return [shared(.notice)] + illustrative.map { Words.illustrative.filled(language, $0.id) }
  }

  var base: String {
    switch round.settings.denominator {
    case .counted: text(.countedBase)
    case .answered: text(.answeredBase)
    }
  }

  /// Units whose ballots do not agree or could not be compared, in the order of areas.csv.
  var unsettled: [String] {
    results.reconciliation.filter { $0.agrees != true }.sorted { $0.area < $1.area }
      .map { unitName($0.area) }
  }

  /// The warning that figures are not final; at most five units by name.
  var unsettledWarning: [String] {
    let units = unsettled
    guard !units.isEmpty else { return [] }
    let named = units.prefix(5).joined(separator: "; ")
    let list =
      units.count > 5
      ? PaperWords.andOthers.filled(language, named, count(units.count - 5)) : named
    return [PaperWords.notFinal.filled(language, list)]
  }
}
