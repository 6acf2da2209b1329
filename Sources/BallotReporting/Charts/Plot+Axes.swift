extension Plot {
  /// The lines and labels of an axis of shares that runs upwards; `y` places a share.
  mutating func shareAxis(
    _ axis: ShareAxis, left: Double, right: Double, _ y: (Double) -> Double
  ) {
    for tick in axis.ticks {
      let height = y(Double(tick) / 1000)
      line(left, height, right, height, "grid")
      text(axis.label(tick), left - 6, height + 4, .end, "soft")
    }
  }
}
