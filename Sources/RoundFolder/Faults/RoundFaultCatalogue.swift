package import BallotModel

/// The texts of every fault of a round's own files, in Vietnamese and English.
package enum RoundFaultCatalogue {
  /// The message of `code`, where `{}` stands for the value found.
  package static func template(_ code: RoundFaultCode) -> LocalizedText {
    switch code {
    case .missingFile, .unreadableFile, .fileTooLarge, .undecodableText, .unsafePath:
      file(code)
    case .malformedYAML, .repeatedKey, .unknownKey, .missingKey, .wrongType, .badValue,
      .keyWithoutEffect, .closedBeforeOpened:
      key(code)
    case .strayQuote, .unclosedQuote, .unknownColumn, .missingColumn, .repeatedColumn,
      .wrongFieldCount, .emptyCell:
      table(code)
    case .repeatedCode, .unknownLevel, .unknownArea, .unknownUnit, .unknownOfficial,
      .unknownCodebook, .unknownIndicator, .unknownGroup, .unknownProfile:
      reference(code)
    case .parentAtTop, .missingParent, .wrongParentLevel, .notAUnit, .noUnits,
      .tooManyIndicators, .conflictingAlias, .conflictingRuling:
      structure(code)
    }
  }

  /// The message of `code` with `value` filled in.
  static func message(_ code: RoundFaultCode, value: String) -> LocalizedText {
    let text = template(code)
    func filled(_ pattern: String) -> String {
      pattern.split(separator: "{}", omittingEmptySubsequences: false).joined(separator: value)
    }
    return LocalizedText(vi: filled(text.vi), en: filled(text.en))
  }

  private static func both(_ vi: String, _ en: String) -> LocalizedText {
    LocalizedText(vi: vi, en: en)
  }

  private static func file(_ code: RoundFaultCode) -> LocalizedText {
    switch code {
    case .missingFile: both("Thiếu tệp {}", "The file {} is missing")
    case .unreadableFile: both("Không đọc được tệp {}", "The file {} cannot be read")
    case .fileTooLarge: both("Tệp {} quá lớn", "The file {} is too large")
    case .unsafePath:
      both("Đường dẫn “{}” ra ngoài thư mục đợt", "The path “{}” leads out of the round folder")
    default:
      both(
        "Có byte không phải UTF-8 hợp lệ hoặc ký tự điều khiển",
        "There are bytes that are not valid UTF-8, or control characters")
    }
  }

  private static func key(_ code: RoundFaultCode) -> LocalizedText {
    switch code {
    case .malformedYAML: both("YAML viết sai (libyaml: {})", "The YAML is not well formed ({})")
    case .repeatedKey: both("Khoá “{}” lặp lại", "The key “{}” is given twice")
    case .unknownKey: both("Không có khoá “{}”", "There is no key “{}”")
    case .missingKey: both("Thiếu khoá “{}”", "The key “{}” is missing")
    case .wrongType: both("Giá trị của “{}” sai kiểu", "The value of “{}” is of the wrong type")
    case .keyWithoutEffect:
      both("Khoá “{}” không có tác dụng ở đây", "The key “{}” has no effect here")
    case .closedBeforeOpened:
      both("Ngày kết thúc {} trước ngày bắt đầu", "The closing date {} is before the opening")
    default: both("Không nhận giá trị “{}”", "The value “{}” is not allowed")
    }
  }

  private static func table(_ code: RoundFaultCode) -> LocalizedText {
    switch code {
    case .strayQuote: both("Dấu ngoặc kép sai chỗ", "A quote stands in the wrong place")
    case .unclosedQuote:
      both("Dấu ngoặc kép mở mà không đóng", "A quote is opened and never closed")
    case .unknownColumn: both("Không có cột “{}”", "There is no column “{}”")
    case .missingColumn: both("Thiếu cột “{}”", "The column “{}” is missing")
    case .repeatedColumn: both("Cột “{}” lặp lại", "The column “{}” is given twice")
    case .wrongFieldCount: both("Dòng có {} ô", "The row has {} cells")
    default: both("Ô của cột “{}” để trống", "The cell of column “{}” is empty")
    }
  }

  private static func reference(_ code: RoundFaultCode) -> LocalizedText {
    switch code {
    case .repeatedCode:
      both(
        "“{}” đã có (không phân biệt hoa thường)", "“{}” is there already (case doesn't matter)")
    case .unknownLevel: both("Không có cấp “{}”", "There is no level “{}”")
    case .unknownArea: both("Không có địa bàn “{}”", "There is no area “{}”")
    case .unknownUnit: both("Không có đơn vị “{}”", "There is no unit “{}”")
    case .unknownOfficial: both("Không có cán bộ “{}”", "There is no official “{}”")
    case .unknownCodebook: both("Không có bộ biểu hiện “{}”", "There is no codebook “{}”")
    case .unknownIndicator: both("Không có biểu hiện “{}”", "There is no indicator “{}”")
    case .unknownGroup: both("Không có nhóm “{}”", "There is no group “{}”")
    default: both("Không có hồ sơ nhập “{}”", "There is no import profile “{}”")
    }
  }

  private static func structure(_ code: RoundFaultCode) -> LocalizedText {
    switch code {
    case .parentAtTop:
      both("Địa bàn cấp cao nhất mà có cấp trên “{}”", "An area of the top level has parent “{}”")
    case .missingParent: both("Địa bàn “{}” thiếu cấp trên", "The area “{}” has no parent")
    case .wrongParentLevel:
      both("Địa bàn cấp trên “{}” không ở ngay cấp trên", "The parent “{}” is not one level above")
    case .notAUnit: both("Địa bàn “{}” không phải là đơn vị", "The area “{}” is not a unit")
    case .noUnits: both("Không có đơn vị nào", "There is no unit at all")
    case .tooManyIndicators: both("Có {} biểu hiện", "There are {} indicators")
    case .conflictingAlias:
      both("“{}” chỉ hai mã khác nhau", "“{}” stands for two different codes")
    default: both("Hai quyết định trái nhau về một phiếu", "Two rulings on one ballot disagree")
    }
  }
}
