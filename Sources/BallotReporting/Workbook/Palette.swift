/// Colours of bars and charts, as RGB.
enum Palette {
  /// Behind numbers: pale enough for black type (contrast 11.6 : 1).
  static let bar: UInt32 = 0x9EC5E8
  /// One colour for each series of a chart, apart for the colour-blind (Okabe and Ito, 2008).
  static let series: [UInt32] = [0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00]
}
