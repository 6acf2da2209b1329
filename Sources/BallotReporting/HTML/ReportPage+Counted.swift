import BallotModel

extension ReportPage {
  /// What was counted and what was not.
  ///
  /// Only what stays the same when ballots are split over files otherwise, or handed in again:
  /// numbers of repeats and of rejected records depend on that, and stand in rejects.csv.
  var counted: Section {
    let found = results.reconciliation.reduce(0) { $0 + $1.found }
    let totals = countedTotals
    let cards = [
      card(.officialsAssessed, style.whole(round.officials.count)),
      card(.ballotsFound, style.whole(found)),
      card(.assessmentsCounted, countedBallots.map { style.whole($0) } ?? Cell.hidden),
    ]
    var body: Markup = "<div class=\"cards\">\(Markup.joined(cards))</div>\n"
    if let totals {
      let split = Words.countedSplit.filled(
        language, style.whole(totals.marked), style.whole(totals.none), style.whole(totals.blank))
      body = body + "<p>\(split)</p>\n"
    } else {
      body = body + legend
    }
    return Section(
      anchor: "counted", title: text(.sectionCounted),
      body: body + notCounted + settings
        + "<p class=\"soft\">\(text(.officialsElsewhere))</p>\n")
  }

  private func card(_ words: Words, _ number: String) -> Markup {
    "<div><b>\(number)</b><span>\(text(words))</span></div>"
  }

  /// Counted assessments of the top level's rows; nil as soon as one of them is withheld.
  private var countedBallots: Int? {
    var sum = 0
    for row in results.areas.first ?? [] {
      guard let ballots = row.figures?.ballots ?? row.outline?.ballots else { return nil }
      sum += ballots
    }
    return sum
  }

  /// The sum of the top level's rows, which are in the outputs anyway; nil as soon as one of
  /// them is withheld, since the sum would then give it away.
  private var countedTotals: AreaResult.Figures? {
    var totals = AreaResult.Figures(ballots: 0, marked: 0, none: 0, blank: 0, mentions: 0)
    for row in results.areas.first ?? [] {
      guard let figures = row.figures else { return nil }
      totals.ballots += figures.ballots
      totals.marked += figures.marked
      totals.none += figures.none
      totals.blank += figures.blank
      totals.mentions += figures.mentions
    }
    return totals
  }

  /// Codes that say a record or file was not counted, and that do not depend on how often or in
  /// which files something was handed in.
  private var rejectedCodes: [FaultCode] {
    let codes = Set(material.rejects.map(\.fault.code))
    return codes.filter { code in
      switch code {
      case .pathImportedBefore, .withdrawnBefore, .changedWhileRead, .duplicate, .conflict: false
      default: FaultCatalogue.entry(code).severity == .error && !code.rawValue.hasPrefix("Q")
      }
    }.sorted()
  }

  /// That lists of places end somewhere, whether or not they do here: what is kept of each file
  /// depends on how the ballots are split over files.
  private var capNote: String {
    Words.capNote.filled(language, style.whole(FaultLedger.cap))
  }

  private var notCounted: Markup {
    let codes = rejectedCodes
    let items = codes.map { code -> Markup in
      let message = FaultCatalogue.message(Fault(code, argument: "…"), language)
      return "<li>\(code.rawValue): \(message)</li>\n"
    }
    let rejected: Markup =
      codes.isEmpty
      ? "<p>\(text(.nothingRejected))</p>\n"
      : "<p>\(text(.someRejected))</p>\n<ul>\n\(Markup.joined(items))</ul>\n"
        + "<p class=\"soft\">\(capNote)</p>\n"
    let conflicts = Words.conflictsSetAside.filled(language, style.whole(material.fates.conflict))
    return rejected + "<p>\(conflicts) \(text(.repeatsOnce))</p>\n"
  }

  /// The choices that move every figure.
  private var settings: Markup {
    let choices: [(Words, String)] = [
      (.settingDenominator, text(round.settings.denominator.word)),
      (.settingBlank, text(round.settings.blank.word)),
      (.settingSerials, text(round.settings.serials.word)),
      (.settingCrossUnit, text(round.settings.crossUnit.word)),
      (.settingMinimum, style.whole(round.policy.minimumBallots)),
    ]
    let items = choices.map { name, value -> Markup in
      "<dt>\(text(name))</dt><dd>\(value)</dd>\n"
    }
    return "<dl>\n\(Markup.joined(items))</dl>\n"
  }
}
