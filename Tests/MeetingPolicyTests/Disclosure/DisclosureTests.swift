import BallotModel
import MeetingPolicy
import Testing

@Suite struct DisclosureTests {
  @Test(arguments: 0..<300)
  func `no reader of all outputs recovers a hidden figure`(seed: Int) {
    let results = RandomRound(seed: UInt64(seed)).results
    let reader = Reader(results)
    for (official, figures) in zip(reader.hidden, reader.possibleValues()) {
      let unit = results.round.officials[official].unit
      let row = results.reconciliation.first { $0.area == unit }
      // That an empty ballot box holds no ballots is no secret of anybody's.
      if row?.found == 0 { continue }
      for (figure, values) in figures.enumerated() {
        // That there are no blank ballots where none count is the round's setting.
        if figure == Reader.blank, results.round.settings.blank == .invalid { continue }
        #expect(values.count > 1, "figure \(figure) of official \(official)")
      }
    }
  }

  @Test func `the random rounds show enough to recover something if it could be`() {
    var withFigures = 0
    var withIndicators = 0
    var withTotals = 0
    var split = 0
    for seed in 0..<300 {
      let results = RandomRound(seed: UInt64(seed)).results
      let rows = results.areas.joined().filter { $0.statuses[.tooFewBallots, default: 0] > 0 }
      withFigures += rows.contains { $0.figures != nil } ? 1 : 0
      withIndicators += rows.contains { $0.indicators != nil } ? 1 : 0
      withTotals += results.indicators.contains { $0.count != nil } ? 1 : 0
      let shown = rows.filter { $0.figures != nil || $0.outline != nil }
      split += Set(shown.map { $0.statuses[.tooFewBallots] }).count > 1 ? 1 : 0
    }
    #expect(withFigures > 25)
    #expect(withIndicators > 20)
    #expect(withTotals > 60)
    #expect(split > 10)
  }

  /// A city of one district of two units, each with a shown official.
  private func city() -> (sample: SampleRound, units: [Int]) {
    var sample = SampleRound()
    let district = sample.area("d", in: sample.area("c"))
    let units = [sample.area("u1", in: district), sample.area("u2", in: district)]
    for unit in units {
      sample.official(in: unit, marked: 5, none: 5, blank: 5, indicators: [5, 5, 5])
    }
    return (sample, units)
  }

  @Test func `a sum over one hidden official is shown at no level`() {
    var (sample, units) = city()
    sample.official(in: units[0], marked: 2, none: 1, blank: 1, indicators: [1, 1, 1])
    let results = sample.results
    #expect(results.areas[0].allSatisfy { $0.figures == nil && $0.outline == nil })
    #expect(results.areas[1].allSatisfy { $0.figures == nil && $0.indicators == nil })
    #expect(results.areas[2].map { $0.figures == nil } == [true, false])
    #expect(results.areas[2].map { $0.indicators == nil } == [true, false])
    #expect(results.indicators.allSatisfy { $0.count == nil && $0.base == nil })
  }

  @Test func `two hidden officials cover each other in the district but not in their units`() {
    var (sample, units) = city()
    sample.official(in: units[0], marked: 2, none: 1, blank: 1, indicators: [1, 1, 1])
    sample.official(in: units[1], marked: 2, none: 1, indicators: [1, 1, 1])
    let results = sample.results
    #expect(results.areas[0].map(\.figures?.ballots) == [37])
    #expect(results.areas[1].map(\.indicators) == [[12, 12, 12]])
    #expect(results.areas[2].allSatisfy { $0.figures == nil && $0.outline == nil })
    #expect(results.indicators.map(\.count) == [12, 12, 12])
    #expect(results.indicators.map(\.base) == [37, 37, 37])
    #expect(results.areas[2].map { $0.statuses[.tooFewBallots] } == [1, 1])
  }

  @Test func `many hidden officials leave every level's basic figures shown`() {
    var sample = SampleRound()
    let city = sample.area("c")
    for district in 0..<3 {
      let area = sample.area("d\(district)", in: city)
      for unit in 0..<2 {
        let place = sample.area("u\(district)\(unit)", in: area)
        sample.official(in: place, marked: 6, none: 6, blank: 6, indicators: [6, 3, 3])
        for _ in 0..<4 {
          sample.official(in: place, marked: 1, none: 1, blank: 1, indicators: [1, 1, 0])
        }
      }
    }
    let rows = sample.results.areas
    #expect(rows.joined().allSatisfy { $0.figures != nil })
    #expect(rows[0].map(\.figures?.ballots) == [6 * (18 + 12)])
    // Nobody hidden has the third mark: that nought is withheld, with the rarest other one.
    #expect(rows.joined().allSatisfy { $0.indicators == nil })
    #expect(sample.results.indicators.map(\.count) == [nil, 6 * (3 + 4), nil])
  }

  @Test func `where nobody chose none, ballots and marked ballots are still shown`() {
    var (sample, units) = city()
    for unit in units {
      sample.official(in: unit, marked: 2, blank: 1, indicators: [1, 1, 1])
    }
    let row = sample.results.areas[1].first
    #expect(row?.figures == nil)
    #expect(row?.outline == AreaResult.Outline(ballots: 36, marked: 14, mentions: 36))
    #expect(row?.indicators == [12, 12, 12])
  }

