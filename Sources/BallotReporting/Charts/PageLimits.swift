/// How much one page shows before it refers to the data files instead.
enum PageLimits {
  /// Rows of one table.
  static let rows = 500
  /// Officials listed without any figure.
  static let names = 300
  /// Officials whose numbers stand below a picture.
  static let points = 200
  /// Areas of all parts of a heat map, and of one.
  static let heatRows = 150
  static let heatRowsOfPart = 30
  /// Areas of a spread.
  static let areas = 60
  /// Dots above which they are drawn smaller.
  static let largeDots = 500
}
