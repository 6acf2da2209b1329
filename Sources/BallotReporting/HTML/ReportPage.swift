import BallotModel

/// report.html: one page that holds everything it needs and runs nothing.
struct ReportPage {
  let material: ReportMaterial
  let language: Language
  /// In the order of lists; worked out once, since a city has thousands.
  let officials: [OfficialRow]
  let flags: [FlagRow]
  let names: AreaNames

  init(material: ReportMaterial, language: Language, letterhead: Letterhead) {
    self.material = material
    self.language = language
    flags = ListOrder(material.results.round, letterhead).sorted(material.flags)
    officials = flags.map(\.official)
    names = AreaNames(material.results.round)
  }

  var results: Results { material.results }
  var round: Round { material.results.round }
  var style: NumberStyle { NumberStyle(language) }

  /// One part of the page, reached from the table of contents by its anchor.
  struct Section {
    var anchor: String
    var title: String
    var body: Markup
  }

  var document: String {
    let sections =
      [counted] + lists + levels + frequencies + pictures + [
        reconciliation, policy, configuration,
      ]
    let bodies = sections.flatMap { section -> [Markup] in
      let head: Markup = """
        <section id="\(section.anchor)">
        <h2>\(section.title)</h2>

        """
      return [head, section.body, "</section>\n"]
    }
    let head: Markup = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(Words.reportTitle.text[language]): \(round.title)</title>
      <style>
      \(Stylesheet.text)</style>
      </head>
      <body>
      <a class="skip" href="#main">\(text(.skip))</a>
      \(header)\(contents(sections))<main id="main">
      \(notices)
      """
    return Markup.joined([head] + bodies + ["</main>\n</body>\n</html>\n"]).text
  }

  func text(_ words: Words) -> String { words.text[language] }

  func text(_ words: ChartWords) -> String { words.text[language] }

  /// A table, followed by what the signs for absent figures mean if it has any, and by where all of
  /// it is if it was cut.
  ///
  /// - Parameters:
  ///   - title: what the heading above says, for screen readers.
  ///   - elsewhere: the file that has all rows.
  func table(
    _ sheet: Sheet, title: String, atMost limit: Int = .max, elsewhere: String = ""
  ) -> Markup {
    var shown = sheet
    shown.rows = Array(sheet.rows.prefix(limit))
    var table = HTMLTable(language: language).render(
      shown, caption: title, isCaptionSeen: false)
    if shown.hasGaps { table.append(legend) }
    if shown.rows.count < sheet.rows.count {
      let cut = ChartWords.rowsCut.filled(
        language, style.whole(shown.rows.count), style.whole(sheet.rows.count), elsewhere)
      table.append("<p>\(cut)</p>\n")
    }
    return table
  }

  var legend: Markup {
    let words = Words.legend.filled(language, style.whole(round.policy.minimumBallots))
    return "<p class=\"soft\">\(words)</p>\n"
  }

  private var header: Markup {
    let period =
      round.opened == nil && round.closed == nil
      ? ""
      : Words.period.filled(
        language, round.opened ?? Cell.absent, round.closed ?? Cell.absent)
    return """
      <header>
      <p>\(text(.internalDocument))</p>
      <h1>\(text(.reportTitle))</h1>
      <p>\(round.title)</p>
      <p>\(Words.roundLine.filled(language, round.id))</p>
      <p>\(period)</p>
      </header>

      """
  }

  private var notices: Markup {
    let illustrative = round.codebooks.filter { $0.provenance != "official" }
      .map { codebook -> Markup in
        "<p>\(Words.illustrative.filled(language, codebook.id))</p>\n"
      }
    return """
      <div class="notice">
      <p><strong>\(text(.notice))</strong></p>
      \(Markup.joined(illustrative))</div>

      """
  }

  private func contents(_ sections: [Section]) -> Markup {
    let items = sections.map { section -> Markup in
      "<li><a href=\"#\(section.anchor)\">\(section.title)</a></li>\n"
    }
    return """
      <nav aria-label="\(text(.contents))">
      <ul>
      \(Markup.joined(items))</ul>
      </nav>

      """
  }
}
