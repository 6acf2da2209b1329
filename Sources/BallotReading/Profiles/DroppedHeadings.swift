/// Headings of what would tell who a respondent is: passed over unread in every layout.
enum DroppedHeadings {
  private static let names: Set<String> = [
    "timestamp", "dấu thời gian", "cap waktu", "start time", "completion time",
    "last modified time", "thời gian bắt đầu", "thời gian hoàn thành",
    "thời gian sửa đổi lần cuối", "thời gian", "thời gian gửi", "submitdate", "startdate",
    "datestamp", "start", "end", "today", "start_time", "end_time", "_submission_time",
    "submissiondate", "_duration", "submission_time", "starttime", "endtime",
    "email", "e-mail", "email address", "địa chỉ email", "thư điện tử", "username",
    "tên người dùng", "_submitted_by", "submitted_by", "token", "seed",
    "ip", "ip address", "ipaddr", "địa chỉ ip", "refurl", "imei", "deviceid", "device id",
    "subscriberid", "simserial", "phonenumber", "phone", "số điện thoại", "điện thoại",
    "user agent", "useragent", "audit", "_geolocation", "geolocation", "submitterid",
    "submittername", "reviewstate",
  ]

  /// Whether `heading` is one of them, alone or as the last name of a group (`meta/…`, `group-…`).
  static func contains(_ heading: String) -> Bool {
    let folded = NameText.folded(heading)
    if names.contains(folded) { return true }
    guard let last = folded.split(separator: "/").last else { return false }
    let name = last.hasPrefix("@") ? String(last.dropFirst()) : String(last)
    return names.contains(name)
  }
}
