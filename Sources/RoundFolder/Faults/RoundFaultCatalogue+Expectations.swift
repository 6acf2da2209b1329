import BallotModel

extension RoundFaultCatalogue {
  /// What should stand there, in words.
  static func text(_ expectation: RoundExpectation) -> LocalizedText {
    switch expectation {
    case .oneOf(let names, let near):
      listed(names, near: near)
    case .entryOf(let place, let near):
      proposed(near, vi: "Xem \(place).", en: "See \(place).")
    case .wholeNumber, .share, .between, .date, .lateClosing, .plainCode, .levelName,
      .otherRound, .thisRound, .text, .list, .mapping, .localizedText:
      valueText(expectation)
    case .parentOneAbove, .noParent, .unitOfLevel, .oneUnit, .atMost, .oneMeaning, .oneRuling,
      .fileOfKeep, .uniqueCode, .placeholder, .elementPath:
      structureText(expectation)
    default:
      fileText(expectation)
    }
  }

  private static func listed(_ names: [String], near: String?) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return proposed(near, vi: "Được phép: \(list).", en: "Allowed: \(list).")
  }

  private static func proposed(_ near: String?, vi: String, en: String) -> LocalizedText {
    guard let near else { return LocalizedText(vi: vi, en: en) }
    return LocalizedText(vi: "Có phải \(near)? \(vi)", en: "Is it \(near)? \(en)")
  }

  private static func both(_ vi: String, _ en: String) -> LocalizedText {
    LocalizedText(vi: vi, en: en)
  }

  private static func valueText(_ expectation: RoundExpectation) -> LocalizedText {
    switch expectation {
    case .wholeNumber(let least, let most):
      both("Số nguyên từ \(least) đến \(most).", "A whole number from \(least) to \(most).")
    case .share:
      both(
        "Tỷ số như 1/3 hoặc 0.3, lớn hơn 0 và không quá 1.",
        "A ratio such as 1/3 or 0.3, above 0 and up to 1.")
    case .between(let low, let high):
      both("Số thập phân giữa \(low) và \(high).", "A decimal between \(low) and \(high).")
    case .date: both("Ngày có thật, dạng 2024-06-30.", "A real date such as 2024-06-30.")
    case .lateClosing:
      both("closed không trước opened.", "closed must not be before opened.")
    case .plainCode:
      both(
        "Mã không có khoảng trắng, dấu , ; | hay ngoặc kép, và không trùng tên cột chuẩn.",
        "A code without white space, comma, semicolon, bar or quote that is no canonical column.")
    case .levelName:
      both(
        "Tên cấp không có dấu / \\ và không trùng tên cột chuẩn hay mã biểu hiện.",
        "A level name without / or \\ that is no canonical column and no indicator's code.")
    case .otherRound: both("Mã của một đợt trước.", "The id of an earlier round.")
    case .thisRound(let id): both("Đợt này là \(id).", "This round is \(id).")
    case .list: both("Một danh sách có phần tử.", "A list that isn't empty.")
    case .mapping: both("Các cặp khoá: giá trị.", "A mapping of keys to values.")
    case .localizedText:
      both("Cả hai ngôn ngữ: {vi: …, en: …}.", "Both languages: {vi: …, en: …}.")
    default: both("Một dòng chữ không rỗng.", "A text that isn't empty.")
    }
  }

  private static func structureText(_ expectation: RoundExpectation) -> LocalizedText {
    switch expectation {
    case .parentOneAbove(let level):
      both("Mã một địa bàn cấp \(level).", "The code of an area of level \(level).")
    case .noParent: both("Để trống ô parent.", "Leave the cell of parent empty.")
    case .unitOfLevel(let level):
      both("Mã một địa bàn cấp \(level).", "The code of an area of level \(level).")
    case .oneUnit(let level):
      both("Ít nhất một địa bàn cấp \(level).", "At least one area of level \(level).")
    case .placeholder(let places):
      both("Mẫu có \(places).", "A pattern with \(places).")
    case .elementPath:
      both("Tên phần tử nối bằng /.", "Names of elements joined by /.")
    case .atMost(let count): both("Nhiều nhất \(count).", "At most \(count).")
    case .oneMeaning:
      both(
        "Mỗi cách viết chỉ ứng với một mã, và không phải là mã khác.",
        "Each spelling stands for one code, and is not itself another code.")
    case .oneRuling:
      both(
        "Một quyết định cho mỗi đơn vị, số phiếu và cán bộ.",
        "One ruling for each unit, serial and official.")
    case .fileOfKeep:
      both(
        "Với keep, nêu tệp có phiên bản được tính.", "For keep, name the file whose version counts."
      )
    default: both("Mỗi mã chỉ dùng một lần.", "Use each code only once.")
    }
  }

  private static func fileText(_ expectation: RoundExpectation) -> LocalizedText {
    switch expectation {
    case .sizeAtMost(let bytes):
      both("Nhiều nhất \(bytes >> 20) MiB.", "At most \(bytes >> 20) MiB.")
    case .utf8Text: both("Lưu lại bằng UTF-8.", "Save it as UTF-8.")
    case .fileInFolder:
      both("Đặt tệp vào thư mục đợt.", "Put the file into the round folder.")
    case .relativePath:
      both("Đường dẫn trong thư mục đợt, không có “..”.", "A path inside the folder without “..”.")
    case .yamlSyntax: both("Sửa cú pháp tại dòng này.", "Mend the syntax at this line.")
    case .keyOnce: both("Chỉ giữ một.", "Keep one of them.")
    case .onlyWith(let setting): both("Chỉ dùng với \(setting).", "Use it only with \(setting).")
    case .doubledQuotes:
      both("Viết đôi dấu ngoặc kép bên trong ô.", "Double the quotes inside a cell.")
    case .closedQuote:
      both("Đóng dấu ngoặc kép mở ở dòng này.", "Close the quote that is opened on this line.")
    case .fields(let count): both("Đúng \(count) ô.", "Exactly \(count) cells.")
    case .filledCell: both("Điền ô này.", "Fill in the cell.")
    default:
      both("Kiểm tra đường dẫn và quyền đọc.", "Check the path and the permission to read it.")
    }
  }
}
