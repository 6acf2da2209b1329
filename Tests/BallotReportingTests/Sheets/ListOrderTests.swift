import BallotModel
import BallotReporting
import Testing

/// The order of lists for people (unit, position, name), against a naive one.
struct ListOrderTests {
  /// Two units that areas.csv lists against their codes, and two positions in each.
  private static let round: Round = {
    var round = SampleResults.results.round
    let units = round.areas.indices.filter { round.areas[$0].level == round.unitLevel }
    let people: [(name: String, position: String, unit: Int)] = [
      ("A B Ước", "Công chức", units[1]), ("A B An", "Công chức", units[1]),
      ("A B Ơn", "Chủ tịch", units[0]), ("A B Ánh", "Công chức", units[0]),
      ("A B Anh", "Công chức", units[0]), ("A B Đào", "Chủ tịch", units[0]),
    ]
    round.officials = people.enumerated().map { place, person in
      Official(
        code: "o\(place)", name: person.name, position: person.position, unit: person.unit,
        codebook: 0)
    }
    return round
  }()

  private func codes(_ letterhead: Letterhead = Letterhead()) -> [String] {
    let rows = Self.round.officials.indices.map { place in
      OfficialRow(
        OfficialResult(official: place, status: .none, tally: nil, reasons: []), in: Self.round)
    }
    return ListOrder(Self.round, letterhead).sorted(rows).map(\.code)
  }

  @Test func `people stand by unit, then position as the roster first names it, then name`() {
    // Công chức is named first; An before Anh, Ánh after Anh, Đào before Ơn.
    #expect(codes() == ["o4", "o3", "o5", "o2", "o1", "o0"])
  }
}
