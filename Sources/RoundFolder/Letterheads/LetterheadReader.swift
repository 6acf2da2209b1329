import BallotModel

/// Reads the YAML file of a letterhead; whatever a key does not say stays as it is by default.
struct LetterheadReader {
  let file: String
  let faults: FaultCollector

  private static let keys = [
    "layout", "superior", "issuer", "place", "minutes-sign", "summary-sign", "list-sign",
    "secrecy", "star", "counting-team", "member-lines", "witness-lines", "minutes-signers",
    "summary-signers", "list-signers", "recipients", "copies", "padded-counts", "tones", "names",
  ]

  private enum Answer: String, CaseIterable {
    case yes
    case no
  }

  /// As many signatures as fit side by side.
  private static let mostSigners = 4
  private static let mostLines = 40

  /// - Returns: nil after adding a fault that leaves nothing to work with.
  func read(_ bytes: [UInt8]) -> Letterhead? {
    guard let value = YAMLDocument(file: file, faults: faults).parse(bytes),
      let section = YAMLSection(value, file: file, path: "", keys: Self.keys, faults: faults)
    else { return nil }
    var letterhead = Letterhead()
    letterhead.form = section.choice("layout", fallback: letterhead.form)
    letterhead.superior = section.field("superior")?.text
    letterhead.issuer = section.field("issuer")?.text
    letterhead.place = section.field("place")?.text
    letterhead.minutesSign = section.field("minutes-sign")?.text
    letterhead.summarySign = section.field("summary-sign")?.text
    letterhead.listSign = section.field("list-sign")?.text
    letterhead.secrecy = section.field("secrecy")?.text
    letterhead.hasStar = answer("star", letterhead.hasStar, section)
    letterhead.countingTeam = section.field("counting-team")?.text
    letterhead.memberLines =
      section.whole("member-lines", in: 0...Self.mostLines) ?? letterhead.memberLines
    letterhead.witnessLines =
      section.whole("witness-lines", in: 0...Self.mostLines) ?? letterhead.witnessLines
    letterhead.minutesSigners = signers("minutes-signers", section)
    letterhead.summarySigners = signers("summary-signers", section)
    letterhead.listSigners = signers("list-signers", section)
    letterhead.recipients = texts("recipients", section) ?? []
    letterhead.statesCopies = answer("copies", letterhead.statesCopies, section)
    letterhead.padsCounts = answer("padded-counts", letterhead.padsCounts, section)
    letterhead.tones = section.choice("tones", fallback: letterhead.tones)
    letterhead.rest = section.choice("names", fallback: letterhead.rest)
    return letterhead
  }

  private func answer(_ key: String, _ usual: Bool, _ section: YAMLSection) -> Bool {
    section.choice(key, fallback: usual ? Answer.yes : .no) == .yes
  }

  private func signers(_ key: String, _ section: YAMLSection) -> [String]? {
    guard let titles = texts(key, section) else { return nil }
    if titles.count > Self.mostSigners {
      section.refuse(key, .badValue, value: key, expected: .atMost(Self.mostSigners))
    }
    return titles
  }

  /// Nil if the key isn't there, or after adding a fault.
  private func texts(_ key: String, _ section: YAMLSection) -> [String]? {
    section.items(key)?.compactMap { item in
      guard case .scalar(let text) = item.value.content, !text.isEmpty else {
        faults.add(
          .wrongType, file: file, line: item.value.line, key: item.path, value: item.path,
          expected: .text)
        return nil
      }
      return text
    }
  }
}
