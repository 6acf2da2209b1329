import BallotModel
import BallotReporting
import Testing

@Suite struct FigureTests {
  @Test(arguments: [
    (56, 68, "82.4", "0.823529"), (7, 39, "17.9", "0.179487"), (1, 8, "12.5", "0.125000"),
    (1, 3, "33.3", "0.333333"), (2, 3, "66.7", "0.666667"), (1, 6, "16.7", "0.166667"),
    (1, 16, "6.3", "0.062500"), (0, 5, "0.0", "0.000000"), (5, 5, "100.0", "1.000000"),
  ])
  func `a share is half-up from the exact ratio`(
    count: Int, base: Int, percent: String, decimals: String
  ) throws {
    let share = try #require(ExactShare(count, of: base))
    #expect(share.percent(mark: ".") == percent)
    #expect(share.sixDecimals == decimals)
  }

  @Test func `every share of small bases agrees with tenths of a percent in integers`() throws {
    for base in 1...120 {
      for count in 0...base {
        let tenths = (2000 * count + base) / (2 * base)
        let share = try #require(ExactShare(count, of: base))
        #expect(share.percent(mark: ",") == "\(tenths / 10),\(tenths % 10)")
      }
    }
  }

  @Test func `there is no share of nothing`() {
    #expect(ExactShare(0, of: 0) == nil)
    #expect(ExactShare(-1, of: 3) == nil)
  }

  @Test func `the largest counts do not overflow`() throws {
    let share = try #require(ExactShare(Int.max, of: Int.max))
    #expect(share.sixDecimals == "1.000000")
    #expect(NumberStyle(.en).threshold(SampleResults.ratio(Int.max, 3)).hasSuffix("/3"))
  }

  @Test(arguments: [
    (0.0, "0.000000"), (1.0, "1.000000"), (0.5, "0.500000"), (0.267123456, "0.267123"),
    // 2⁻²⁰ = 9.5367…e-7, and 2⁻²² = 2.38…e-7: above and below half of the last decimal.
    (0.00000095367431640625, "0.000001"), (0.0000002384185791015625, "0.000000"),
    // 2⁻⁷: the seventh decimal is exactly 5.
    (0.0078125, "0.007813"), (1e-300, "0.000000"), (Double.leastNonzeroMagnitude, "0.000000"),
  ])
  func `a binary value is rounded half-up once`(value: Double, text: String) {
    #expect(FixedDecimal(value, places: 6)?.text() == text)
  }

  @Test(arguments: [Double.nan, .infinity, -0.25, 1e300])
  func `what is no share has no decimals`(value: Double) {
    #expect(FixedDecimal(value, places: 6) == nil)
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1234, "1.234", "1,234"),
    (23041, "23.041", "23,041"), (1_000_000, "1.000.000", "1,000,000"),
  ])
  func `thousands are grouped as the language does`(number: Int, vi: String, en: String) {
    #expect(NumberStyle(.vi).whole(number) == vi)
    #expect(NumberStyle(.en).whole(number) == en)
  }

  @Test func `a percentage has a space and the language's decimal mark`() throws {
    let share = try #require(ExactShare(1, of: 8))
    #expect(NumberStyle(.vi).percent(share) == "12,5 %")
    #expect(NumberStyle(.en).percent(share) == "12.5 %")
    #expect(NumberStyle(.vi).percent(0.2671) == "26,7 %")
  }

  @Test(arguments: [
    (3, 10, "30 %"), (1, 8, "12,5 %"), (1, 3, "1/3"), (2, 3, "2/3"), (1, 16, "1/16"),
    (1, 1, "100 %"),
  ])
  func `a threshold is never shown rounded`(top: Int, bottom: Int, text: String) {
    #expect(NumberStyle(.vi).threshold(SampleResults.ratio(top, bottom)) == text)
  }

  @Test func `a probability too small to show is not shown as nothing`() {
    #expect(NumberStyle(.vi).probability(0.00001) == "< 0,0001")
    #expect(NumberStyle(.vi).probability(0.00123) == "0,0012")
    #expect(NumberStyle(.en).probability(0) == "0.0000")
  }
}
