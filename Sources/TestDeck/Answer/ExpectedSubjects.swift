import BallotModel

/// The codes that reasons speak of, in the codebook's order.
struct ExpectedSubjects {
  let indicators: [String]
  let parents: [String]
  let groups: [String]

  init(codebook: Codebook) {
    indicators = codebook.indicators.map(\.code)
    parents = codebook.parents.map(\.code)
    groups = codebook.groups.map(\.code)
  }
}
