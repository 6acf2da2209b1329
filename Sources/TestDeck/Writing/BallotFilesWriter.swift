/// Writes everything under ballots/.
struct BallotFilesWriter {
  let plan: DeckPlan

  func write(to folder: DeckFolder) throws(TestDeckError) {
    for (number, file) in plan.files.enumerated() where !file.records.isEmpty {
      var random = plan.random(1_000_000 + UInt64(number))
      let stream = try folder.open(file.path)
      if file.shape == .xml {
        try XMLBallotWriter(plan: plan, file: file).write(to: stream, random: &random)
      } else {
        try TableBallotWriter(plan: plan, file: file, random: &random)
          .write(to: stream, random: &random)
      }
      try stream.close()
    }
    guard let official = plan.round.officials.first else { return }
    let unit = plan.round.areas[plan.round.unitAreas[official.unit]].code
    for file in plan.refusedFiles {
      try folder.write(file.bytes(unit: unit, official: official.code), at: file.path)
    }
  }
}
