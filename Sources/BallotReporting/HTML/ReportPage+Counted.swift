import BallotModel

extension ReportPage {
  /// What was counted and what was not.
  ///
  /// Only what stays the same when ballots are split over files otherwise, or handed in again:
  /// numbers of repeats and of rejected records depend on that, and stand in rejects.csv.
  var counted: Section {
    let totals = RoundTotals(results)
    let cards = [
      card(.officialsAssessed, style.whole(round.officials.count)),
      card(.ballotsFound, totals.found.map { style.whole($0) } ?? Cell.hidden),
      card(.assessmentsCounted, totals.outline.map { style.whole($0.ballots) } ?? Cell.hidden),
    ]
    var body: Markup = "<div class=\"cards\">\(Markup.joined(cards))</div>\n"
    if let figures = totals.figures {
      let split = Words.countedSplit.filled(
        language, style.whole(figures.marked), style.whole(figures.none), style.whole(figures.blank)
      )
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

  /// That lists of places end somewhere, whether or not they do here: what is kept of each file
  /// depends on how the ballots are split over files.
  private var capNote: String {
    Words.capNote.filled(language, style.whole(FaultLedger.cap))
  }

  private var notCounted: Markup {
    let codes = RoundTotals.rejectedCodes(material.rejects)
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
