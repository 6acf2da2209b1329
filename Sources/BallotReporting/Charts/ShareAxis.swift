/// An axis of shares from 0 to a round number not below the largest, in tenths of a percent.
struct ShareAxis {
  /// Per mille at the end of the axis, at most 1000.
  let end: Int
  /// Per mille between two ticks.
  private let step: Int

  /// - Parameter largest: the largest share to be shown, 0…1.
  init(upTo largest: Double) {
    let ends = [(50, 10), (100, 20), (200, 50), (300, 50), (400, 100), (600, 100), (800, 200)]
    let wanted = largest * 1000
    (end, step) = ends.first { Double($0.0) >= wanted } ?? (1000, 200)
  }

  /// Every tick, per mille.
  var ticks: [Int] { Array(stride(from: 0, through: end, by: step)) }

  /// Where `share` lies on the axis, 0…1; what lies beyond its end stands at the end.
  func position(_ share: Double) -> Double { min(max(share * 1000 / Double(end), 0), 1) }

  func position(_ share: ExactShare) -> Double {
    position(Double(share.count) / Double(share.base))
  }

  /// A tick's label, such as `20 %`.
  func label(_ tick: Int) -> String { "\(tick / 10) %" }
}
