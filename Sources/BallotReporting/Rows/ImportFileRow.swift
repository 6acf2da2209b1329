package import BallotModel

/// What one import made of one file.
package struct ImportFileRow: Equatable, Sendable {
  package var report: FileReport

  package init(_ report: FileReport) {
    self.report = report
  }

  private static func fates(_ fates: FateCounts) -> [(String, JSONText)] {
    [
      ("records", .count(fates.records)), ("counted", .count(fates.counted)),
      ("invalid", .count(fates.invalid)), ("rejected", .count(fates.rejected)),
      ("duplicate", .count(fates.duplicate)), ("conflict", .count(fates.conflict)),
    ]
  }

  /// What is empty because nothing was recognised is null.
  private static func known(_ text: String?) -> JSONText {
    guard let text, !text.isEmpty else { return .null }
    return .string(text)
  }

  /// Reasons in byte order.
  static func sorted(_ skipped: [String: Int]) -> [CodeCount] {
    skipped.map { CodeCount(code: $0.key, count: $0.value) }
      .sorted { ByteOrder.precedes($0.code, $1.code) }
  }

  static func sorted(_ faults: [FaultCode: Int]) -> [CodeCount] {
    faults.sorted { $0.key < $1.key }.map { CodeCount(code: $0.key.rawValue, count: $0.value) }
  }

  var json: JSONText {
    .object(
      [
        ("path", .string(report.path)), ("sha256", .string(report.sha256)),
        ("status", .string(report.status.rawValue)), ("format", Self.known(report.format)),
        ("profile", .string(report.profile)), ("encoding", Self.known(report.encoding)),
        ("delimiter", .string(report.delimiter)),
        ("ignored-columns", .array(report.ignoredColumns.map { .string($0) })),
      ] + Self.fates(report.fates) + [
        ("skipped", CodeCount.json(Self.sorted(report.skipped))),
        ("faults", CodeCount.json(Self.sorted(report.faults))),
      ])
  }

  /// The sums over all files.
  static func totals(_ report: ImportReport) -> JSONText {
    .object(
      fates(report.totals) + [
        ("skipped", CodeCount.json(sorted(report.skipped))),
        ("faults", CodeCount.json(sorted(report.faults))),
      ])
  }

  private static let fateColumns: [(Column, @Sendable (ImportFileRow) -> Cell)] = [
    (.number("records", .records), { .number($0.report.fates.records) }),
    (.number("counted", .counted), { .number($0.report.fates.counted) }),
    (.number("invalid", .invalid), { .number($0.report.fates.invalid) }),
    (.number("rejected", .rejected), { .number($0.report.fates.rejected) }),
    (.number("duplicate", .duplicate), { .number($0.report.fates.duplicate) }),
    (.number("conflict", .conflict), { .number($0.report.fates.conflict) }),
  ]

  /// Named as in JSON; nested counts are packed as `X04=1;R02=3`.
  static func flat(_ rows: [ImportFileRow]) -> Sheet {
    let head: [(Column, (ImportFileRow) -> Cell)] = [
      (.text("path", .file), { .text($0.report.path) }),
      (.text("sha256", .digest), { .text($0.report.sha256) }),
      (.text("status", .status), { .text($0.report.status.rawValue) }),
      (.text("format", .format), { .text($0.report.format) }),
      (.text("profile", .profile), { .text($0.report.profile) }),
      (.text("encoding", .encoding), { .text($0.report.encoding) }),
      (.text("delimiter", .delimiter), { .text($0.report.delimiter) }),
      (.text("ignored-columns", .ignoredColumns), { .texts($0.report.ignoredColumns) }),
    ]
    let tail: [(Column, (ImportFileRow) -> Cell)] = [
      (
        .text("skipped", .skipped),
        { .text(CodeCount.packed(sorted($0.report.skipped))) }
      ),
      (.text("faults", .faults), { .text(CodeCount.packed(sorted($0.report.faults))) }),
    ]
    return Sheet(rows, head + fateColumns.map { ($0.0, $0.1) } + tail)
  }

  /// What fits a terminal.
  static func table(_ rows: [ImportFileRow]) -> Sheet {
    let head: [(Column, (ImportFileRow) -> Cell)] = [
      (.text("path", .file), { .text($0.report.path) }),
      (
        .text("status", .status),
        { .word($0.report.status.rawValue, $0.report.status.word.text) }
      ),
      (.text("format", .format), { .text($0.report.format) }),
    ]
    return Sheet(rows, head + fateColumns.map { ($0.0, $0.1) })
  }
}
