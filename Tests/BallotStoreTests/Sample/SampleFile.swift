import BallotModel
import BallotStore

/// One ballot file, as a test writes it: its row number `i`, from 0, stands on line `i + 2`.
struct SampleFile: Equatable {
  var path: String
  var rows: [SampleRecord]

  init(_ path: String, _ rows: [SampleRecord]) {
    self.path = path
    self.rows = rows
  }

  /// Records that a reader would say it has read: nil where parts must be put together first.
  var records: Int? {
    rows.contains(where: \.isPart) ? nil : rows.count { $0.kind != .presence }
  }

  /// The draft that goes with it, sound unless `ledger` says otherwise.
  func draft(ledger: FaultLedger = FaultLedger(), records: Int?? = nil) -> BatchDraft {
    BatchDraft(
      path: path, sha256: String(repeating: "0", count: 64), size: rows.count * 40,
      format: "csv-wide", profile: nil, encoding: "utf-8", delimiter: ",",
      ignoredColumns: ["ghi chú"], skipped: ["blank-line": 2], ledger: ledger,
      records: records ?? self.records)
  }
}
