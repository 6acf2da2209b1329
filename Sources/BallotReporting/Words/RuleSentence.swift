import BallotModel

/// A rule of the policy as a sentence.
enum RuleSentence {
  static func of(_ rule: Rule, _ language: Language) -> String {
    Words.ruleSentence.filled(
      language, rule.action.word.text[language], condition(rule.kind, language))
  }

  private static func condition(_ kind: Rule.Kind, _ language: Language) -> String {
    let style = NumberStyle(language)
    switch kind {
    case .markedShare(let ratio, let evidence):
      return bound(Words.ruleMarked.filled(language, style.threshold(ratio)), evidence, language)
    case .indicatorShare(let ratio, let evidence):
      return bound(
        Words.ruleIndicator.filled(language, style.threshold(ratio)), evidence, language)
    case .parentShare(let ratio, let evidence):
      return bound(Words.ruleParent.filled(language, style.threshold(ratio)), evidence, language)
    case .groupShare(let ratio, let groups, let evidence):
      let words: Words = groups.isEmpty ? .ruleGroup : .ruleGroups
      return bound(
        words.filled(language, style.threshold(ratio), groups.joined(separator: ", ")),
        evidence, language)
    case .breadth(let indicators, let each, let evidence):
      return bound(
        Words.ruleBreadth.filled(language, style.whole(indicators), style.threshold(each)),
        evidence, language)
    case .peerOutlier(let level, let rate):
      return Words.rulePeers.filled(
        language, LevelName.of(level, language), style.roundPercent(rate))
    case .rise(let since, let confidence):
      return Words.ruleRise.filled(language, since, style.roundPercent(confidence))
    }
  }

  private static func bound(
    _ condition: String, _ evidence: Evidence, _ language: Language
  ) -> String {
    switch evidence {
    case .point: condition
    case .lowerBound(let confidence):
      Words.ruleBound.filled(
        language, condition, NumberStyle(language).roundPercent(confidence))
    }
  }
}
