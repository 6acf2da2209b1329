/// A day count of a workbook as a date (ISO 8601).
package enum SheetDate {
  /// 9999-12-31 in the count from 1900.
  private static let lastDay = 2_958_465
  private static let secondsOfDay = 86_400

  /// `stored` days, and parts of a day, as `2024-07-01`, `2024-07-01T08:30:00` or `08:30:00`; nil
  /// if that is no date.
  package static func text(_ stored: [UInt8], countsFrom1904: Bool) -> String? {
    guard let days = Double(String(decoding: stored, as: UTF8.self)), days >= 0,
      days <= Double(lastDay)
    else { return nil }
    var day = Int(days)
    var seconds = Int(((days - Double(day)) * Double(secondsOfDay)).rounded())
    if seconds == secondsOfDay { (day, seconds) = (day + 1, 0) }
    let time =
      padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2)
    if day == 0, !countsFrom1904 { return time }
    let date = date(day, countsFrom1904: countsFrom1904)
    return seconds == 0 ? date : "\(date)T\(time)"
  }

  /// The count from 1900 has a 29 February 1900, which there was not, as its day 60.
  private static func date(_ day: Int, countsFrom1904: Bool) -> String {
    if !countsFrom1904, day == 60 { return "1900-02-29" }
    // Days from 1970-01-01 to day 0 of each count.
    let start = countsFrom1904 ? -24_107 : day < 60 ? -25_568 : -25_569
    return civil(day + start)
  }

  /// The date `days` after 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms").
  private static func civil(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
