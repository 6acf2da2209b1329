import BallotModel

/// A round like that of the benchmark's data, and seeded records in it.
struct SampleDeck {
  struct Record {
    var unit: Int
    var official: Int
    var serial: String
    var marks: UInt64
  }

  static let indicators = 41
  private static let districts = 30
  private static let units = 600
  private static let officialsPerUnit = 25

  let round = Self.makeRound()
  let records: [Record]
  private var state: UInt64

  init(records count: Int, seed: UInt64) {
    var generator = Self(seed: seed)
    let made = (0..<count).map { number in generator.record(number, of: count) }
    self.init(records: made, state: generator.state)
  }

  private init(seed: UInt64) { self.init(records: [], state: seed) }

  private init(records: [Record], state: UInt64) {
    self.records = records
    self.state = state
  }

  /// What each official's marks are, counted one by one: 64 counters for each.
  var naiveCounts: [Int] {
    var counts = Array(repeating: 0, count: round.officials.count * 64)
    for record in records {
      for bit in 0..<64 where record.marks >> UInt64(bit) & 1 == 1 {
        counts[record.official * 64 + bit] += 1
      }
    }
    return counts
  }

  // MARK: Text

  var wide: [UInt8] {
    var text = "unit,serial,official"
    for number in 1...Self.indicators { text += ",\(Self.code(number - 1))" }
    text += ",comment\n"
    for record in records {
      text += head(record)
      for bit in 0..<Self.indicators { text += record.marks >> UInt64(bit) & 1 == 1 ? "1," : "0," }
      text += "\n"
    }
    return Array(text.utf8)
  }

  var list: [UInt8] {
    var text = "unit,serial,official,marks,comment\n"
    for record in records {
      text += head(record) + codes(record).joined(separator: ";") + ",\n"
    }
    return Array(text.utf8)
  }

  var long: [UInt8] {
    var text = "unit,serial,official,indicator\n"
    for record in records {
      let codes = codes(record)
      for code in codes.isEmpty ? [""] : codes { text += head(record) + code + "\n" }
    }
    return Array(text.utf8)
  }

  var xml: [UInt8] {
    var text = "<ballots xmlns=\"urn:kiemphieu:ballots:1\" round=\"bench\">\n"
    for record in records {
      text += "<ballot serial=\"\(record.serial)\" unit=\"\(round.areas[record.unit].code)\">"
      text += "<assessment official=\"\(round.officials[record.official].code)\">"
      for code in codes(record) { text += "<mark indicator=\"\(code)\"/>" }
      text += "</assessment></ballot>\n"
    }
    return Array((text + "</ballots>\n").utf8)
  }

  private func head(_ record: Record) -> String {
    "\(round.areas[record.unit].code),\(record.serial),\(round.officials[record.official].code),"
  }

  private func codes(_ record: Record) -> [String] {
    (0..<Self.indicators).filter { record.marks >> UInt64($0) & 1 == 1 }.map(Self.code)
  }

  // MARK: Making

  private static func code(_ position: Int) -> String { padded("L", position + 1, 2) }

  private static func padded(_ prefix: String, _ number: Int, _ digits: Int) -> String {
    let written = String(number)
    return prefix + String(repeating: "0", count: max(0, digits - written.count)) + written
  }

  private static func makeRound() -> Round {
    let indicators = (0..<indicators).map { position in
      Indicator(
        code: code(position), group: "D", parent: nil, polarity: .negative,
        label: LocalizedText(vi: "Biểu hiện \(position)", en: "Sign \(position)"))
    }
    let codebook = Codebook(
      id: "bench", title: LocalizedText(vi: "Bộ đo", en: "Benchmark"), provenance: "illustrative",
      parent: nil, indicators: indicators, groups: [], parents: [])
    var areas = [Area(code: "hn", name: "Thành phố", level: 0, parent: nil)]
    areas += (0..<districts).map { number in
      Area(code: padded("d-", number, 2), name: "Quận \(number)", level: 1, parent: 0)
    }
    areas += (0..<units).map { number in
      Area(
        code: padded("phuong-u-", number, 3), name: "Phường \(number)", level: 2,
        parent: 1 + number % districts)
    }
    let officials = (0..<units * officialsPerUnit).map { number in
      Official(
        code: padded("cb-", number, 5), name: "Cán bộ \(number)", position: "Chức vụ",
        unit: 1 + districts + number / officialsPerUnit, codebook: 0)
    }
    return Round(
      id: "bench", title: "Benchmark", opened: nil, closed: nil,
      levels: ["city", "district", "unit"], areas: areas, codebooks: [codebook],
      officials: officials, control: [], rulings: [], aliases: [], sources: [],
      settings: RoundSettings(),
      policy: Policy(id: "bench", title: "Benchmark", minimumBallots: 5, minimumCount: 3, rules: [])
    )
  }

  private mutating func record(_ number: Int, of count: Int) -> Record {
    let unit = number * Self.units / count
    let official = unit * Self.officialsPerUnit + Int(next() % UInt64(Self.officialsPerUnit))
    // Four of five words: about three marks.
    let marks = next() & next() & next() & next() & ((1 << UInt64(Self.indicators)) - 1)
    let digits = String(
      UInt32(truncatingIfNeeded: number) &* 0x9E37_79B1, radix: 16, uppercase: true)
    let serial = String(repeating: "0", count: 8 - digits.count) + digits
    return Record(unit: 1 + Self.districts + unit, official: official, serial: serial, marks: marks)
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
