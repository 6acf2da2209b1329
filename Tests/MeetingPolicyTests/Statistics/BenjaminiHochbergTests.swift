import MeetingPolicy
import Testing

@Suite struct BenjaminiHochbergTests {
  @Test func `seven values are adjusted as published`() {
    let p = [0.50, 0.01, 0.001, 0.69, 0.02, 0.05, 0.0025]
    let expected = [0.5833333, 0.0233333, 0.007, 0.69, 0.035, 0.07, 0.00875]
    let adjusted = BenjaminiHochberg.adjusted(p)
    for (found, value) in zip(adjusted, expected) { #expect(abs(found - value) <= 0.50001e-7) }
    #expect(adjusted.map { $0 <= 0.05 } == [false, true, true, false, true, false, true])
  }

  @Test func `seventeen values are adjusted as published, with ties by the running minimum`() {
    let p = [
      0.135005, 0.010000, 0.001000, 0.005000, 0.153501, 0.020000, 0.0013, 0.0023, 0.011, 0.023000,
      0.016, 0.0109, 0.559111, 0.751986, 0.308339, 0.837154, 0.325882,
    ]
    let adjusted = BenjaminiHochberg.adjusted(p)
    let published = [
      (2, 0.01105), (6, 0.01105), (7, 0.01303333), (3, 0.02125), (1, 0.02671429),
      (11, 0.02671429), (8, 0.02671429), (10, 0.034),
    ]
    for (index, value) in published { #expect(abs(adjusted[index] - value) <= 0.50001e-8) }
    #expect(adjusted[2] == adjusted[6])
  }

  @Test func `fifteen values reject four at one in twenty`() {
    let p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0,
    ]
    #expect(BenjaminiHochberg.adjusted(p).count { $0 <= 0.05 } == 4)
  }

  @Test func `no value is adjusted above 1 or below itself`() {
    let p = [0.9, 0.8, 0.95, 0.2]
    for (raw, adjusted) in zip(p, BenjaminiHochberg.adjusted(p)) {
      #expect(adjusted >= raw)
      #expect(adjusted <= 1)
    }
    #expect(BenjaminiHochberg.adjusted([]).isEmpty)
  }
}
