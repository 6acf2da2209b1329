import CXlsxWriter

extension CellStyle {
  /// Sets what `format` looks like; the type of the letter is that of official papers.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, "Times New Roman")
    format_set_font_size(format, fontSize)
    format_set_align(format, UInt8(vertical.rawValue))
    if let horizontal { format_set_align(format, UInt8(horizontal.rawValue)) }
    if let numbers { format_set_num_format(format, numbers) }
    switch self {
    case .title, .subtitle, .strong, .heading: format_set_bold(format)
    case .remark, .numbering: format_set_italic(format)
    default: break
    }
    if self != .title, numbers == nil { format_set_text_wrap(format) }
    guard rawValue >= Self.heading.rawValue else { return }
    // Keeps text off a number that ends at the same line.
    if self == .text || self == .fact { format_set_indent(format, 1) }
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_border_color(format, 0x9A9A9A)
    if self == .heading { format_set_bg_color(format, 0xE8EDF3) }
  }

  private var fontSize: Double {
    switch self {
    case .title: 14
    case .subtitle: 12
    case .numbering: 9
    default: 11
    }
  }

  private var vertical: lxw_format_alignments {
    switch self {
    case .heading, .numbering: LXW_ALIGN_VERTICAL_CENTER
    default: LXW_ALIGN_VERTICAL_TOP
    }
  }

  private var horizontal: lxw_format_alignments? {
    switch self {
    case .heading, .numbering, .sign: LXW_ALIGN_CENTER
    case .text, .fact, .plain, .strong, .remark, .title, .subtitle: LXW_ALIGN_LEFT
    default: nil
    }
  }

  /// A spreadsheet puts in its own country's marks for `,` and `.`.
  private var numbers: String? {
    switch self {
    case .count, .fact: "#,##0"
    case .share: "0.0%"
    case .probability: "0.0000"
    default: nil
    }
  }
}
