package import BallotModel

/// One version of one assessment in one batch, as the join sees it.
///
/// What is stored of it is `ballot`, `official`, `unit`, `content`, `comment`, `batch` and `kind`;
/// the rest is known only while its file is being imported.
package struct JoinEntry: BitwiseCopyable {
  package var ballot: UInt64
  package var official: UInt32
  package var unit: UInt32
  /// Hash of kind and marks, keyed by the ballot's witness.
  package var content: UInt32
  package var comment: UInt32
  package var batch: UInt32
  package var record: UInt32
  package var line: UInt32
  package var kindCode: UInt8
  package var isPart: Bool
  package var isNew: Bool
  /// Whether it lies in a segment that stays as it is, so that it need not be written again.
  package var staysStored: Bool
  package var marks: UInt64
  package var witness: UInt64

  package var kind: AssessmentKind { AssessmentKind(rawValue: kindCode) ?? .rejected }

  /// Whether the join compares it with others; rejected records and mere presence are not compared.
  @inline(__always)
  package var isComparable: Bool { kindCode < AssessmentKind.rejected.rawValue }

  /// The version: two entries with the same one say the same.
  @inline(__always)
  package var version: UInt64 { UInt64(content) &<< 32 | UInt64(comment) }

  @inline(__always)
  package init(_ assessment: Assessment, batch: UInt32) {
    ballot = assessment.ballot
    official = assessment.official
    unit = assessment.unit
    comment = assessment.comment
    self.batch = batch
    record = assessment.record
    line = assessment.line
    kindCode = assessment.kindCode
    isPart = assessment.isPart
    isNew = true
    staysStored = false
    marks = assessment.marks
    witness = assessment.witness
    content = 0
    hashContent()
  }

  package init(
    ballot: UInt64, official: UInt32, unit: UInt32, content: UInt32, comment: UInt32,
    batch: UInt32, kindCode: UInt8
  ) {
    self.ballot = ballot
    self.official = official
    self.unit = unit
    self.content = content
    self.comment = comment
    self.batch = batch
    self.kindCode = kindCode
    record = 0
    line = 0
    isPart = false
    isNew = false
    staysStored = false
    marks = 0
    witness = 0
  }

  /// Sets `content` from the marks, which must be at hand.
  @inline(__always)
  mutating func hashContent() {
    guard isComparable else { return }
    content = BallotKey.content(
      witness: witness, official: official, kindCode: kindCode, marks: marks)
  }

  /// Takes in another row of the same assessment of the same file (the long shape), other than its
  /// comment.
  mutating func merge(_ part: JoinEntry) {
    let hasNone = Self.saysNone(kind) || Self.saysNone(part.kind)
    marks |= part.marks
    if kind == .rejected || part.kind == .rejected {
      kindCode = AssessmentKind.rejected.rawValue
    } else if kind == .spoiled || part.kind == .spoiled {
      kindCode = AssessmentKind.spoiled.rawValue
    } else {
      let merged: AssessmentKind =
        marks != 0 ? (hasNone ? .contradictory : .marked) : (hasNone ? .none : .blank)
      kindCode = merged.rawValue
    }
    if part.record < record {
      record = part.record
      line = part.line
    }
  }

  private static func saysNone(_ kind: AssessmentKind) -> Bool {
    kind == .none || kind == .contradictory
  }

  /// The order of the join: by ballot, official, batch, record; for records without a known
  /// official, `marks` holds what keeps them apart.
  @inline(__always)
  static func precedes(_ a: JoinEntry, _ b: JoinEntry) -> Bool {
    if a.ballot != b.ballot { return a.ballot < b.ballot }
    if a.official != b.official { return a.official < b.official }
    if a.batch != b.batch { return a.batch < b.batch }
    if a.official == Assessment.noOfficial, a.marks != b.marks { return a.marks < b.marks }
    return a.record < b.record
  }
}
