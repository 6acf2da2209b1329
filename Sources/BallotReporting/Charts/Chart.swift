import BallotModel

/// A picture with its text alternative and its numbers.
struct Chart {
  /// Unique on the page.
  var anchor: String
  var title: String
  /// What the picture shows, for those who can't see it.
  var description: String
  /// What must be known to read it, below the picture.
  var notes: [String]
  var plot: Plot
  /// The numbers, in a table that can be unfolded; nil where the table stands beside anyway.
  var numbers: Markup?

  func render(_ language: Language) -> Markup {
    let details: Markup =
      numbers.map { table -> Markup in
        """
        <details><summary>\(ChartWords.numbers.filled(language, title))</summary>
        \(table)</details>

        """
      } ?? ""
    let captions = notes.map { note -> Markup in "<p>\(note)</p>\n" }
    return """
      <figure id="\(anchor)">
      <div class="plot" tabindex="0" role="group" aria-label="\(title)">
      <svg role="img" viewBox="0 0 \(String(Int(plot.width))) \
      \(String(Int(plot.height)))" width="\(String(Int(plot.width)))" \
      style="min-width:\(String(Int(plot.width * 0.7)))px" \
      aria-labelledby="\(anchor)-title \(anchor)-desc">
      <title id="\(anchor)-title">\(title)</title>
      <desc id="\(anchor)-desc">\(description)</desc>
      \(plot.markup)</svg>
      </div>
      <figcaption><strong>\(title)</strong>
      \(Markup.joined(captions))</figcaption>
      </figure>
      \(details)

      """
  }
}
