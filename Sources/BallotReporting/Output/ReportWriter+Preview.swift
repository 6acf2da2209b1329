package import BallotModel

extension ReportWriter {
  /// What a trial run found: the report of an import, and for each file what its columns were taken
  /// for, what its records say, and the names that stand for nothing.
  package func trial(
    _ report: ImportReport, _ files: [FileReport], _ previews: [FilePreview],
    as format: OutputFormat
  ) -> String {
    let rows = files.map(ImportFileRow.init)
    switch format {
    case .csv: return csv(ImportFileRow.flat(rows))
    case .json:
      return document([
        ("round", .string(report.round)), ("files", .lines(rows.map(\.json))),
        ("totals", ImportFileRow.totals(report)), ("previews", .lines(previews.map(Self.json))),
      ])
    case .table:
      return ([imports(report)] + previews.map(table)).joined(separator: "\n")
    }
  }

  /// The names that stand for nothing, as the beginning of an aliases.csv: a person writes the codes.
  ///
  /// Names of several files are counted together.
  package static func aliasesToComplete(_ previews: [FilePreview]) -> String {
    var counts: [UnmatchedName.Key: Int] = [:]
    var order: [UnmatchedName] = []
    for name in previews.flatMap(\.unmatched) where name.key.written != UnmatchedName.hidden {
      if counts[name.key] == nil { order.append(name) }
      counts[name.key, default: 0] += name.count
    }
    let names = order.map { UnmatchedName($0.key, count: counts[$0.key] ?? 0, nearest: $0.nearest) }
    let kinds = Alias.Kind.allCases
    let sorted = names.sorted { a, b in
      let (left, right) = (kinds.firstIndex(of: a.key.kind), kinds.firstIndex(of: b.key.kind))
      if left != right { return (left ?? 0) < (right ?? 0) }
      return a.count != b.count
        ? a.count > b.count : ByteOrder.precedes(a.key.written, b.key.written)
    }
    return CSVRenderer().render(unmatchedSheet(sorted, withCode: true))
  }

  private static func json(_ preview: FilePreview) -> JSONText {
    .object([
      ("path", .string(preview.path)),
      (
        "columns",
        .array(
          preview.columns.map {
            .object([("heading", .string($0.heading)), ("role", .string($0.role))])
          })
      ),
      ("outcomes", .object(preview.outcomes.map { ($0.name, .count($0.count)) })),
      (
        "unmatched",
        .array(
          preview.unmatched.map {
            .object([
              ("kind", .string($0.key.kind.rawValue)), ("written", .string($0.key.written)),
              ("count", .count($0.count)), ("nearest", .string($0.nearest?.code)),
            ])
          })
      ),
    ])
  }

  private func table(_ preview: FilePreview) -> String {
    var text = ""
    if !preview.columns.isEmpty {
      text += DisplayWidth.tame(preview.path) + "\n"
      text += table(
        Sheet(
          preview.columns,
          [
            (.text("heading", .heading), { .text($0.heading) }),
            (.text("role", .role), { .text($0.role) }),
          ]))
      let counts = preview.outcomes.filter { $0.count > 0 }.map { "\($0.name) \($0.count)" }
      text += "\n" + counts.joined(separator: ", ") + "\n"
    }
    if !preview.unmatched.isEmpty {
      text += "\n" + Words.unmatched.filled(style.language, DisplayWidth.tame(preview.path)) + "\n"
      text += table(Self.unmatchedSheet(preview.unmatched, withCode: false))
    }
    return text
  }

  private static func unmatchedSheet(_ names: [UnmatchedName], withCode: Bool) -> Sheet {
    var columns: [(Column, (UnmatchedName) -> Cell)] = [
      (.text("kind", .kindOfName), { .text($0.key.kind.rawValue) }),
      (.text("written", .written), { .text($0.key.written) }),
    ]
    if withCode { columns.append((.text("code", .code), { _ in .text("") })) }
    columns.append((.number("count", .count), { .number($0.count) }))
    columns.append(
      (
        .text("nearest", .nearest),
        { name in .text(name.nearest.map { "\($0.code) \($0.name)" } ?? "") }
      ))
    return Sheet(names, columns)
  }
}
