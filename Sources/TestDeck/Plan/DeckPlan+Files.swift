/// Which records lie in which file.
extension DeckPlan {
  /// One file a unit, some units in two, and the units of some wards together in one.
  mutating func layOutFiles() {
    let names = PlaceNames(theme: options.theme)
    let units = round.unitAreas.indices.filter { !unitRecords[$0].isEmpty }
    var start = 0
    while start < units.count {
      let ward = round.unitWards[units[start]]
      let end = units[start...].firstIndex { round.unitWards[$0] != ward } ?? units.count
      let neighbours = Array(units[start..<end])
      start = end
      let ordinal = ward % (2 * names.wardsPerDistrict)
      if ordinal == 3, neighbours.count > 1 {
        let wardArea = round.unitPaths[neighbours[0]][2]
        addFiles(
          of: neighbours, neighbours.flatMap { Array(unitRecords[$0]) },
          stem: folder(of: neighbours[0]) + round.areas[wardArea].code)
      } else {
        for unit in neighbours { addFiles(of: unit) }
      }
    }
  }

  private mutating func addFiles(of unit: Int) {
    let all = Array(unitRecords[unit])
    let stem = folder(of: unit) + round.areas[round.unitAreas[unit]].code
    guard unit % 5 == 2, all.count > 3 else { return addFiles(of: [unit], all, stem: stem) }
    let middle = records[all[all.count / 2]].ballot
    addFiles(of: [unit], all.filter { records[$0].ballot < middle }, stem: stem + "-1")
    addFiles(of: [unit], all.filter { records[$0].ballot >= middle }, stem: stem + "-2")
  }

  /// Files of ballots lie at different depths.
  private func folder(of unit: Int) -> String {
    let path = round.unitPaths[unit].map { round.areas[$0].code }
    switch round.unitWards[unit] % 3 {
    case 0: return "ballots/"
    case 1: return "ballots/\(path[1])/"
    default: return "ballots/\(path[1])/\(path[2])/"
    }
  }

  private mutating func addFiles(of units: [Int], _ chosen: [Int], stem: String) {
    guard !chosen.isEmpty else { return }
    let number = files.count
    let shape = shape(number)
    guard shape == .wide, number % 8 < 4 else {
      return addFile(stem: stem, shape: shape, units: units, codebook: nil, chosen)
    }
    for codebook in round.codebooks.indices {
      let part = chosen.filter { self.codebook(of: records[$0]) == codebook }
      guard !part.isEmpty else { continue }
      addFile(
        stem: stem + (codebook == 0 ? "-lanh-dao" : "-cong-chuc"), shape: shape, units: units,
        codebook: codebook, part)
    }
  }

  /// Adds one file in a style of its own.
  mutating func addFile(
    stem: String, shape: DeckFile.Shape, units: [Int], codebook: Int?, _ chosen: [Int]
  ) {
    var random = random(1_000 + UInt64(files.count))
    let style = FileStyle(&random)
    files.append(
      DeckFile(
        path: "\(stem).\(shape.fileExtension)", shape: shape, units: units, codebook: codebook,
        records: chosen, style: options.theme == .longBien ? style.readable : style))
  }

  /// The shapes that this deck is written in.
  var shapes: [DeckFile.Shape] {
    switch options.shape {
    case .xml: [.xml]
    case .wide: [.wide]
    case .list: [.list]
    case .long: [.long]
    case .mixed: DeckFile.Shape.allCases
    }
  }

  private func shape(_ number: Int) -> DeckFile.Shape { shapes[number % shapes.count] }
}
