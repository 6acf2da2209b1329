import BallotModel
package import BallotReporting
import MeetingPolicy
import RoundFolder

extension RoundSession {
  /// Name and version of the program, as in manifest.json.
  package static let tool = "kiemphieu 0.1.0"

  /// Writes all files of a report into `folder`, manifest.json last.
  ///
  /// - Returns: their paths relative to `folder`, sorted.
  package func writeReport(
    to folder: String, style: OutputStyle, options: ReportOptions
  ) throws(PipelineError) -> [String] {
    try Self.check(out: folder, of: round)
    let imports = try fileReports()
    let material = try material(
      ImportReport(round: round.id, files: imports), since: options.since
    ).withSentences(style.language)
    var style = style
    style.letterhead = options.letterhead
    var files = ReportWriter(style: style).files(material)
    files += MinutesWriter(style: style).files(material)
    try OutputFile.makeFolder(folder)
    var outputs = try writeWorkbooks(material, to: folder, style: style)
    for file in files { outputs.append(try Self.write(file, to: folder)) }
    let manifest = Manifest(
      round: round.id, tool: Self.tool, policy: round.policy.id,
      settings: settings(options, material),
      inputs: configuration + inputs(options)
        + imports.map {
          BallotReporting.FileDigest(path: $0.path, sha256: $0.sha256)
        },
      outputs: outputs)
    let last = try Self.write(ReportFile(path: "manifest.json", text: manifest.json), to: folder)
    return (outputs + [last]).map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Writes one file, and gives its digest.
  private static func write(
    _ file: ReportFile, to folder: String
  ) throws(PipelineError) -> BallotReporting.FileDigest {
    if let slash = file.path.lastIndex(of: "/") {
      try OutputFile.makeFolder("\(folder)/\(file.path[..<slash])")
    }
    let text = file.text
    try OutputFile.write(text.utf8.span, to: "\(folder)/\(file.path)")
    return BallotReporting.FileDigest(path: file.path, sha256: FileDigest.text(of: text.utf8.span))
  }

  /// Every choice that the outputs depend on, by the name of its key or option.
  private func settings(
    _ options: ReportOptions, _ material: ReportMaterial
  ) -> [String: String] {
    var settings = Manifest.settings(round.settings)
    settings["layout"] = options.letterhead.form.rawValue
    settings["since"] = material.earlier?.round
    return settings
  }

  private func inputs(_ options: ReportOptions) -> [BallotReporting.FileDigest] {
    options.letterheadDigest.map {
      [BallotReporting.FileDigest(path: $0.path, sha256: $0.sha256)]
    } ?? []
  }

  private func material(
    _ imports: ImportReport, since: String?
  ) throws(PipelineError) -> ReportMaterial {
    var material = ReportMaterial(
      results: try results(), fates: imports.totals, rejects: try rejects(),
      configuration: configuration, lower: Self.lower,
      statistics: ChartStatistics(
        interval: Self.interval,
        funnelLimit: { FunnelLimits.limit(target: $0, base: $1, probability: $2) }),
      earlier: try earlierShares(since: since))
    for (rule, since) in try idleRules() { material.idleRules[rule] = since }
    return material
  }

  /// Writes the workbooks, which go to a file as they are made, and gives their digests.
  private func writeWorkbooks(
    _ material: ReportMaterial, to folder: String, style: OutputStyle
  ) throws(PipelineError) -> [BallotReporting.FileDigest] {
    let writer = WorkbookWriter(style: style)
    var digests: [BallotReporting.FileDigest] = []
    for name in ["flags.xlsx", "statistics.xlsx"] {
      let temporary = "\(folder)/\(name).part"
      do throws(WorkbookError) {
        if name == "flags.xlsx" {
          try writer.meetingList(material, to: temporary)
        } else {
          try writer.statistics(material, to: temporary)
        }
      } catch {
        throw .system(
          LocalizedText(vi: "Không ghi được \(name)", en: "Cannot write \(name)"))
      }
      try OutputFile.rename(temporary, to: "\(folder)/\(name)")
      digests.append(
        BallotReporting.FileDigest(
          path: name, sha256: try FileDigest.text(ofFile: "\(folder)/\(name)")))
    }
    return digests
  }

  /// One official's whole picture.
  package func official(
    _ code: String, as format: OutputFormat, style: OutputStyle
  ) throws(PipelineError) -> String {
    let text = ReportWriter(style: style).official(
      try results(), code: code, lower: Self.lower, interval: Self.interval, as: format)
    guard let text else {
      throw .usage(
        LocalizedText(
          vi: "Không có cán bộ \(code) trong đợt", en: "The round has no official \(code)"))
    }
    return text
  }

  /// The two-sided 95 % interval that lists and pictures show.
  private static let interval: @Sendable (Int, Int) -> ClosedRange<Double> = { count, base in
    WilsonInterval.of(count: count, base: base, confidence: 0.95)
  }

  /// The meeting list, or every official with a status.
  package func flags(
    all: Bool, as format: OutputFormat, style: OutputStyle
  ) throws(PipelineError) -> String {
    ReportWriter(style: style).flags(
      try results(), all: all, lower: Self.lower, as: format)
  }

  /// Frequencies by `official`, `indicator` or the name of a level.
  package func statistics(
    by name: String, as format: OutputFormat, style: OutputStyle
  ) throws(PipelineError) -> String {
    let writer = ReportWriter(style: style)
    switch name {
    case "official": return writer.officials(try results(), as: format)
    case "indicator": return writer.indicators(try results(), as: format)
    default:
      return writer.areas(try results(), level: try level(name), as: format)
    }
  }

  /// Issued, collected and found ballots, per unit or summed per area of a level.
  package func reconciliation(
    by name: String?, as format: OutputFormat, style: OutputStyle
  ) throws(PipelineError) -> String {
    let results = try results()
    let rows =
      if let name, try level(name) != round.unitLevel {
        Reconciliation.rows(of: results, atLevel: try level(name))
      } else {
        results.reconciliation
      }
    return ReportWriter(style: style).reconciliation(rows, in: round, as: format)
  }

  /// What was not counted and why.
  package func rejects(as format: OutputFormat, style: OutputStyle) throws(PipelineError) -> String
  {
    ReportWriter(style: style).rejects(
      try rejects(), capped: try importReport().capped, round: round.id, as: format)
  }

  /// The round's policy in sentences.
  package func explainedPolicy(as format: OutputFormat, style: OutputStyle) -> String {
    ReportWriter(style: style).policy(round.policy, as: format)
  }

  private func level(_ name: String) throws(PipelineError) -> Int {
    guard let level = round.levels.firstIndex(of: name) else {
      let known = (["official", "indicator"] + round.levels).joined(separator: ", ")
      throw .usage(
        LocalizedText(
          vi: "Không có cấp \(name); có: \(known)", en: "There is no level \(name); known: \(known)"
        ))
    }
    return level
  }

  private var configuration: [BallotReporting.FileDigest] {
    files.digests.map { BallotReporting.FileDigest(path: $0.path, sha256: $0.sha256) }
  }

  /// The bound that lists show beside a share.
  private static let lower: @Sendable (Int, Int) -> Double = { count, base in
    PolicyEvaluation.wilsonLower(count: count, base: base, confidence: 0.95)
  }
}
