import BallotModel

/// report.html: one page that holds everything it needs and runs nothing.
struct ReportPage {
  let material: ReportMaterial
  let language: Language

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
      [counted] + lists + levels + frequencies + [
        reconciliation, policy, configuration,
      ]
    let bodies = sections.map { section -> Markup in
      """
      <section id="\(section.anchor)">
      <h2>\(section.title)</h2>
      \(section.body)</section>

      """
    }
    let page: Markup = """
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
      \(header)\(notices)\(contents(sections))<main>
      \(Markup.joined(bodies))</main>
      </body>
      </html>

      """
    return page.text
  }

  func text(_ words: Words) -> String { words.text[language] }

  /// A table, followed by what the signs for absent figures mean if it has any.
  func table(_ sheet: Sheet) -> Markup {
    let table = HTMLTable(language: language).render(sheet)
    return sheet.hasGaps ? table + legend : table
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
