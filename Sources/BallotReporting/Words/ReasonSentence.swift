import BallotModel

/// A reason written out with every number by which a person can check it.
enum ReasonSentence {
  static func of(_ row: ReasonRow, in flag: FlagRow, _ language: Language) -> String {
    let style = NumberStyle(language)
    let reason = row.reason
    switch (reason.kind, reason.threshold) {
    case ("breadth", .count(let threshold)):
      return breadth(row, threshold: threshold, language)
    case ("peer-outlier", .probability(let rate)):
      return Words.peerReason.filled(
        language, counted(row, language), probability(reason.p, style),
        probability(reason.q, style), style.probability(rate))
    case ("rise", .probability(let limit)):
      let numbers = [counted(row, language), probability(reason.p, style)]
      guard case .rise(let since, _)? = row.rule?.kind else {
        return Words.riseReasonPlain.filled(
          language, numbers[0], numbers[1], style.probability(limit))
      }
      return Words.riseReason.filled(
        language, since, numbers[0], numbers[1], style.probability(limit))
    case (_, .ratio(let ratio)):
      return share(row, of: ratio, in: flag, language)
    default:
      return Words.otherReason.filled(
        language, reason.rule, counted(row, language), row.thresholdCell.reading(language))
    }
  }

  /// `12 trên 30 phiếu (40,0 %)`.
  private static func counted(_ row: ReasonRow, _ language: Language) -> String {
    let style = NumberStyle(language)
    return Words.countOfBase.filled(
      language, style.whole(row.reason.count), style.whole(row.reason.base),
      row.share.map(style.percent) ?? Cell.absent)
  }

  private static func probability(_ value: Double?, _ style: NumberStyle) -> String {
    value.map(style.probability) ?? Cell.absent
  }

  private static func share(
    _ row: ReasonRow, of ratio: Ratio, in flag: FlagRow, _ language: Language
  ) -> String {
    let style = NumberStyle(language)
    let subject = subject(row, language)
    let numbers = counted(row, language)
    let threshold = style.threshold(ratio)
    if let lower = row.reason.lower {
      return Words.subjectBound.filled(
        language, subject, numbers, style.percent(lower), threshold)
    }
    let plain = Words.subjectShare.filled(language, subject, numbers, threshold)
    // For the marked share the list has a lower bound of its own, also where the rule needs none.
    guard row.reason.kind == "marked-share", let lower = flag.lower,
      row.share == flag.official.share
    else { return plain }
    return Words.withLower.filled(language, plain, style.percent(lower))
  }

  private static func subject(_ row: ReasonRow, _ language: Language) -> String {
    guard let code = row.reason.subject else { return Words.subjectMarked.filled(language) }
    let label = row.label?[language] ?? ""
    switch row.reason.kind {
    case "parent-share": return Words.subjectParent.filled(language, code, label)
    case "group-share": return Words.subjectGroup.filled(language, code, label)
    default: return Words.subjectIndicator.filled(language, code, label)
    }
  }

  private static func breadth(
    _ row: ReasonRow, threshold: Int, _ language: Language
  ) -> String {
    let style = NumberStyle(language)
    let (count, base) = (style.whole(row.reason.count), style.whole(row.reason.base))
    guard case .breadth(_, let each, _)? = row.rule?.kind else {
      return Words.breadthReason.filled(language, count, base, style.whole(threshold))
    }
    return Words.breadthReasonEach.filled(
      language, count, base, style.threshold(each), style.whole(threshold))
  }
}
