/// One record on its way from the bytes to the join: fixed size, no text, no serial.
///
/// Public like all that loops over records in other modules use, since nothing of `package` access is
/// inlined there.
///
/// `ballot` and `witness` are the two halves of the keyed 128-bit hash of (unit, serial). Only
/// `ballot` is ever stored; `witness` keys the content hash, so that nothing stored ties a mark set
/// to a ballot unless the serial itself is at hand.
@frozen
public struct Assessment: Sendable, BitwiseCopyable {
  /// First half of the keyed hash of (unit, serial).
  public var ballot: UInt64
  /// Second half of that hash; never stored.
  public var witness: UInt64
  /// Marks, as positions in the official's codebook.
  public var marks: UInt64
  /// Index of the official in the round's roster, or `noOfficial`.
  public var official: UInt32
  /// Index of the unit among the round's areas, or `noUnit`.
  public var unit: UInt32
  /// Keyed hash of the trimmed comment; 0 without one.
  public var comment: UInt32
  /// Ordinal of the record in its file, from 1.
  public var record: UInt32
  /// Physical line on which the record starts, from 1.
  public var line: UInt32
  /// Position of the file in this import.
  public var file: UInt32
  /// Raw value of `AssessmentKind`.
  public var kindCode: UInt8
  /// Whether this is one row of an assessment whose rows may lie apart (the long CSV shape).
  public var isPart: Bool

  /// The official's index when a record has none or an unknown one.
  @inlinable public static var noOfficial: UInt32 { @inline(__always) get { .max } }
  /// The unit's index when a record has none or an unknown one.
  @inlinable public static var noUnit: UInt32 { @inline(__always) get { .max } }

  /// Takes each as it is described there.
  @inlinable @inline(__always)
  public init(
    ballot: UInt64, witness: UInt64, marks: UInt64, official: UInt32, unit: UInt32,
    comment: UInt32, record: UInt32, line: UInt32, file: UInt32, kind: AssessmentKind, isPart: Bool
  ) {
    self.ballot = ballot
    self.witness = witness
    self.marks = marks
    self.official = official
    self.unit = unit
    self.comment = comment
    self.record = record
    self.line = line
    self.file = file
    self.kindCode = kind.rawValue
    self.isPart = isPart
  }

  /// What the record says.
  @inlinable public var kind: AssessmentKind {
    get { AssessmentKind(rawValue: kindCode) ?? .rejected }
    set { kindCode = newValue.rawValue }
  }
}
