package import BallotModel

extension ReportWriter {
  /// `official CODE`: one person's status, reasons, and shares by group, parent and indicator.
  ///
  /// - Parameters:
  ///   - lower: the one-sided 95 % lower bound of a count of a base, as in the lists.
  ///   - interval: the two-sided 95 % interval of a count of a base.
  /// - Returns: nil for an official that the round does not have.
  package func official(
    _ results: Results, code: String, lower: (Int, Int) -> Double,
    interval: (Int, Int) -> ClosedRange<Double>, as format: OutputFormat
  ) -> String? {
    guard
      let picture = OfficialPicture(results, code: code, lower: lower, interval: interval)
    else { return nil }
    let round = results.round
    switch format {
    case .json:
      return document(
        [("round", .string(round.id)), ("policy", .string(round.policy.id))] + picture.json)
    case .csv: return csv(picture.flat(style.language))
    case .table: return text(picture, AreaNames(round))
    }
  }

  private func text(_ picture: OfficialPicture, _ names: AreaNames) -> String {
    let official = picture.flag.official
    let language = style.language
    let identity = [
      (Words.official, "\(official.name) (\(official.code))"), (.position, official.position),
      (.unit, names.name(official.unit)), (.codebook, official.codebook),
      (.status, official.status.word.text[language]),
    ]
    var text = ""
    for (words, value) in identity {
      text += DisplayWidth.tame("\(words.text[language]): \(value)") + "\n"
    }
    text += "\n" + figures(picture) + "\n"
    text += "\n" + reasons(picture)
    var tables = ""
    for part in [OfficialPicture.Share.Part.group, .parent, .indicator]
    where picture.shares.contains(where: { $0.part == part }) {
      tables += "\n" + part.word.text[language] + "\n"
      tables += table(picture.table(part, language))
    }
    let notice = fitted(Words.notice.text[language]) + "\n"
    return fitted(text, indent: "  ") + tables + "\n" + notice
  }

  private func figures(_ picture: OfficialPicture) -> String {
    let (language, official) = (style.language, picture.flag.official)
    let numbers = NumberStyle(language)
    guard let figures = official.figures else { return ChartWords.officialHidden.text[language] }
    let counts = ChartWords.officialFigures.filled(
      language, numbers.whole(figures.ballots), numbers.whole(figures.marked),
      numbers.whole(figures.none), numbers.whole(figures.blank), numbers.whole(figures.mentions))
    guard let share = official.share, let interval = picture.interval else { return counts }
    return counts + "\n"
      + ChartWords.officialShare.filled(
        language, numbers.percent(share), numbers.percent(interval.lowerBound),
        numbers.percent(interval.upperBound))
  }

  private func reasons(_ picture: OfficialPicture) -> String {
    let language = style.language
    guard picture.flag.official.figures != nil else { return "" }
    guard !picture.flag.reasons.isEmpty else { return ChartWords.noReasons.text[language] + "\n" }
    return Words.reasons.text[language] + ":\n"
      + picture.flag.sentences(language).map { "- " + DisplayWidth.tame($0) + "\n" }.joined()
  }

  /// Text below or above tables, no wider than the terminal.
  func fitted(_ text: String, indent: String = "") -> String {
    LineBreaks.fitted(text, width: style.width, indent: indent)
  }
}
