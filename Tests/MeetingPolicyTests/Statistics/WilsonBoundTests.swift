import MeetingPolicy
import Testing

@Suite struct WilsonBoundTests {
  /// Count, base, lower bound of the two-sided 95 % interval, one-sided 95 % lower bound.
  static let published: [(Int, Int, Double, Double)] = [
    (81, 263, 0.255289, 0.263314),
    (15, 148, 0.062386, 0.067443),
    (0, 20, 0, 0),
    (1, 29, 0.006113, 0.007731),
    (12, 30, 0.245906, 0.267126),
    (7, 50, 0.069508, 0.077721),
    (5, 12, 0.193260, 0.219978),
    (3, 3, 0.438503, 0.525804),
    (0, 5, 0, 0),
    (10, 40, 0.141871, 0.155704),
    (40, 160, 0.189299, 0.198165),
  ]

  @Test(arguments: published)
  func `the lower bound is the published one`(
    count: Int, base: Int, twoSided: Double, oneSided: Double
  ) {
    let wide = PolicyEvaluation.wilsonLower(count: count, base: base, confidence: 0.975)
    let narrow = PolicyEvaluation.wilsonLower(count: count, base: base, confidence: 0.95)
    #expect(abs(wide - twoSided) <= 0.5000001e-6)
    #expect(abs(narrow - oneSided) <= 0.5000001e-6)
  }

  @Test(arguments: [1, 5, 20, 1000])
  func `nothing counted has the bound exactly 0`(base: Int) {
    #expect(PolicyEvaluation.wilsonLower(count: 0, base: base, confidence: 0.95) == 0)
  }

  @Test func `no base has the bound 0`() {
    #expect(PolicyEvaluation.wilsonLower(count: 0, base: 0, confidence: 0.95) == 0)
    #expect(PolicyEvaluation.wilsonLower(count: 3, base: 0, confidence: 0.95) == 0)
  }

  @Test func `the bound lies between 0 and the share`() {
    for base in 1...60 {
      for count in 1...base {
        let bound = PolicyEvaluation.wilsonLower(count: count, base: base, confidence: 0.95)
        #expect(bound > 0)
        #expect(bound < Double(count) / Double(base))
      }
    }
  }
}
