extension ReportWriter {
  /// `withdraw`: the batch that was taken out; for people nothing, since they typed it.
  package func withdrawn(_ path: String, round: String, as format: OutputFormat) -> String {
    outcome([("round", .string(round)), ("withdrawn", .string(path))], [round, path], format)
  }

  /// `close`: that the round was ended; for people nothing.
  package func closed(round: String, as format: OutputFormat) -> String {
    outcome([("round", .string(round)), ("closed", .bool(true))], [round, "true"], format)
  }

  /// `report`: the files that were written; for people nothing, since a notice says so.
  package func written(_ files: [String], round: String, as format: OutputFormat) -> String {
    switch format {
    case .json:
      document([("round", .string(round)), ("files", .array(files.map { .string($0) }))])
    case .csv: csv(Sheet(columns: [.named("file")], rows: files.map { [.text($0)] }))
    case .table: ""
    }
  }

  /// `profile list`: the built-in profiles.
  package func profiles(
    _ profiles: [(id: String, title: String)], as format: OutputFormat
  ) -> String {
    switch format {
    case .json:
      document([
        (
          "rows",
          .lines(
            profiles.map {
              .object([("profile", .string($0.id)), ("title", .string($0.title))])
            })
        )
      ])
    case .csv:
      csv(
        Sheet(
          columns: [.named("profile"), .named("title")],
          rows: profiles.map { [.text($0.id), .text($0.title)] }))
    case .table: profiles.map { "\($0.id)\t\($0.title)\n" }.joined()
    }
  }

  /// One object, or one row under the names of its fields.
  private func outcome(
    _ fields: [(String, JSONText)], _ cells: [String], _ format: OutputFormat
  ) -> String {
    switch format {
    case .json: document(fields)
    case .csv:
      csv(Sheet(columns: fields.map { .named($0.0) }, rows: [cells.map { .text($0) }]))
    case .table: ""
    }
  }
}
