import BallotModel
import CXlsxWriter

extension SheetPage {
  /// Points of a row that nobody set, and those of an unscaled chart (480 × 288 pixels).
  private static let rowPoints = 15.0
  private static let chartPoints = 216.0

  /// What a landscape page of A4 holds at `chartScale`, in points.
  private static let pagePoints = 720.0
  private static let chartScale: UInt16 = 65

  /// Tables of shares with their charts, none cut by the end of a page if one can hold it.
  mutating func charts(_ tables: [ChartTable], footer: String) throws(WorkbookError) {
    var breaks: [UInt32] = []
    var pageTop: UInt32 = 0
    for table in tables {
      let top = row
      try chart(table)
      if Double(row - pageTop) * Self.rowPoints > Self.pagePoints, top > pageTop {
        breaks.append(top)
        pageTop = top
      }
    }
    try print(width: .infinity, footer: footer)
    // Fitting the page's width would make the breaks void.
    worksheet_set_print_scale(sheet, Self.chartScale)
    breaks.append(0)
    try check(worksheet_set_h_pagebreaks(sheet, &breaks))
  }

  /// A table of shares and, right of it, its bar chart.
  private mutating func chart(_ table: ChartTable) throws(WorkbookError) {
    let top = row
    try texts([table.title], .strong)
    let heading = row
    try texts([table.heading[language]] + table.series, .heading)
    for bar in table.rows { try cells([.text(bar.name)] + bar.shares) }
    let bars = table.rows.count * table.series.count
    // Bars get thinner before a chart is cut by the end of a page.
    let height = min(
      Self.pagePoints - 4 * Self.rowPoints,
      max(150, Double(bars) * 14 + Double(table.rows.count) * 6 + 70))
    if table.hasShares {
      try draw(table, heading: heading, top: top, height: height)
    } else {
      try texts([text(WorkbookWords.noChart)], .remark)
    }
    // Room for the chart, and for rows whose text wraps.
    let needed = top + UInt32(height / Self.rowPoints) + 3
    skip(max(needed, row + 2) - row)
  }

  private func draw(
    _ table: ChartTable, heading: UInt32, top: UInt32, height: Double
  ) throws(WorkbookError) {
    guard let chart = workbook_add_chart(book, UInt8(LXW_CHART_BAR.rawValue)),
      !table.rows.isEmpty
    else { return }
    let last = heading + UInt32(clamping: table.rows.count)
    for (place, title) in table.series.enumerated() {
      let column = UInt16(clamping: place + 1)
      guard let series = chart_add_series(chart, nil, nil) else { continue }
      chart_series_set_categories(series, name, heading + 1, 0, last, 0)
      chart_series_set_values(series, name, heading + 1, column, last, column)
      chart_series_set_name(series, title)
      kiemphieu_series_fill(series, Palette.series[place % Palette.series.count])
      chart_series_set_labels(series)
      chart_series_set_labels_num_format(series, "0.0%")
    }
    chart_title_set_name(chart, table.title)
    kiemphieu_chart_fonts(chart)
    if table.series.count > 1 {
      chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    } else {
      chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    chart_set_series_gap(chart, 40)
    // In a bar chart the library calls the scale x and the names y. The first row of the table
    // comes on top; the scale, which the labels say, is not shown.
    chart_axis_set_reverse(chart.pointee.y_axis)
    chart_axis_set_min(chart.pointee.x_axis, 0)
    chart_axis_off(chart.pointee.x_axis)
    chart_axis_major_gridlines_set_visible(chart.pointee.x_axis, UInt8(LXW_FALSE.rawValue))
    try check(
      kiemphieu_insert_chart(
        sheet, top, UInt16(clamping: table.series.count + 2), chart, 1.2,
        height / Self.chartPoints,
        WorkbookWords.chartAlternative.filled(language, table.title)))
  }
}
