import BallotModel

extension ReportWriter {
  /// datapackage.json, for the CSVs that `files` writes.
  func dataPackage(_ round: Round) -> String {
    func title(_ words: Words) -> String { words.text[style.language] }
    var resources = [
      DataPackage.Resource(
        path: "flags.csv", title: title(.sectionMeeting),
        columns: FlagRow.flat([], levels: round.levels).columns, key: []),
      DataPackage.Resource(
        path: "officials.csv", title: title(.officials), columns: OfficialRow.longColumns,
        key: ["official", "indicator"]),
      DataPackage.Resource(
        path: "indicators.csv", title: title(.indicators),
        columns: IndicatorRow.sheet([], style.language).columns, key: ["codebook", "code"]),
      DataPackage.Resource(
        path: "reconciliation.csv", title: title(.sectionReconciliation),
        columns: ReconciliationRow.flat([]).columns, key: ["unit"]),
      DataPackage.Resource(
        path: "rejects.csv", title: title(.rejected), columns: RejectRowText.sheet([]).columns,
        key: []),
    ]
    for level in round.levels {
      resources.append(
        DataPackage.Resource(
          path: AreaFile.path(level),
          title: Words.sectionLevel.filled(
            style.language, LevelName.of(level, style.language)),
          columns: AreaRow.flat([]).columns, key: ["code", "codebook"]))
    }
    resources.sort { ByteOrder.precedes($0.path, $1.path) }
    return DataPackage(
      round: round, resources: resources, language: style.language, excel: style.excel
    ).json
  }
}
