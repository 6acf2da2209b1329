import MeetingPolicy
import Testing

@Suite struct TwoProportionTestTests {
  /// From z = (p1 - p0) / √(p (1 - p) (1/n1 + 1/n0)) and scipy.stats.norm.sf.
  @Test(
    arguments: [
      (12, 40, 3, 30, 0.02179042819630462), (9, 18, 6, 24, 0.04713215342060514),
      (3, 10, 3, 10, 0.5), (30, 100, 10, 100, 0.00020347600872247987),
      (5, 5, 0, 5, 0.000782701129001274), (9, 10, 2, 10, 0.0008268475818501698),
    ])
  func `the tail is the textbook's`(
    count: Int, base: Int, earlierCount: Int, earlierBase: Int, expected: Double
  ) {
    let found = TwoProportionTest.upperTail(
      count: count, base: base, earlierCount: earlierCount, earlierBase: earlierBase)
    #expect(abs(found - expected) < 1e-14)
  }

  @Test(arguments: [(0, 10, 0, 10), (10, 10, 8, 8), (3, 0, 1, 5), (3, 5, 0, 0)])
  func `what can't be told is no evidence`(
    count: Int, base: Int, earlierCount: Int, earlierBase: Int
  ) {
    let found = TwoProportionTest.upperTail(
      count: count, base: base, earlierCount: earlierCount, earlierBase: earlierBase)
    #expect(found == 1)
  }
}
