import BallotModel

/// Which parent and group each indicator of one codebook belongs to, as positions.
struct IndicatorFamilies {
  let parents: [Int?]
  let groups: [Int?]

  init(codebook: Codebook) {
    parents = codebook.indicators.map { indicator in
      codebook.parents.firstIndex { $0.code == indicator.parent }
    }
    groups = codebook.indicators.map { indicator in
      codebook.groups.firstIndex { $0.code == indicator.group }
    }
  }

  /// Adds one counted record to `figures`; a parent or group counts once, however many marks.
  func add(_ record: DeckRecord, to figures: inout ExpectedFigures) {
    guard record.marks != 0 else {
      if record.isNone { figures.none += 1 } else { figures.blank += 1 }
      return
    }
    figures.marked += 1
    var seenParents: Set<Int> = []
    var seenGroups: Set<Int> = []
    for position in parents.indices where record.marks & (1 &<< UInt64(position)) != 0 {
      figures.indicators[position] += 1
      if let parent = parents[position], seenParents.insert(parent).inserted {
        figures.parents[parent] += 1
      }
      if let group = groups[position], seenGroups.insert(group).inserted {
        figures.groups[group] += 1
      }
    }
  }
}
