import BallotModel

/// Works out what contract section 4 says of some files, by plain dictionaries and without hashes.
struct Oracle {
  /// What is assessed by an assessment: one official on one ballot.
  private struct Place: Hashable {
    var unit: Int
    var serial: String
    var official: Int?
  }

  private struct Content: Hashable {
    var kind: AssessmentKind
    var marks: UInt64
    var comments: Set<String>
  }

  /// A record, its parts put together.
  private struct Record {
    var file: Int
    var row: SampleRecord
    var comments: Set<String>

    var content: Content { Content(kind: row.kind, marks: row.marks, comments: comments) }
  }

  private struct PartKey: Hashable {
    var unit: Int?
    var serial: String?
    var official: Int?
    var stranger: String
  }

  let round: Round
  /// Those that are imported, earliest first.
  let files: [SampleFile]
  /// As last applied.
  let rulings: [Ruling]

  func findings() -> Findings {
    var fates = files.map { _ in FateCounts() }
    var findings = Findings()
    var found: [Int: Set<String>] = [:]
    var valid: [Int: Set<String>] = [:]
    var spoiled: [Int: Set<String>] = [:]
    var assessed: [Int: Set<String>] = [:]
    var places: [Place: [Record]] = [:]
    for (file, sample) in files.enumerated() {
      for record in Self.records(of: sample, file) {
        let row = record.row
        if let unit = row.unit, let serial = row.serial { found[unit, default: []].insert(serial) }
        if row.kind == .presence { continue }
        fates[file].records += 1
        guard row.kind != .rejected, let unit = row.unit, let serial = row.serial else {
          fates[file].rejected += 1
          continue
        }
        places[Place(unit: unit, serial: serial, official: row.official), default: []]
          .append(record)
        if row.kind == .spoiled {
          spoiled[unit, default: []].insert(serial)
        } else {
          assessed[unit, default: []].insert(serial)
        }
      }
    }
    for (place, records) in places {
      if judge(place, records, &fates, &findings) {
        valid[place.unit, default: []].insert(place.serial)
      }
    }
    for (file, sample) in files.enumerated() {
      findings.fates[sample.path] = fates[file]
      findings.total.add(fates[file])
    }
    for (unit, serials) in found {
      let both = spoiled[unit, default: []].intersection(assessed[unit, default: []])
      findings.units[unit] = Findings.Unit(
        found: serials.count, valid: valid[unit]?.count ?? 0, spoiledAndAssessed: both.count)
    }
    return findings
  }

  /// The rulings that speak of no record; one that a later one has replaced goes with that one.
  func rulingsWithoutRecord() -> [Ruling] {
    let records = files.indices.flatMap { Self.records(of: files[$0], $0) }
    return rulings.filter { written in
      let ruling =
        rulings.last {
          $0.unit == written.unit && $0.serial == written.serial
            && $0.official == written.official
        } ?? written
      return !records.contains { record in
        let row = record.row
        guard row.kind != .rejected, row.kind != .presence else { return false }
        guard row.unit == ruling.unit, row.serial == ruling.serial else { return false }
        if let official = ruling.official, row.official != official { return false }
        return ruling.decision == .invalid || Self.isCalled(files[record.file].path, ruling.file)
      }
    }
  }

  // MARK: Judging

  /// Gives every record of one place its fate; true if one of them is counted.
  private func judge(
    _ place: Place, _ records: [Record], _ fates: inout [FateCounts], _ findings: inout Findings
  ) -> Bool {
    var versions: [Content] = []
    var first: [Content: Record] = [:]
    for record in records {
      if first[record.content] == nil {
        versions.append(record.content)
        first[record.content] = record
      } else {
        fates[record.file].duplicate += 1
      }
    }
    let ruling = ruling(place)
    var kept: Content?
    if let ruling, ruling.decision == .keep {
      let held = Set(
        records.filter { Self.isCalled(files[$0.file].path, ruling.file) }.map(\.content))
      if held.count == 1 { kept = held.first }
    }
    var isCounted = false
    for version in versions {
      guard let file = first[version]?.file else { continue }
      if ruling?.decision == .invalid {
        fates[file].invalid += 1
      } else if versions.count > 1, version != kept {
        fates[file].conflict += 1
      } else if count(version, place, &fates[file], &findings) {
        isCounted = true
      }
    }
    return isCounted
  }

  private func count(
    _ version: Content, _ place: Place, _ fates: inout FateCounts, _ findings: inout Findings
  ) -> Bool {
    guard let official = place.official else {
      fates.invalid += 1
      return false
    }
    switch version.kind {
    case .marked:
      fates.marked += 1
      findings.tallies[official, default: .init()].masks[version.marks, default: 0] += 1
    case .none:
      fates.none += 1
      findings.tallies[official, default: .init()].none += 1
    case .blank where round.settings.blank == .noCriticism:
      fates.blank += 1
      findings.tallies[official, default: .init()].blank += 1
    default:
      fates.invalid += 1
      return false
    }
    return true
  }

  /// The last ruling of the official, or else the last of the whole ballot.
  private func ruling(_ place: Place) -> Ruling? {
    let ofBallot = rulings.filter { $0.unit == place.unit && $0.serial == place.serial }
    return ofBallot.last { $0.official != nil && $0.official == place.official }
      ?? ofBallot.last { $0.official == nil }
  }

  private static func isCalled(_ path: String, _ name: String?) -> Bool {
    guard let name, !name.isEmpty else { return false }
    return path == name || path.hasSuffix("/\(name)")
  }

  // MARK: Parts

  /// The records of a file: rows, or rows of the long shape put together.
  private static func records(of file: SampleFile, _ number: Int) -> [Record] {
    var records: [Record] = []
    var parts: [PartKey: Int] = [:]
    for row in file.rows {
      let comments = Set([row.comment].compactMap(\.self))
      guard row.isPart else {
        records.append(Record(file: number, row: row, comments: comments))
        continue
      }
      let key = PartKey(
        unit: row.unit, serial: row.serial, official: row.official, stranger: row.stranger)
      guard let index = parts[key] else {
        parts[key] = records.count
        records.append(Record(file: number, row: row, comments: comments))
        continue
      }
      records[index].comments.formUnion(comments)
      records[index].row.kind = together(records[index].row, row)
      records[index].row.marks |= row.marks
    }
    return records
  }

  private static func together(_ a: SampleRecord, _ b: SampleRecord) -> AssessmentKind {
    let kinds: Set<AssessmentKind> = [a.kind, b.kind]
    if kinds.contains(.rejected) { return .rejected }
    if kinds.contains(.spoiled) { return .spoiled }
    let hasNone = kinds.contains(.none) || kinds.contains(.contradictory)
    if a.marks | b.marks != 0 { return hasNone ? .contradictory : .marked }
    return hasNone ? .none : .blank
  }
}
