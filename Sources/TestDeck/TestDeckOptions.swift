package import BallotModel

/// What kind of round folder is made.
package struct TestDeckOptions: Equatable, Sendable {
  /// How the ballots are written down.
  package enum Shape: String, Sendable, CaseIterable {
    case xml
    case wide
    case list
    case long
    /// All four, over different files.
    case mixed
  }

  /// Where the round takes place.
  package enum Theme: Sendable {
    /// Numbered places, four units a ward and three wards a district.
    case plain
    /// Wards of Hà Nội, two units each: the sample that ships. Each fault occurs once, and no file
    /// is refused.
    case longBien
  }

  package var seed: UInt64
  /// Areas of the deepest level.
  package var units: Int
  package var officials: Int
  /// Clean assessments in all, each counted once: exactly this many records, over as many ballots
  /// as the officials of each unit need. Faults come on top.
  package var ballots: Int
  package var shape: Shape
  /// Whether there are records and files that must not be counted. A kind of fault that the shape
  /// cannot express is left out.
  package var faults: Bool
  package var theme: Theme
  /// Language of the labels in the expected answer.
  package var language: Language

  package init(
    seed: UInt64, units: Int, officials: Int, ballots: Int, shape: Shape, faults: Bool,
    theme: Theme = .plain, language: Language = .vi
  ) {
    self.seed = seed
    self.units = units
    self.officials = officials
    self.ballots = ballots
    self.shape = shape
    self.faults = faults
    self.theme = theme
    self.language = language
  }

  /// The options that Samples/long-bien is made with.
  package static var longBienSample: TestDeckOptions {
    TestDeckOptions(
      seed: 2024, units: 24, officials: 60, ballots: 6_000, shape: .mixed, faults: true,
      theme: .longBien)
  }

  /// - Throws: `TestDeckError.optionOutOfRange` for the first number that no deck can have.
  func check() throws(TestDeckError) {
    for (name, value, range) in [
      ("units", units, 1...99_999), ("officials", officials, 1...999_999),
      ("ballots", ballots, 1...100_000_000),
    ] where !range.contains(value) {
      throw .optionOutOfRange(name: name, range: range)
    }
  }
}
