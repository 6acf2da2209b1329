/// What respondents of a deck write: all that a file format can stumble over.
enum CommentTexts {
  /// The first is no comment.
  static let all: [[UInt8]] = [
    "",
    "Nhiệt tình, trách nhiệm",
    "Cần \"nói đi đôi với làm\" hơn",
    "Trả lời đơn còn chậm; có lúc phải đi lại 3, 4 lần",
    "Dòng thứ nhất\nDòng thứ hai, có dấu phẩy",
    "Tiếp dân & giải quyết <đúng hẹn> là được",
    "'Đúng người, đúng việc'",
    "=Nên họp ít hơn | nói ngắn hơn",
    "Đề nghị công khai số điện thoại\tvà lịch tiếp dân",
    "Tốt",
  ].map { Array($0.utf8) }
}
