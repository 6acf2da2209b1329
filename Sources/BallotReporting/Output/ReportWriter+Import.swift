package import BallotModel

extension ReportWriter {
  /// Files shown one by one; above this only those with faults.
  private static let filesListed = 20

  /// `import`: what became of every file and record.
  ///
  /// - Parameter written: for `run`, the files of the report that it wrote.
  package func imports(
    _ report: ImportReport, written: [String]? = nil, as format: OutputFormat
  ) -> String {
    let rows = ImportFileRow.rows(report)
    switch format {
    case .json:
      return document(
        [
          ("round", .string(report.round)), ("files", .lines(rows.map(\.json))),
          ("totals", ImportFileRow.totals(report)),
        ] + (written.map { [("written", .array($0.map { .string($0) }))] } ?? []))
    case .csv: return csv(ImportFileRow.flat(rows))
    case .table: return importTable(report, rows)
    }
  }

  private func importTable(_ report: ImportReport, _ rows: [ImportFileRow]) -> String {
    var text = ""
    if rows.count <= Self.filesListed {
      text += table(ImportFileRow.table(rows)) + "\n"
    } else {
      let faulty = rows.filter { !$0.report.faults.isEmpty }
      if !faulty.isEmpty {
        text +=
          Words.filesWithFaults.filled(style.language, whole(faulty.count)) + "\n"
          + table(ImportFileRow.table(faulty)) + "\n"
      }
    }
    return text + totals(report) + skipped(report) + faults(report)
  }

  private func whole(_ number: Int) -> String { NumberStyle(style.language).whole(number) }

  private func totals(_ report: ImportReport) -> String {
    func files(_ status: FileReport.Status) -> String {
      whole(report.files.filter { $0.status == status }.count)
    }
    let sums = report.totals
    let identity = Words.identity.filled(
      style.language, whole(sums.records), whole(sums.counted), whole(sums.invalid),
      whole(sums.rejected), whole(sums.duplicate), whole(sums.conflict))
    let broken = sums.addsUp ? "" : "  ← " + Words.identityBroken.text[style.language]
    return Words.filesTotal.filled(
      style.language, whole(report.files.count), files(.imported), files(.alreadyImported),
      files(.refused)) + "\n" + identity + broken + "\n"
  }

  private func skipped(_ report: ImportReport) -> String {
    let reasons = ImportFileRow.sorted(report.allSkipped)
    guard !reasons.isEmpty else { return "" }
    let counts = reasons.map { "\($0.code) \(whole($0.count))" }.joined(separator: ", ")
    return Words.skipped.text[style.language] + ": " + DisplayWidth.tame(counts) + "\n"
  }

  private func faults(_ report: ImportReport) -> String {
    let counts = report.allFaults.sorted { $0.key < $1.key }
    guard !counts.isEmpty else { return "" }
    return "\n"
      + table(
        Sheet(
          counts,
          [
            (.text("code", .code), { .text($0.key.rawValue) }),
            (.number("count", .count), { .number($0.value) }),
            (
              .text("message", .message),
              { .text(FaultCatalogue.message(Fault($0.key, argument: "…"), style.language)) }
            ),
          ]))
  }
}
