import BallotModel

/// What becomes of every written record, by comparing each with all others of the same ballot and
/// official.
struct ExpectedFates {
  private(set) var counts = FateCounts()
  /// Indices of the records that are counted.
  private(set) var counted: [Int] = []
  /// Per ballot, whether it is found, and whether one of its assessments is counted.
  private(set) var isFound: [Bool]
  private(set) var isValid: [Bool]
  private let plan: DeckPlan

  /// What makes two records of one ballot and official the same.
  private struct Content: Hashable {
    var marks: UInt64
    var isNone: Bool
    var comment: UInt8
    var isSpoiled: Bool

    init(_ record: DeckRecord) {
      marks = record.marks
      isNone = record.isNone
      comment = record.comment
      isSpoiled = record.isSpoiled
    }
  }

  init(plan: DeckPlan) {
    self.plan = plan
    isFound = Array(repeating: false, count: plan.ballots.count)
    isValid = isFound
    var first: [UInt64: Int] = Dictionary(minimumCapacity: plan.records.count)
    var versions: [UInt64: [Int]] = [:]
    for file in plan.files {
      for index in file.records {
        guard meets(plan.records[index]) else { continue }
        let key = key(plan.records[index])
        guard let earlier = first[key] else {
          first[key] = index
          continue
        }
        versions[key, default: [earlier]].append(index)
      }
    }
    for (key, index) in first {
      settle(versions[key] ?? [index])
    }
    counted.sort()
  }

  /// Notes that the ballot of `record` is found; true if the record is to be compared with others.
  private mutating func meets(_ record: DeckRecord) -> Bool {
    let ballot = Int(record.ballot)
    if plan.ballots[ballot].unit >= 0, record.defect != .missingSerial { isFound[ballot] = true }
    guard record.defect != .emptyBallot else { return false }
    counts.records += 1
    if record.defect == .spoiledWithoutAssessment {
      counts.invalid += 1
      return false
    }
    if record.defect.isRejected {
      counts.rejected += 1
      return false
    }
    return true
  }

  private func key(_ record: DeckRecord) -> UInt64 {
    UInt64(record.ballot) &<< 32 | UInt64(record.official)
  }

  /// - Parameter indices: all records of one ballot and official, at least one.
  private mutating func settle(_ indices: [Int]) {
    let distinct = Set(indices.map { Content(plan.records[$0]) })
    counts.duplicate += indices.count - distinct.count
    guard distinct.count == 1, let index = indices.first else {
      counts.conflict += distinct.count
      return
    }
    let record = plan.records[index]
    if record.isSpoiled || (record.isNone && record.marks != 0) {
      counts.invalid += 1
      return
    }
    if record.marks != 0 {
      counts.marked += 1
    } else if record.isNone {
      counts.none += 1
    } else {
      counts.blank += 1
    }
    counted.append(index)
    isValid[Int(record.ballot)] = true
  }
}
