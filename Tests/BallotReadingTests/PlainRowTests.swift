import BallotModel
import BallotReading
import Testing

/// The short way through plain rows against the general one, on rows that are plain, nearly so, or
/// not at all.
@Suite struct PlainRowTests {
  private static let headings = [
    "unit,serial,official,L01,L02,L03,L04,L05,comment", "unit,serial,official,L01,L02,L03,L04,L05",
    "serial,official,note,unit,L01,L02,L03,L04,L05,comment", "unit,serial,official,marks,comment",
    "official,unit,serial,marks", "unit,serial,official,indicator",
  ]
  private static let comments = [
    "", "", "", "tốt", "\"có, dấu\"", "\"hai\ndòng\"", "\"hai\r\ndòng\"", "\"nói \"\"thẳng\"\"\"",
    " ", "nói \"thẳng\"", "\"thừa\" chữ", "\"cách\" ", "\"không đóng", "a\u{301}",
  ]
  private static let ends = ["\n", "\n", "\n", "\r\n", "\r"]
  /// A row without marks, and the marks of the next without the rest.
  private static let halves = "p-bo-de,A-1,cb-001\n0,1,0,1,0,\n"

  /// The cells of one row below `heading`, now and then with something wrong in one of them.
  private func row(_ heading: String, _ random: inout SeededGenerator) -> String {
    // In the long shape rows of one ballot follow each other.
    let serials = heading.hasSuffix("indicator") ? 3 : 10_000_000
    var cells = heading.split(separator: ",").map { name in
      switch name {
      case "unit": "p-bo-de"
      case "serial": "A-\(Int.random(in: 0..<serials, using: &random))"
      case "official": ["cb-001", "cb-002", "CB-001"].randomElement(using: &random) ?? ""
      case "marks": ["", "L01", "L02;L05", "L01; L02", "none"].randomElement(using: &random) ?? ""
      case "indicator":
        ["", "L01", "L02", "L05", "l03", "none", "L05      "].randomElement(using: &random) ?? ""
      case "comment": Self.comments.randomElement(using: &random) ?? ""
      case "note": ["", "x", "y z"].randomElement(using: &random) ?? ""
      default: Bool.random(using: &random) ? "1" : "0"
      }
    }
    let at = Int.random(in: 0..<cells.count, using: &random)
    switch Int.random(in: 0..<24, using: &random) {
    case 0: cells.remove(at: at)
    case 1: cells.insert("", at: at)
    case 2: cells[at] = ""
    case 3: cells[at] = "2"
    case 4: cells[at] = " \(cells[at])"
    case 5: cells[at] = "\"\(cells[at])\""
    case 6: cells[at] = "ộ"
    case 7: cells[at] += "\u{A0}"
    default: break
    }
    return cells.joined(separator: ",")
  }

  private func table(_ heading: String, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array("\(heading)\n".utf8)
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let isHalved = Int.random(in: 0..<60, using: &random) == 0
      let end = Self.ends.randomElement(using: &random) ?? "\n"
      bytes += (isHalved ? Self.halves : row(heading, &random) + end).utf8
      if Int.random(in: 0..<80, using: &random) == 0 { bytes.insert(0xFF, at: bytes.count - 2) }
    }
    if Int.random(in: 0..<3, using: &random) == 0 { bytes.removeLast() }
    return bytes
  }

  /// What the assessments say in the end, the parts of each taken together as the join does.
  private static func merged(_ assessments: [Assessment]) -> [String] {
    var whole: [Assessment] = []
    var places: [String: Int] = [:]
    for next in assessments {
      let key =
        "\(next.ballot) \(next.official) \(next.official == Assessment.noOfficial ? next.marks : 0)"
      guard next.isPart, let place = places[key] else {
        if next.isPart { places[key] = whole.count }
        whole.append(next)
        continue
      }
      let kinds = [whole[place].kind, next.kind]
      let hasNone = kinds.contains(.none) || kinds.contains(.contradictory)
      whole[place].marks |= next.marks
      whole[place].kind =
        kinds.contains(.rejected)
        ? .rejected
        : whole[place].marks == 0
          ? (hasNone ? .none : .blank) : (hasNone ? .contradictory : .marked)
    }
    for place in whole.indices where whole[place].kind == .rejected {
      if whole[place].official != Assessment.noOfficial { whole[place].marks = 0 }
    }
    return whole.map(\.text)
  }

  @Test(arguments: headings)
  func `plain rows say what they say when they are read as any others`(heading: String) throws {
    var random = SeededGenerator(seed: UInt64(heading.count))
    // A value for a column that is not there keeps all rows from the short way.
    var general = FileOptions()
    general.constants = ["round": "r1"]
    for number in 0..<600 {
      let bytes = table(heading, &random)
      let expected = try Reading(bytes, options: general)
      let pieces = Reading.Pieces.all[number % Reading.Pieces.all.count]
      let found = try Reading(bytes, pieces: pieces)
      let place: Comment = "\(String(decoding: bytes, as: UTF8.self))"
      #expect(found.file == expected.file, place)
      #expect(Self.merged(found.assessments) == Self.merged(expected.assessments), place)
    }
  }

  @Test func `a row without marks does not take those of the next line`() throws {
    let text = "\(Self.headings[0])\n\(Self.halves)p-bo-de,A-2,cb-001,0,1,0,1,0,\n"
    for pieces in Reading.Pieces.all {
      let reading = try Reading(text.utf8, pieces: pieces)
      #expect(reading.faults == ["R07 2 1 0", "R07 3 2 0"])
      #expect(reading.emitted == 3)
      #expect(reading.rejected == 2)
    }
  }

  @Test func `rows of one assessment that can't be attributed are said once among plain ones`()
    throws
  {
    let text = """
      unit,serial,official,indicator
      p-bo-de,A-1,cb-001,L01
      p-x,A-2,cb-001,L01
      p-x,A-2,cb-001,L02
      p-x,A-2,cb-001,L03
      p-bo-de,A-3,cb-001,L01

      """
    for pieces in Reading.Pieces.all {
      let reading = try Reading(text.utf8, pieces: pieces)
      #expect(reading.faults == ["R02 3 2 1 unit"])
      #expect(reading.emitted == 3)
      #expect(reading.rejected == 1)
    }
  }
}
