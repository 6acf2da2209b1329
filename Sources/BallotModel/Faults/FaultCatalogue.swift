/// The texts of every fault code, in Vietnamese and English; `{}` is the fault's argument.
package enum FaultCatalogue {
  /// What is known of one code.
  package struct Entry: Sendable {
    package var severity: FaultSeverity
    package var message: LocalizedText
    package var hint: LocalizedText
  }

  static func error(_ vi: String, _ en: String, _ hintVi: String, _ hintEn: String) -> Entry {
    Entry(
      severity: .error, message: LocalizedText(vi: vi, en: en),
      hint: LocalizedText(vi: hintVi, en: hintEn))
  }

  static func warning(
    _ vi: String, _ en: String, _ hintVi: String, _ hintEn: String
  ) -> Entry {
    Entry(
      severity: .warning, message: LocalizedText(vi: vi, en: en),
      hint: LocalizedText(vi: hintVi, en: hintEn))
  }

  /// The entry of `code`; every code has one, since the switch is exhaustive.
  package static func entry(_ code: FaultCode) -> Entry {
    switch code {
    case .unreadableFile, .foreignFormat, .undecodableText, .changedWhileRead, .unknownEncoding,
      .unsupportedContainer, .emptyFile, .pathImportedBefore, .unknownProfile, .withdrawnBefore:
      file(code)
    case .notWellFormed, .documentType, .foreignRoot, .unexpectedElement, .unknownAttribute,
      .missingAttribute, .unexpectedText, .attributeValue:
      xml(code)
    case .missingColumn, .repeatedHeading, .ambiguousHeading, .unclosedQuote, .rowTooLong,
      .longWithoutSerial:
      table(code)
    case .missingUnit, .unknownUnit, .missingSerial, .missingOfficial, .unknownOfficial,
      .officialOfAnotherUnit, .wrongFieldCount, .wrongRound, .strayQuote, .orphanRow:
      attribution(code)
    case .contradictory, .spoiled, .blankNotAllowed, .ruledInvalid, .duplicate, .conflict:
      validity(code)
    case .unknownIndicator, .indicatorOfAnotherCodebook, .unreadableCell, .unknownBallotStatus:
      value(code)
    case .leftoverText, .marksDisagree, .mangledCell, .incompleteResponse, .totalDisagrees,
      .otherExport:
      layout(code)
    case .collectedMoreThanIssued, .foundMoreThanIssued, .foundNotCollected, .invalidDiffers,
      .controlCountsDisorder, .spoiledAndAssessed:
      reconciliation(code)
    case .ignoredColumn, .indicatorColumnsMissing, .emptyBallot, .rulingWithoutRecord, .misreadText,
      .rulingOfSeveralVersions, .sheetNotRead, .mixedLineEnds:
      notice(code)
    }
  }

  /// The message of `fault`, filled in; quotes nothing that was found in a cell. A near known code
  /// is proposed, never applied.
  package static func message(_ fault: Fault, _ language: Language) -> String {
    let message = filled(entry(fault.code).message[language], words(fault, language))
    guard let question = question(fault, language), fault.code != .undecodableText else {
      return message
    }
    return "\(message). \(question)"
  }

  private static func question(_ fault: Fault, _ language: Language) -> String? {
    guard !fault.proposal.isEmpty else { return nil }
    switch language {
    case .vi: return "Có phải \(fault.proposal)?"
    case .en: return "Is it \(fault.proposal)?"
    }
  }

  /// The argument of `fault`, in words where it is a code itself.
  private static func words(_ fault: Fault, _ language: Language) -> String {
    guard fault.code == .unsupportedContainer else { return fault.argument }
    return ContainerDefect(rawValue: fault.argument)?.words[language] ?? fault.argument
  }

  /// What to do about `fault`; an option that may help is asked about first.
  package static func hint(_ fault: Fault, _ language: Language) -> String {
    let hint = filled(entry(fault.code).hint[language], fault.argument)
    guard let question = question(fault, language), fault.code == .undecodableText else {
      return hint
    }
    return "\(question) \(hint)"
  }

  private static func filled(_ text: String, _ argument: String) -> String {
    text.split(separator: "{}", omittingEmptySubsequences: false).joined(separator: argument)
  }

  private static func file(_ code: FaultCode) -> Entry {
    switch code {
    case .unreadableFile:
      error(
        "Không đọc được tệp", "The file cannot be read",
        "Kiểm tra đường dẫn và quyền đọc.", "Check the path and the permission to read it.")
    case .foreignFormat:
      error(
        "Tệp không phải XML hay CSV mà là {}", "The file is not XML or CSV but {}",
        "Xuất ra CSV hoặc XML rồi nhập lại.", "Export it as CSV or XML and import that.")
    case .undecodableText:
      error(
        "Có byte không phải là {} hợp lệ", "There are bytes that are not valid {}",
        "Lưu lại bằng UTF-8; nếu là bảng mã cũ, nêu bằng --encoding.",
        "Save it as UTF-8; if it is in a legacy encoding, name that with --encoding.")
    case .changedWhileRead:
      error(
        "Tệp bị thay đổi trong khi đọc", "The file changed while it was read",
        "Chờ chép xong rồi nhập lại.", "Wait until it is copied completely, then import it again.")
    case .unknownEncoding:
      error(
        "Không biết bảng mã này", "This encoding is not known",
        "Các bảng mã: utf-8, utf-16, windows-1258, tcvn3, vni.",
        "Encodings: utf-8, utf-16, windows-1258, tcvn3, vni.")
    case .unsupportedContainer:
      error(
        "Không mở được tệp nén hay sổ tính: {}", "The archive or workbook cannot be opened: {}",
        "Giải nén rồi nhập các tệp bên trong.", "Unpack it and import the files inside.")
    case .emptyFile:
      error(
        "Tệp rỗng", "The file is empty",
        "Kiểm tra lại việc xuất tệp.", "Check the export.")
    case .unknownProfile:
      error(
        "Không có hồ sơ nhập này", "There is no such import profile",
        "Xem kiemphieu profile list.", "See kiemphieu profile list.")
    case .withdrawnBefore:
      error(
        "Tệp này đã bị rút khỏi đợt", "This file was withdrawn from the round",
        "Dùng --replace để nhập lại.", "Use --replace to import it again.")
    default:
      error(
        "Đường dẫn này đã được nhập với nội dung khác",
        "This path was imported before with other bytes",
        "Dùng --replace để thay lô cũ, hoặc --add để thêm.",
        "Use --replace to withdraw the earlier batch, or --add to keep both.")
    }
  }

  private static func xml(_ code: FaultCode) -> Entry {
    switch code {
    case .notWellFormed:
      error(
        "XML viết sai (mã libxml2 {})", "The XML is not well formed (libxml2 code {})",
        "Sửa tại chỗ được nêu; cả tệp chưa được tính.",
        "Mend it at this place; nothing of the file was counted.")
    case .documentType:
      error(
        "Không nhận DOCTYPE hay thực thể ngoài", "DOCTYPE and external entities are refused",
        "Bỏ khai báo DOCTYPE.", "Remove the DOCTYPE declaration.")
    case .foreignRoot:
      error(
        "Phần tử gốc không phải ballots của urn:kiemphieu:ballots:1",
        "The root element is not ballots of urn:kiemphieu:ballots:1",
        "Xem Schemas/ballots.xsd, hoặc dùng một hồ sơ nhập.",
        "See Schemas/ballots.xsd, or use an import profile.")
    case .unexpectedElement:
      error(
        "Phần tử không được phép ở đây; chờ {}", "Element not allowed here; expected {}",
        "Xem Schemas/ballots.xsd.", "See Schemas/ballots.xsd.")
    case .unknownAttribute:
      error(
        "Thuộc tính không có trong lược đồ; được phép: {}",
        "Attribute unknown to the schema; allowed: {}",
        "Xem Schemas/ballots.xsd.", "See Schemas/ballots.xsd.")
    case .missingAttribute:
      error(
        "Thiếu thuộc tính {}", "Attribute {} is missing",
        "Xem Schemas/ballots.xsd.", "See Schemas/ballots.xsd.")
    case .unexpectedText:
      error(
        "Có chữ ở nơi chỉ được có phần tử", "Text where only elements are allowed",
        "Chỉ comment được chứa chữ.", "Only comment may hold text.")
    default:
      error(
        "Giá trị của thuộc tính {} không được phép", "The value of attribute {} is not allowed",
        "Xem Schemas/ballots.xsd.", "See Schemas/ballots.xsd.")
    }
  }

  private static func table(_ code: FaultCode) -> Entry {
    switch code {
    case .missingColumn:
      error(
        "Dòng tiêu đề thiếu cột {}", "The heading line lacks the column {}",
        "Ba dạng chuẩn: unit,serial,official cùng các mã biểu hiện, hoặc marks, hoặc indicator.",
        "Canonical shapes: unit,serial,official with indicator codes, or marks, or indicator.")
    case .repeatedHeading:
      error(
        "Hai cột có cùng tiêu đề", "Two columns have the same heading",
        "Bỏ hoặc đổi tên một cột.", "Remove or rename one of them.")
    case .ambiguousHeading:
      error(
        "Không rõ dạng bảng hay dấu phân cách: {}", "Shape or delimiter is not clear: {}",
        "Chỉ giữ cột của một dạng.", "Keep the columns of one shape only.")
    case .unclosedQuote:
      error(
        "Dấu ngoặc kép mở mà không đóng", "A quote is opened and never closed",
        "Đóng dấu ngoặc kép tại ô bắt đầu ở dòng này.",
        "Close the quote of the cell that starts on this line.")
    case .rowTooLong:
      error(
        "Một dòng dài quá {} byte", "A row is longer than {} bytes",
        "Kiểm tra dấu ngoặc kép.", "Check the quotes.")
    default:
      error(
        "Dạng dài cần cột serial", "The long shape needs a serial column",
        "Dùng dạng rộng hoặc dạng danh sách.", "Use the wide or the list shape.")
    }
  }

  private static func attribution(_ code: FaultCode) -> Entry {
    switch code {
    case .missingUnit:
      error("Thiếu đơn vị", "The unit is missing", "Điền mã đơn vị.", "Fill in the unit's code.")
    case .unknownUnit:
      error(
        "Không có đơn vị này trong đợt", "The round has no such unit",
        "Xem areas.csv, hoặc thêm vào aliases.csv rồi rút lô (withdraw) và nhập lại với --replace.",
        "See areas.csv, or add it to aliases.csv, withdraw the file, import it with --replace.")
    case .missingSerial:
      error(
        "Thiếu số phiếu (serial)", "The ballot's serial is missing",
        "Mỗi phiếu phải có số riêng trong đơn vị.",
        "Each ballot needs a serial that is unique in its unit.")
    case .missingOfficial:
      error(
        "Thiếu cán bộ được đánh giá", "The official is missing",
        "Điền mã cán bộ.", "Fill in the official's code.")
    case .unknownOfficial:
      error(
        "Không có cán bộ này trong đợt", "The round has no such official",
        "Xem roster.csv, hoặc thêm vào aliases.csv rồi rút lô (withdraw) và nhập lại với --replace.",
        "See roster.csv, or add it to aliases.csv, withdraw the file, import it with --replace.")
    case .officialOfAnotherUnit:
      error(
        "Cán bộ thuộc đơn vị khác", "The official belongs to another unit",
        "Sửa đơn vị, hoặc đặt cross-unit: allow.", "Correct the unit, or set cross-unit: allow.")
    case .wrongFieldCount:
      error(
        "Số ô của dòng khác số cột ({})", "The row's cells are not as many as the columns ({})",
        "Kiểm tra dấu phân cách và ngoặc kép.", "Check delimiters and quotes.")
    case .wrongRound:
      error(
        "Phiếu ghi đợt khác; đợt này là {}", "The ballot names another round; this one is {}",
        "Nhập vào đúng đợt.", "Import it into its own round.")
    case .orphanRow:
      error(
        "Không có phiếu nào mang khoá của dòng này trong tệp chính",
        "No row of the main file has this row's key",
        "Xuất lại cả hai tệp cùng lúc.", "Export both files again, together.")
    default:
      error(
        "Dấu ngoặc kép sai chỗ trong ô", "A quote stands in the wrong place in a cell",
        "Viết đôi dấu ngoặc kép bên trong ô.", "Double the quotes inside a cell.")
    }
  }

  private static func validity(_ code: FaultCode) -> Entry {
    switch code {
    case .contradictory:
      error(
        "Vừa đánh dấu biểu hiện vừa ghi không có", "Marks and \"none\" together",
        "Tổ kiểm phiếu xem lại phiếu gốc.", "The counting team looks at the paper.")
    case .spoiled:
      error(
        "Phiếu hỏng", "The ballot is spoiled",
        "Không cần làm gì.", "Nothing to be done.")
    case .blankNotAllowed:
      error(
        "Phiếu trắng không hợp lệ trong đợt này", "Blank counts as invalid in this round",
        "Xem khoá blank của round.yaml.", "See the key blank of round.yaml.")
    case .ruledInvalid:
      error(
        "Tổ kiểm phiếu kết luận không hợp lệ", "Ruled invalid by the counting team",
        "Xem decisions.csv.", "See decisions.csv.")
    case .duplicate:
      error(
        "Trùng với một bản ghi đã có; chỉ tính một lần", "A repeat of a record; counted once",
        "Không cần làm gì.", "Nothing to be done.")
    default:
      error(
        "Cùng phiếu, cùng cán bộ nhưng nội dung khác; mọi bản đều để riêng",
        "Same ballot and official, other content; all versions are set aside",
        "Tổ kiểm phiếu quyết định trong decisions.csv.",
        "The counting team rules in decisions.csv.")
    }
  }

  /// What only files read through an import profile can have.
  private static func layout(_ code: FaultCode) -> Entry {
    switch code {
    case .leftoverText:
      error(
        "Trong ô có phần chữ không phải nhãn đã biết (vị trí+độ dài: {})",
        "Part of the cell is none of the known labels (position+length: {})",
        "Sửa ô theo bộ biểu hiện, hoặc thêm nhãn vào aliases.csv.",
        "Correct the cell after the codebook, or add the label to aliases.csv.")
    case .marksDisagree:
      error(
        "Ô tổng hợp và các cột chi tiết không khớp nhau",
        "The cell with all marks and the columns with one each disagree",
        "Xuất lại tệp, hoặc sửa cho khớp.", "Export the file again, or make them agree.")
    case .mangledCell:
      error(
        "Phần mềm bảng tính đã đổi ô này thành ngày hoặc số",
        "A spreadsheet turned this cell into a date or a number",
        "Lấy lại nội dung gốc; định dạng cột là văn bản trước khi mở.",
        "Restore the original; format the column as text before opening it.")
    case .incompleteResponse:
      warning(
        "Câu trả lời chưa hoàn tất, không tính", "The response is incomplete and is not counted",
        "Không cần làm gì nếu người trả lời bỏ dở.", "Nothing to do if the respondent gave up.")
    case .otherExport:
      error(
        "Tệp này ({}) không có câu trả lời nào", "This file ({}) holds no answers",
        "Nhập tệp xuất các câu trả lời, và để tệp này ngoài thư mục ballots.",
        "Import the export of the answers, and keep this file out of ballots.")
    default:
      warning(
        "Dòng tổng cộng không bằng tổng các dòng trên nó",
        "The row of totals is not the sum of the rows above it",
        "Kiểm tra xem bảng có thiếu dòng không.", "Check whether rows are missing.")
    }
  }

  private static func value(_ code: FaultCode) -> Entry {
    switch code {
    case .unknownIndicator:
      error(
        "Không có mã biểu hiện này", "There is no such indicator",
        "Xem kiemphieu codebook show.", "See kiemphieu codebook show.")
    case .indicatorOfAnotherCodebook:
      error(
        "Biểu hiện thuộc bộ khác; cán bộ này dùng bộ {}",
        "The indicator is of another codebook; this official's is {}",
        "Kiểm tra mã cán bộ và bộ biểu hiện.", "Check the official's code and codebook.")
    case .unreadableCell:
      error(
        "Ô không phải có cũng không phải không", "The cell is neither yes nor no",
        "Có: 1 x ✓ y yes true có đúng; không: trống 0 n no false không sai.",
        "Yes: 1 x ✓ y yes true có đúng; no: empty 0 n no false không sai.")
    default:
      error(
        "Giá trị của cột status không được phép", "The value of column status is not allowed",
        "Chỉ dùng spoiled, valid hoặc để trống.", "Use spoiled, valid, or leave it empty.")
    }
  }

  private static func reconciliation(_ code: FaultCode) -> Entry {
    switch code {
    case .collectedMoreThanIssued:
      error(
        "Thu về nhiều hơn phát ra", "More ballots collected than issued",
        "Kiểm đếm lại; chưa kết luận về cán bộ của đơn vị này.",
        "Count again; the unit's officials are on hold.")
    case .foundMoreThanIssued:
      error(
        "Số phiếu trong tệp nhiều hơn phát ra", "More ballots in the files than issued",
        "Kiểm tra số phiếu phát ra và các tệp.", "Check the issued count and the files.")
    case .foundNotCollected:
      error(
        "Số phiếu trong tệp khác số thu về", "Ballots in the files are not those collected",
        "Tìm phiếu chưa nhập hoặc nhập thừa.", "Look for ballots not entered or entered twice.")
    case .invalidDiffers:
      error(
        "Số phiếu không hợp lệ khác biên bản", "Invalid ballots differ from the control count",
        "Đối chiếu với biên bản.", "Compare with the minutes.")
    case .controlCountsDisorder:
      error(
        "Số liệu kiểm đếm trái thứ tự triệu tập ≥ có mặt ≥ phát ra ≥ thu về ≥ không hợp lệ",
        "Control counts break convened ≥ present ≥ issued ≥ collected ≥ invalid",
        "Sửa control.csv.", "Correct control.csv.")
    default:
      warning(
        "Một số phiếu vừa ghi hỏng vừa có đánh giá", "A serial is both spoiled and assessed",
        "Tổ kiểm phiếu xem lại phiếu gốc.", "The counting team looks at the paper.")
    }
  }
}
