import BallotModel

/// A column of a ballot table.
enum TableColumn: Equatable {
  case unit
  case serial
  case official
  case marks
  /// The one column of codes in the long shape.
  case indicator
  /// A column for one indicator in the wide shape.
  case mark(codebook: Int, position: Int)
  case none
  case comment
  case round
  case status
  /// Name of the ward; adds nothing.
  case ward

  func heading(_ round: DeckRound) -> String {
    switch self {
    case .unit: "unit"
    case .serial: "serial"
    case .official: "official"
    case .marks: "marks"
    case .indicator: "indicator"
    case .mark(let codebook, let position): round.codebooks[codebook].indicators[position].code
    case .none: "none"
    case .comment: "comment"
    case .round: "round"
    case .status: "status"
    case .ward: round.levels[2]
    }
  }

  /// The columns of `file` in the order in which they stand.
  static func columns(
    of file: DeckFile, round: DeckRound, hasSpoiled: Bool, random: inout SplitMix64
  ) -> [TableColumn] {
    var columns: [TableColumn] = [.unit, .serial, .official]
    switch file.shape {
    case .wide:
      for codebook in round.codebooks.indices
      where file.codebook == nil || file.codebook == codebook {
        columns += round.codebooks[codebook].indicators.indices.map {
          .mark(codebook: codebook, position: $0)
        }
      }
      columns.append(.none)
    case .long: columns.append(.indicator)
    case .list, .xml: columns.append(.marks)
    }
    columns.append(.comment)
    if file.style.namesRound || file.foreignRound != nil { columns.append(.round) }
    if file.style.hasStatusColumn || hasSpoiled { columns.append(.status) }
    if file.style.hasWardColumn { columns.append(.ward) }
    if file.style.shufflesColumns { random.shuffle(&columns) }
    return columns
  }
}
