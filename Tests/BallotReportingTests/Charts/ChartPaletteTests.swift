import BallotReporting
import Testing

/// Contrast by WCAG 2.2, worked out here from its definition.
@Suite struct ChartPaletteTests {
  static let palettes = [ChartPalette.light, .dark]

  private func luminance(_ color: String) throws -> Double {
    let digits = Array(color.dropFirst())
    try #require(color.hasPrefix("#") && digits.count == 6)
    let parts = try [0, 2, 4].map { place in
      Double(try #require(Int(String(digits[place...(place + 1)]), radix: 16))) / 255
    }
    // The sRGB curve, cut into short straight pieces, needs no library: x^2.4 = x² · x^0.4.
    let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// x to the power of 2.4 for 0 < x <= 1: x² times the fifth root of x², by Newton's steps.
  private func power(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<60 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }

  private func contrast(_ one: String, _ other: String) throws -> Double {
    let pair = [try luminance(one), try luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  @Test func `the measure is the one of the standard`() throws {
    #expect(abs(try contrast("#000000", "#ffffff") - 21) < 0.001)
    #expect(abs(try contrast("#777777", "#ffffff") - 4.48) < 0.005)
  }

  @Test(arguments: palettes)
  func `text has at least 4_5 to 1 on everything it stands on`(palette: ChartPalette) throws {
    for text in [palette.ink, palette.soft] {
      for ground in [palette.paper, palette.shade] {
        #expect(try contrast(text, ground) >= 4.5)
      }
    }
    #expect(try contrast(palette.ink, palette.notice) >= 4.5)
  }

  @Test(arguments: palettes)
  func `every mark of a picture has at least 3 to 1 on its ground`(palette: ChartPalette) throws {
    for mark in [palette.ink, palette.soft, palette.mark, palette.outside] + palette.heat {
      #expect(try contrast(mark, palette.paper) >= 3)
    }
    // A table's bar lies in a groove of the lines' colour.
    #expect(try contrast(palette.mark, palette.line) >= 3)
    // A whisker crosses its bar.
    #expect(try contrast(palette.ink, palette.mark) >= 2)
  }

  @Test(arguments: palettes)
  func `the steps of a heat map go from faint to strong`(palette: ChartPalette) throws {
    let steps = try palette.heat.map { try contrast($0, palette.paper) }
    #expect(steps == steps.sorted())
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $1 / $0 >= 1.25 })
  }

  @Test func `the page has exactly these colours`() {
    #expect(ChartPalette.light.properties.contains("--paper: #ffffff; --shade: #f4f6f8;"))
    #expect(ChartPalette.dark.properties.hasSuffix("--heat-5: #eaf5ff;"))
  }
}
