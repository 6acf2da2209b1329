import BallotModel
import MeetingPolicy
import Testing

@Suite struct ReconciliationTests {
  /// What the counting team wrote, and what follows with 20 found ballots of which 2 are invalid.
  struct Case: Sendable, CustomTestStringConvertible {
    var convened: Int?
    var present: Int?
    var issued: Int?
    var collected: Int?
    var invalid: Int?
    var agrees: Bool?
    var faults: [FaultCode]

    var testDescription: String {
      [convened, present, issued, collected, invalid].map { $0.map(String.init) ?? "-" }
        .joined(separator: " ")
    }
  }

  static let cases = [
    Case(
      convened: 25, present: 22, issued: 20, collected: 20, invalid: 2, agrees: true, faults: []),
    Case(agrees: nil, faults: []),
    Case(issued: 20, agrees: true, faults: []),
    Case(issued: 30, collected: 20, agrees: true, faults: []),
    Case(issued: 30, collected: 21, agrees: false, faults: [.foundNotCollected]),
    Case(issued: 19, agrees: false, faults: [.foundMoreThanIssued]),
    Case(issued: 20, invalid: 3, agrees: false, faults: [.invalidDiffers]),
    Case(collected: 19, agrees: nil, faults: [.foundNotCollected]),
    Case(
      issued: 19, collected: 20, agrees: false,
      faults: [.collectedMoreThanIssued, .foundMoreThanIssued]),
    Case(convened: 20, present: 21, issued: 20, agrees: true, faults: [.controlCountsDisorder]),
    Case(convened: 19, issued: 20, agrees: true, faults: [.controlCountsDisorder]),
    Case(
      issued: 30, collected: 20, invalid: 21, agrees: false,
      faults: [.invalidDiffers, .controlCountsDisorder]),
    Case(
      convened: 20, present: 21, issued: 19, collected: 20, invalid: 2, agrees: false,
      faults: [.collectedMoreThanIssued, .foundMoreThanIssued, .controlCountsDisorder]),
  ]

  @Test(arguments: cases)
  func `counts by hand are held against the files`(_ row: Case) {
    var sample = SampleRound()
    let unit = sample.area("u", in: sample.area("d", in: sample.area("c")), found: 20, valid: 18)
    sample.control(
      unit, convened: row.convened, present: row.present, issued: row.issued,
      collected: row.collected, invalid: row.invalid)
    #expect(
      sample.results.reconciliation == [
        ReconciliationResult(
          area: unit, issued: row.issued, collected: row.collected, found: 20, valid: 18,
          invalid: 2, agrees: row.agrees, faults: row.faults)
      ])
  }

  @Test func `every unit has a row, sorted by code, and areas are summed`() {
    var sample = SampleRound()
    let city = sample.area("c")
    let north = sample.area("n", in: city)
    let south = sample.area("m", in: city)
    let last = sample.area("u9", in: north, found: 7, valid: 6)
    let first = sample.area("u1", in: north, found: 5, valid: 5)
    let other = sample.area("u5", in: south, found: 3, valid: 1)
    let empty = sample.area("l", in: city)
    sample.control(last, issued: 8, collected: 7)
    sample.control(first, issued: 4, collected: 5)
    sample.control(other, issued: 3)
    let results = sample.results
    #expect(results.reconciliation.map(\.area) == [first, other, last])
    #expect(
      Reconciliation.rows(of: results, atLevel: 1) == [
        ReconciliationResult(
          area: empty, issued: nil, collected: nil, found: 0, valid: 0, invalid: 0, agrees: nil,
          faults: []),
        ReconciliationResult(
          area: south, issued: 3, collected: nil, found: 3, valid: 1, invalid: 2, agrees: true,
          faults: []),
        ReconciliationResult(
          area: north, issued: 12, collected: 12, found: 12, valid: 11, invalid: 1, agrees: true,
          faults: [.collectedMoreThanIssued, .foundMoreThanIssued]),
      ])
    let whole = Reconciliation.rows(of: results, atLevel: 0)
    #expect(whole.map(\.found) == [15])
    #expect(whole.map(\.issued) == [15])
    #expect(whole.map(\.collected) == [nil])
    #expect(Reconciliation.rows(of: results, atLevel: 2) == results.reconciliation)
  }

  /// Two units of one district, each found 10 with 9 valid, as the counting team may have them.
  struct Sums: Sendable {
    var issued: [Int]
    var collected: [Int?]
    var invalid: [Int?]
    var units: [Bool?]
    var sum: Bool
  }

  static let sums = [
    Sums(
      issued: [12, 9], collected: [10, 10], invalid: [1, 1], units: [true, false], sum: true),
    Sums(
      issued: [12, 12], collected: [11, 9], invalid: [1, 1], units: [false, false], sum: true),
    Sums(
      issued: [12, 12], collected: [10, 10], invalid: [0, 2], units: [false, false], sum: true),
    Sums(
      issued: [12, 12], collected: [10, 10], invalid: [0, 1], units: [false, true], sum: false),
    Sums(
      issued: [9, 9], collected: [10, 10], invalid: [1, 1], units: [false, false], sum: false),
    Sums(
      issued: [12, 12], collected: [nil, 11], invalid: [nil, 0], units: [true, false], sum: true),
  ]

  @Test(arguments: sums)
  func `whether a sum agrees is found from the sums`(_ sums: Sums) {
    var sample = SampleRound()
    let district = sample.area("d", in: sample.area("c"))
    for number in 0...1 {
      sample.control(
        sample.area("u\(number)", in: district, found: 10, valid: 9),
        issued: sums.issued[number], collected: sums.collected[number],
        invalid: sums.invalid[number])
    }
    let results = sample.results
    #expect(results.reconciliation.map(\.agrees) == sums.units)
    let rows = Reconciliation.rows(of: results, atLevel: 1)
    #expect(rows.map(\.agrees) == [sums.sum])
    #expect(rows.map(\.faults) == [Set(results.reconciliation.flatMap(\.faults)).sorted()])
  }

  @Test func `a sum agrees only if that is known of every unit`() {
    var sample = SampleRound()
    let district = sample.area("d", in: sample.area("c"))
    sample.control(sample.area("u1", in: district, found: 7, valid: 7), issued: 7)
    sample.area("u2", in: district, found: 7, valid: 7)
    #expect(Reconciliation.rows(of: sample.results, atLevel: 1).map(\.agrees) == [nil])
  }
}
