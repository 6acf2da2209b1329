/// The parts of a record as they are spelled in one file; shared by all shapes.
struct WrittenRecord {
  let round: DeckRound
  let ballots: [DeckBallot]
  let records: [DeckRecord]
  let file: DeckFile
  let codes: WrittenCodes

  init(plan: DeckPlan, file: DeckFile) {
    round = plan.round
    ballots = plan.ballots
    records = plan.records
    self.file = file
    codes = WrittenCodes(round: plan.round, flipped: file.style.flipsCase)
  }

  func unit(_ record: DeckRecord) -> [UInt8] {
    let unit = Int(ballots[Int(record.ballot)].unit)
    return unit < 0 ? codes.unknownUnit : codes.units[unit]
  }

  func official(_ record: DeckRecord) -> [UInt8] {
    guard record.official < 0 else { return codes.officials[Int(record.official)] }
    return record.defect == .unknownOfficial ? codes.unknownOfficial : []
  }

  /// Appends the serial, unless it is the one thing that is missing.
  func appendSerial(_ record: DeckRecord, to bytes: inout [UInt8]) {
    guard record.defect != .missingSerial else { return }
    SerialMint.append(ballots[Int(record.ballot)].serial, to: &bytes)
  }

  /// Index of the codebook of the official, or the first for an unknown one.
  func codebook(_ record: DeckRecord) -> Int {
    record.official < 0 ? 0 : round.officials[Int(record.official)].codebook
  }

  /// The codes that are marked, a wrong one last.
  func marks(_ record: DeckRecord) -> [[UInt8]] {
    var marked: [[UInt8]] = []
    let book = codebook(record)
    var rest = record.marks
    while rest != 0 {
      marked.append(codes.indicators[book][rest.trailingZeroBitCount])
      rest &= rest &- 1
    }
    switch record.defect {
    case .unknownIndicator: marked.append(codes.unknownIndicator)
    case .indicatorOfAnotherCodebook: marked.append(codes.indicators[1 - book][0])
    default: break
    }
    return marked
  }

  /// The comment, with white space around it where the file's style has that.
  func comment(_ record: DeckRecord) -> [UInt8] {
    let text = CommentTexts.all[Int(record.comment)]
    guard file.style.padsComments else { return text }
    if text.isEmpty { return record.ballot % 5 == 0 ? [0x20, 0x20] : [] }
    return [0x20] + text + (record.ballot % 2 == 0 ? [0x0A] : [0x20])
  }

  /// The round that the file says it belongs to.
  var roundID: [UInt8] { Array((file.foreignRound ?? round.id).utf8) }

  /// Whether the file must say its round.
  var namesRound: Bool { file.style.namesRound || file.foreignRound != nil }
}
