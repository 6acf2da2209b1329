import TestDeck
import Testing

/// Shares and bounds against values worked out elsewhere.
struct DeckArithmeticTests {
  @Test(arguments: [
    (56, 68, "0.823529"), (7, 39, "0.179487"), (1, 8, "0.125000"), (2, 3, "0.666667"),
    (0, 5, "0.000000"), (5, 5, "1.000000"), (1, 64, "0.015625"), (1, 128, "0.007813"),
  ])
  func `a share has six decimals, half-up from the exact ratio`(
    _ count: Int, _ base: Int, _ text: String
  ) {
    #expect(DeckArithmetic.share(count, of: base) == text)
  }

  @Test func `a share of nothing is no share`() {
    #expect(DeckArithmetic.share(0, of: 0) == nil)
  }

  @Test(arguments: [
    (81, 263, "0.263314"), (15, 148, "0.067443"), (0, 20, "0.000000"), (1, 29, "0.007731"),
    (12, 30, "0.267126"), (7, 50, "0.077721"), (5, 12, "0.219978"), (3, 3, "0.525804"),
    (10, 40, "0.155704"), (40, 160, "0.198165"),
  ])
  func `the one-sided 95 % Wilson bound is that of statsmodels`(
    _ count: Int, _ base: Int, _ text: String
  ) {
    let bound = DeckArithmetic.wilsonLower(count, of: base, z: 1.6448536269514722)
    #expect(DeckArithmetic.decimal(bound) == text)
  }
}