  @Test func `where blank ballots do not count their nought is no secret`() {
    var (sample, units) = city()
    sample.round.settings.blank = .invalid
    for unit in units {
      sample.official(in: unit, marked: 2, none: 1, indicators: [1, 1, 1])
    }
    #expect(sample.results.areas[1].first?.figures?.none == 12)
  }

  @Test func `a sum that only the most ballots can make is withheld`() {
    var (sample, units) = city()
    // A hidden official has four ballots at most: seven of two leave three or four each open,
    // eight are four each.
    sample.official(in: units[0], marked: 2, none: 1, blank: 1, indicators: [1, 1, 1])
    sample.official(in: units[1], marked: 2, none: 1, indicators: [1, 1, 1])
    #expect(sample.results.areas[0].first?.figures != nil)
    sample.tally.officials[3].blank = 1
    #expect(sample.results.areas[0].first?.figures == nil)
    #expect(sample.results.areas[0].first?.outline == nil)
    #expect(sample.results.indicators.allSatisfy { $0.count == nil })
  }

  @Test func `ballots found bound what a hidden official can have`() {
    var (sample, units) = city()
    sample.official(in: units[0], marked: 2, none: 1, indicators: [1, 1, 1])
    sample.official(in: units[1], marked: 2, blank: 1, indicators: [1, 1, 1])
    #expect(sample.results.areas[0].first?.figures != nil)
    for unit in units { sample.tally.ballots[unit] = UnitBallots(found: 3, valid: 3) }
    #expect(sample.results.areas[0].first?.figures == nil)
  }

  @Test func `an empty ballot box is no cover`() {
    var (sample, units) = city()
    let empty = sample.area("u3", in: sample.round.areas[units[0]].parent, found: 0, valid: 0)
    sample.official(in: units[0], marked: 2, none: 1, blank: 1, indicators: [1, 1, 1])
    sample.official(in: empty)
    #expect(sample.results.areas[1].allSatisfy { $0.figures == nil && $0.outline == nil })
  }

  @Test func `valid ballots are withheld where they tell a hidden official's`() {
    var sample = SampleRound()
    let district = sample.area("d", in: sample.area("c"))
    let alone = sample.area("u1", in: district, found: 5, valid: 4)
    let covered = sample.area("u2", in: district, found: 30, valid: 28)
    let partly = sample.area("u3", in: district, found: 30, valid: 28)
    sample.official(in: alone, none: 4)
    sample.official(in: covered, none: 28)
    sample.official(in: covered, none: 4)
    // 24 of 28 valid ballots are explained, so that the hidden one has at least 4.
    sample.official(in: partly, none: 24)
    sample.official(in: partly, none: 4)
    let rows = sample.results.reconciliation
    #expect(rows.map(\.valid) == [nil, 28, nil])
    #expect(rows.map(\.invalid) == [nil, 2, nil])
    // No shown official explains the 5 ballots of the first box, nor the last 6 of the third.
    #expect(rows.map(\.found) == [nil, 30, nil])
  }

  @Test func `ballots found and collected are withheld where they are a hidden official's alone`() {
    var sample = SampleRound()
    let district = sample.area("d", in: sample.area("c"))
    let alone = sample.area("u1", in: district, found: 4, valid: 4)
    let two = sample.area("u2", in: district, found: 4, valid: 4)
    sample.official(in: alone, none: 4)
    sample.official(in: two, none: 4)
    sample.official(in: two, none: 2)
    sample.round.control = [alone, two].map {
      ControlCount(unit: $0, convened: nil, present: nil, issued: 6, collected: 4, invalid: nil)
    }
    let results = sample.results
    #expect(results.reconciliation.map(\.found) == [nil, 4])
    #expect(results.reconciliation.map(\.collected) == [nil, 4])
    // That they agree tells nothing of how many there are.
    #expect(results.reconciliation.map(\.agrees) == [true, true])
    #expect(Reconciliation.rows(of: results, atLevel: 0).map(\.found) == [nil])
    #expect(Reconciliation.rows(of: results, atLevel: 0).map(\.issued) == [12])
  }

  @Test func `an official without ballots in an empty box hides nothing of others`() {
    var sample = SampleRound()
    let district = sample.area("d", in: sample.area("c"))
    let full = sample.area("u1", in: district, found: 10, valid: 10)
    let empty = sample.area("u2", in: district, found: 0, valid: 0)
    sample.official(in: full, none: 10)
    sample.official(in: empty)
    let results = sample.results
    #expect(results.officials.map(\.status) == [.none, .tooFewBallots])
    #expect(results.areas[0].map { $0.figures?.ballots } == [10])
    #expect(results.reconciliation.map(\.found) == [10, 0])
  }

  @Test func `without serials every record is a ballot, and valid ones are a sum of officials`() {
    var sample = SampleRound()
    sample.round.settings.serials = .none
    let district = sample.area("d", in: sample.area("c"))
    let unit = sample.area("u1", in: district, found: 40, valid: 32)
    sample.official(in: unit, none: 30)
    sample.official(in: unit, none: 2)
    #expect(sample.results.reconciliation.map(\.valid) == [nil])
  }
}
