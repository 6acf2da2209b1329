import BallotModel

/// One row of a ballot file, as a test writes it.
struct SampleRecord: Equatable {
  /// Index of the unit's area; nil if the row does not name a known one.
  var unit: Int?
  /// Nil if the row has none.
  var serial: String?
  /// Index of the official; nil if the row does not name a known one.
  var official: Int?
  var kind: AssessmentKind
  var marks: UInt64 = 0
  var comment: String?
  /// Whether this is one row of an assessment in the long shape.
  var isPart = false
  /// What a row that names no known official, or no known ballot, names instead.
  var stranger = ""

  var isBallotKnown: Bool { unit != nil && serial != nil }

  /// A row that says `marks` of `official`.
  static func marked(
    _ unit: Int, _ serial: String, _ official: Int, _ marks: UInt64, comment: String? = nil
  ) -> SampleRecord {
    SampleRecord(
      unit: unit, serial: serial, official: official, kind: .marked, marks: marks,
      comment: comment)
  }

  /// A row of `kind`, which is without marks.
  static func plain(
    _ unit: Int?, _ serial: String?, _ official: Int?, _ kind: AssessmentKind
  ) -> SampleRecord {
    SampleRecord(unit: unit, serial: serial, official: official, kind: kind)
  }

  /// As a reader would hand it on.
  func assessment(_ key: BallotKey, file: Int, record: Int, line: Int) -> Assessment {
    var ballot: (UInt64, UInt64) = (0, 0)
    if let unit, let serial {
      ballot = Self.hash(serial) { key.ballot(unit: UInt64(unit), serial: $0) }
    } else if isPart {
      ballot = Self.hash(stranger) { key.ballot(unit: .max, serial: $0) }
    }
    var marks = marks
    if kind == .rejected {
      let isApart = isPart && official == nil
      marks = isApart ? Self.hash(stranger) { key.ballot(unit: .max, serial: $0) }.0 | 1 : 0
    }
    return Assessment(
      ballot: ballot.0, witness: ballot.1, marks: marks,
      official: official.map { UInt32($0) } ?? Assessment.noOfficial,
      unit: isBallotKnown ? UInt32(unit ?? 0) : Assessment.noUnit,
      comment: comment.map { Self.hash($0, key.comment) } ?? 0,
      record: UInt32(record), line: UInt32(line), file: UInt32(file), kind: kind, isPart: isPart)
  }

  private static func hash<Hash>(
    _ text: String, _ body: (UnsafeRawBufferPointer) -> Hash
  ) -> Hash {
    Array(text.utf8).withUnsafeBytes(body)
  }
}
