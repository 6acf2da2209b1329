package import BallotModel

extension ReportWriter {
  /// `import`: what became of every file and record, for reading.
  package func imports(_ report: ImportReport) -> String {
    var text = ""
    let rows = report.listed.map(ImportFileRow.init)
    if report.count > ImportReport.mostListed, !rows.isEmpty {
      text += Words.filesWithFaults.filled(style.language, whole(rows.count)) + "\n"
    }
    if report.count <= ImportReport.mostListed || !rows.isEmpty {
      text += table(ImportFileRow.table(rows)) + "\n"
    }
    return text + totals(report) + skipped(report) + faults(report)
  }

  /// The same for programs, file by file; nil for a table.
  package func listing(of round: String, as format: OutputFormat) -> ImportListing? {
    format == .table
      ? nil : ImportListing(round: round, isJSON: format == .json, excel: style.excel)
  }

  private func whole(_ number: Int) -> String { NumberStyle(style.language).whole(number) }

  private func totals(_ report: ImportReport) -> String {
    func files(_ status: FileReport.Status) -> String {
      whole(report.statuses[status, default: 0])
    }
    let sums = report.totals
    let identity = Words.identity.filled(
      style.language, whole(sums.records), whole(sums.counted), whole(sums.invalid),
      whole(sums.rejected), whole(sums.duplicate), whole(sums.conflict))
    let broken = sums.addsUp ? "" : "  ← " + Words.identityBroken.text[style.language]
    return Words.filesTotal.filled(
      style.language, whole(report.count), files(.imported), files(.alreadyImported),
      files(.refused)) + "\n" + identity + broken + "\n"
  }

  private func skipped(_ report: ImportReport) -> String {
    let reasons = ImportFileRow.sorted(report.skipped)
    guard !reasons.isEmpty else { return "" }
    let counts = reasons.map { "\($0.code) \(whole($0.count))" }.joined(separator: ", ")
    return Words.skipped.text[style.language] + ": " + DisplayWidth.tame(counts) + "\n"
  }

  private func faults(_ report: ImportReport) -> String {
    let counts = report.faults.sorted { $0.key < $1.key }
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
