import BallotModel

/// The sheets that people print and sign: minutes per unit, summary table, meeting list.
///
/// Nothing of the day of writing is in them: date, number and names are dotted lines.
package struct MinutesWriter: Sendable {
  package var style: OutputStyle
  private let renderer = PaperRenderer()

  /// - Parameter style: only its language and letterhead matter on paper.
  package init(style: OutputStyle = OutputStyle()) {
    self.style = style
  }

  /// `minutes/UNIT.html` for each unit, `summary.html` and `meeting-list.html`, by path.
  ///
  /// UNIT is the unit's code, changed only where a file name could not hold it.
  package func files(_ material: ReportMaterial) -> [ReportFile] {
    let composer = SheetComposer(material, style.language, style.letterhead)
    let renderer = renderer
    let files =
      minutes(composer) + [
        ReportFile(path: "summary.html", text: renderer.render(composer.summary)),
        ReportFile(path: "meeting-list.html", text: renderer.render(composer.meetingList)),
      ]
    return files.sorted { ByteOrder.precedes($0.path, $1.path) }
  }

  private func minutes(_ composer: SheetComposer) -> [ReportFile] {
    let round = composer.round
    let units = round.areas.indices.filter { round.areas[$0].level == round.unitLevel }
    let names = UnitFileNames.of(units.map { round.areas[$0].code })
    let officials = Dictionary(
      composer.byUnit(composer.officials).map { ($0.area, $0.officials) }
    ) { first, _ in first }
    let reconciliation = Dictionary(
      composer.results.reconciliation.map { ($0.area, $0) }
    ) { first, _ in first }
    let control = composer.controlByUnit
    return zip(units, names).map { unit, name in
      ReportFile(
        path: "minutes/\(name).html",
        text: renderer.render(
          composer.minutes(
            unit: unit, officials: officials[unit] ?? [], reconciliation: reconciliation[unit],
            control: control[unit])))
    }
  }
}
