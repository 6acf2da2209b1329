import BallotModel

/// The five classes of shares in a heat map; told apart by size as well as by colour.
struct HeatScale {
  /// Per mille from which each class begins; a share of nothing belongs to none.
  private let starts: [Int]

  /// Sides of the squares, of a cell of 16.
  private static let sides = [6.0, 8, 10, 12, 14]

  /// Round numbers that spread what there is over the classes.
  ///
  /// - Parameter largest: the largest share of the picture, 0…1.
  init(upTo largest: Double) {
    starts =
      switch largest {
      case ...0.03: [0, 5, 10, 15, 20]
      case ...0.08: [0, 10, 20, 30, 50]
      case ...0.2: [0, 20, 50, 80, 120]
      default: [0, 50, 100, 200, 300]
      }
  }

  var classes: Range<Int> { starts.indices }

  /// The class of `share`, compared exactly; nil where nothing was counted.
  func place(_ share: ExactShare) -> Int? {
    guard share.count > 0 else { return nil }
    return starts.lastIndex { start in
      ExactShare(start, of: 1000).map { !share.isLess(than: $0) } ?? false
    }
  }

  func side(_ place: Int) -> Double { Self.sides[place] }

  func style(_ place: Int) -> String { "heat-\(place + 1)" }

  /// `dưới 5 %`, `5–10 %`, `từ 30 %`.
  func label(_ place: Int, _ language: Language) -> String {
    let style = NumberStyle(language)
    func percent(_ start: Int) -> String {
      ExactShare(start, of: 1000).map {
        start.isMultiple(of: 10) ? String(start / 10) : style.percentFigure($0)
      } ?? ""
    }
    let from = percent(starts[place])
    guard starts.indices.contains(place + 1) else {
      return ChartWords.heatLastStep.filled(language, from)
    }
    let next = percent(starts[place + 1])
    return place == 0
      ? ChartWords.heatFirstStep.filled(language, next)
      : ChartWords.heatStep.filled(language, from, next)
  }
}
