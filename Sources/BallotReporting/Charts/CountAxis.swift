/// An axis of counts from 0 to a round number not below the largest.
struct CountAxis {
  let end: Int
  private let step: Int

  init(upTo largest: Int) {
    var unit = 1
    while unit * 10 < max(largest, 1) { unit *= 10 }
    // One of 1, 2 and 5 times a power of ten gives four to ten ticks.
    step = max(
      1, [unit / 5, unit / 2, unit, unit * 2].first { $0 > 0 && $0 * 8 >= largest } ?? unit)
    end = max(step, (largest + step - 1) / step * step)
  }

  var ticks: [Int] { Array(stride(from: 0, through: end, by: step)) }

  /// Where `count` lies on the axis, 0…1.
  func position(_ count: Int) -> Double { min(max(Double(count) / Double(end), 0), 1) }
}
