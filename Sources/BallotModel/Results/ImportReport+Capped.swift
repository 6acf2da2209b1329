extension ImportReport {
  /// What the list of places leaves out, by file and code.
  package var capped: [CappedFault] {
    files.flatMap { file in
      file.faults.sorted { $0.key < $1.key }.filter { $0.value > FaultLedger.cap }.map {
        CappedFault(file: file.path, code: $0.key, count: $0.value, listed: FaultLedger.cap)
      }
    }
  }
}
