import MeetingPolicy
import Testing

@Suite struct PooledCountsTests {
  private let counts = [0, 1, 2, 3, 1, 0, 4, 2, 9, 1]
  private let bases = [10, 12, 15, 20, 11, 9, 25, 14, 18, 13]

  private func pool(without left: Int? = nil) -> PooledCounts {
    var pool = PooledCounts()
    for index in counts.indices where index != left {
      pool.add(count: counts[index], base: bases[index])
    }
    return pool
  }

  @Test func `share and over-dispersion are the published ones`() {
    #expect(abs(pool().share - 0.1564626) <= 0.50001e-7)
    #expect(abs(pool().overDispersion - 2.1176418) <= 0.50001e-7)
  }

  @Test func `leaving one out is the same as never adding it`() {
    for index in counts.indices {
      let left = pool().leavingOut(count: counts[index], base: bases[index])
      let never = pool(without: index)
      #expect(left.officials == 9)
      #expect(left.count == never.count)
      #expect(left.base == never.base)
      #expect(abs(left.overDispersion - never.overDispersion) < 1e-12)
    }
  }

  @Test func `without a criticism or without anything else there is nothing to disperse`() {
    var none = PooledCounts()
    var all = PooledCounts()
    for base in 5...9 {
      none.add(count: 0, base: base)
      all.add(count: base, base: base)
    }
    #expect(none.overDispersion == 1)
    #expect(all.overDispersion == 1)
    #expect(PooledCounts().share == 0)
  }
}
