import BallotModel

/// A file taken out of its wrapping: unpacked, decoded to UTF-8, and known as text or markup.
///
/// Every layout starts from here, canonical or by profile.
struct OpenedFile {
  private static let peekLength = 64 << 10

  /// The text, without byte order mark; markup that was not decoded is as it lies.
  let text: PrefixedSource
  /// `utf-8`, `utf-16`, a legacy encoding, or `xlsx` for a sheet of a workbook.
  let encoding: String
  /// Whether the first character that is not white space opens a tag.
  let isMarkup: Bool
  /// Whether the text is UTF-8 whatever an XML declaration in it says.
  let isDecoded: Bool
  /// What to propose where the text is not valid UTF-8 after all.
  let advice: EncodingAdvice
  /// Sheets of a workbook beside the one that is read.
  private(set) var otherSheets: [OtherSheet] = []
  /// W07, where the text looks like UTF-8 that was read as Windows-1252.
  private(set) var notice: Fault?
  /// Whether UTF-8 with a byte order mark.
  private(set) var hadMark = false

  /// Whether the text is a sheet, in which line n is row n and the delimiter is the comma.
  var isSheet: Bool { encoding == "xlsx" }

  /// - Throws: X02 for what is neither text nor a workbook, X19 for an encoding that is not known,
  ///   X20 for what can't be unpacked, X21 where there is nothing in it, and what reading throws.
  init(_ source: any ByteSource, _ options: FileOptions) throws(ReadingError) {
    let wanted = try options.encoding.map { (name) throws(ReadingError) in
      guard let encoding = TextEncoding(CanonicalText.folded(name)) else {
        throw ReadingError(Fault(.unknownEncoding))
      }
      return encoding
    }
    let name = FileName(options.name)
    var raw = try PrefixedSource(
      peeking: FileOptions.room(for: options.size, most: Self.peekLength), at: source)
    if name.isGzip, ForeignFormat.isGzip(raw.peeked) {
      raw = try Self.peeked(GzipSource(raw))
      guard !ForeignFormat.isGzip(raw.peeked) else { throw ReadingError(.nested) }
    }
    guard !raw.peeked.isEmpty else { throw ReadingError(Fault(.emptyFile)) }
    if name.isWorkbook, ForeignFormat.isZip(raw.peeked), ForeignFormat.isWorkbook(raw.peeked) {
      let sheet = try WorkbookSource(raw, sheet: options.sheet)
      text = try Self.peeked(sheet)
      encoding = "xlsx"
      isMarkup = false
      isDecoded = true
      advice = EncodingAdvice()
      otherSheets = sheet.otherSheets
      notice = Self.notice(text)
      return
    }
    if name.isZip, ForeignFormat.isZip(raw.peeked) { throw ReadingError(.nested) }
    if let name = ForeignFormat.name(of: raw.peeked, mayHoldNulls: wanted == .utf16) {
      let zero = name == ForeignFormat.binary ? raw.peeked.firstIndex(of: 0) : nil
      throw ReadingError(
        Fault(
          .foreignFormat, line: zero.map { 1 + LineEnds.count(in: raw.peeked[..<$0]) } ?? 0,
          argument: name))
    }
    hadMark = raw.peeked.starts(with: [0xEF, 0xBB, 0xBF])
    (text, encoding, isMarkup) = try Self.decoded(raw, wanted)
    isDecoded = encoding != TextEncoding.utf8.name
    advice = EncodingAdvice(sample: isDecoded ? [] : raw.peeked)
    if !isDecoded { notice = Self.notice(text) }
  }

  private static func peeked(_ source: any ByteSource) throws(ReadingError) -> PrefixedSource {
    try PrefixedSource(peeking: peekLength, at: source)
  }

  private static func notice(_ text: PrefixedSource) -> Fault? {
    Mojibake.line(in: text.peeked).map { Fault(.misreadText, line: $0) }
  }

  /// A byte order mark says more than what somebody thinks the encoding is.
  private static func decoded(
    _ raw: PrefixedSource, _ wanted: TextEncoding?
  ) throws(ReadingError) -> (PrefixedSource, String, isMarkup: Bool) {
    let prefix = raw.peeked
    let isBigEndian = prefix.starts(with: [0xFE, 0xFF])
    if isBigEndian || prefix.starts(with: [0xFF, 0xFE]) {
      raw.skip(2)
      return try decoded(UTF16Source(raw, isBigEndian: isBigEndian), .utf16)
    }
    if prefix.starts(with: [0xEF, 0xBB, 0xBF]) {
      let isMarkup = isMarkup(prefix.dropFirst(3))
      // The XML parser wants the mark: it overrules the declaration.
      if isMarkup { return (raw, TextEncoding.utf8.name, true) }
      raw.skip(3)
      return (try peeked(raw), TextEncoding.utf8.name, false)
    }
    switch wanted {
    case .legacy(let legacy)?:
      return try decoded(LegacySource(raw, legacy), .legacy(legacy))
    case .utf16?:
      return try decoded(UTF16Source(raw, isBigEndian: looksBigEndian(prefix)), .utf16)
    case .utf8?, nil: return (raw, TextEncoding.utf8.name, isMarkup(prefix[...]))
    }
  }

  private static func decoded(
    _ source: any ByteSource, _ encoding: TextEncoding
  ) throws(ReadingError) -> (PrefixedSource, String, isMarkup: Bool) {
    let text = try peeked(source)
    return (text, encoding.name, isMarkup(text.peeked[...]))
  }

  /// Without its mark, UTF-16 shows the order of its bytes by where the zeros of ASCII lie.
  private static func looksBigEndian(_ prefix: [UInt8]) -> Bool {
    var zeros = (even: 0, odd: 0)
    for (at, byte) in prefix.enumerated() where byte == 0 {
      if at % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    return zeros.even > zeros.odd
  }

  private static func isMarkup(_ text: ArraySlice<UInt8>) -> Bool {
    text.first { $0 != 0x20 && !(0x09...0x0D).contains($0) } == 0x3C
  }
}
