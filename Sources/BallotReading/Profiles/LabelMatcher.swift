import BallotModel

/// Reads a cell with several marks against the labels of one codebook: longest first, left to
/// right, so that a label which holds the separator is still one label.
///
/// What is left over is a fault that tells its place and length, never its text.
final class LabelMatcher {
  /// What a cell says.
  struct Reading {
    var marks: UInt64 = 0
    var hasNone = false
    /// Without place; one for each piece that is left over or of another codebook.
    var faults: [Fault] = []
    /// Folded pieces that are nearly a label; no others are ever kept.
    var nearMisses: [String] = []
  }

  enum Meaning: Equatable {
    case mark(Int)
    case none
    case blank
    case otherCodebook
  }

  private struct Label {
    let text: [Unicode.Scalar]
    let meaning: Meaning
  }

  /// What may stand between a code and its label.
  private static let joints = [". ", ".", ": ", ":", " - ", " – ", ") ", " "]
  private static let prefixMarks: Set<Unicode.Scalar> = [".", ":", ")", "-", "–"]
  private static let mostRemembered = 4096

  private let codebook: Int
  private let codebookID: String
  private let size: Int
  private let match: Set<ImportProfile.Match>
  private let separators: [[Unicode.Scalar]]
  /// By first letter, longest first.
  private var labels: [Unicode.Scalar: [Label]] = [:]
  /// Folded code to position, and position to the words of its labels.
  private var codes: [[Unicode.Scalar]] = []
  private var wordsOfLabel: [Set<String>] = []
  private let nearCodes: NearMisses
  /// Per indicator, its labels as they are folded and as they are proposed.
  private let nearLabels: [[(folded: String, shown: String)]]
  private let nearWordings: NearWordings
  private var remembered: [String: Reading] = [:]

  init(codebook index: Int, _ lookup: RoundLookup, _ profile: ImportProfile) {
    let round = lookup.round
    let book = round.codebooks[index]
    codebook = index
    codebookID = book.id
    size = book.indicators.count
    match = profile.match
    separators = profile.separators.map { Array(CanonicalText.composed($0).unicodeScalars) }
      .filter { !$0.isEmpty }
    codes = book.indicators.map { Array(NameText.folded($0.code).unicodeScalars) }
    wordsOfLabel = book.indicators.map { Self.words($0.label.vi + " " + $0.label.en) }
    var meanings: [String: Meaning] = [:]
    func add(_ text: String, _ meaning: Meaning) {
      let key = NameText.folded(text)
      if !key.isEmpty, meanings[key] == nil { meanings[key] = meaning }
    }
    for word in profile.none + ["none"] { add(word, .none) }
    for word in profile.blank { add(word, .blank) }
    for alias in profile.aliases + round.aliases where alias.kind == .indicator {
      if let position = book.indicators.firstIndex(where: {
        CanonicalText.folded($0.code) == CanonicalText.folded(alias.code)
      }) {
        add(alias.written, .mark(position))
      }
    }
    for (position, indicator) in book.indicators.enumerated() {
      let written = profile.match.contains(.label) ? Self.spellings(indicator) : [indicator.code]
      for text in written { add(text, .mark(position)) }
    }
    nearCodes = NearMisses(book.indicators.map(\.code))
    // Where labels don't count, what is meant by one can only be said by its code.
    let showsLabel = profile.match.contains(.label)
    nearLabels = book.indicators.map { indicator in
      [indicator.label.vi, indicator.label.en].filter { !$0.isEmpty }
        .map { (NameText.folded($0), showsLabel ? $0 : indicator.code) }
    }
    nearWordings = NearWordings(nearLabels.flatMap(\.self))
    for (other, book) in round.codebooks.enumerated() where other != index {
      for indicator in book.indicators {
        let written = profile.match.contains(.label) ? Self.spellings(indicator) : [indicator.code]
        for text in written { add(text, .otherCodebook) }
      }
    }
    for (text, meaning) in meanings {
      let label = Label(text: Array(text.unicodeScalars), meaning: meaning)
      labels[label.text[0], default: []].append(label)
    }
    for first in labels.keys { labels[first]?.sort { $0.text.count > $1.text.count } }
  }

  /// What `cell` says.
  func read(_ cell: String) -> Reading {
    if let known = remembered[cell] { return known }
    let reading = scan(NameText.folded(cell))
    if remembered.count < Self.mostRemembered { remembered[cell] = reading }
    return reading
  }

  /// The indicator that the whole of `text` names; nil if it names none of this codebook.
  func position(of text: String) -> Int? {
    let folded = Array(NameText.folded(text).unicodeScalars)
    guard let first = folded.first else { return nil }
    if let label = labels[first]?.first(where: { $0.text == folded }) {
      guard case .mark(let position) = label.meaning else { return nil }
      return position
    }
    if let number = numbered(folded, at: 0), number.end == folded.count { return number.position }
    guard let prefixed = prefix(folded, at: 0) else { return nil }
    return prefixed.position
  }

  /// The code or label that `text` nearly is; nil where it is none, or nearly several.
  func nearest(to text: String) -> String? {
    nearest(Array(NameText.folded(text).unicodeScalars))
  }

  private static func spellings(_ indicator: Indicator) -> [String] {
    var all = [indicator.code]
    for label in [indicator.label.vi, indicator.label.en] where !label.isEmpty {
      all.append(label)
      for joint in joints { all.append(indicator.code + joint + label) }
    }
    return all
  }

  private static func words(_ text: String) -> Set<String> {
    Set(
      NameText.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  // MARK: Scanning

  private func scan(_ folded: String) -> Reading {
    let text = Array(folded.unicodeScalars)
    var reading = Reading()
    if MangledCell.isMangled(folded.uppercased()), known(text, at: 0)?.end != text.count {
      reading.faults.append(Fault(.mangledCell))
      return reading
    }
    var at = skipSeparators(text, 0)
    while at < text.count {
      if let found = known(text, at: at)
        ?? numbered(text, at: at).map({ (.mark($0.position), $0.end) })
      {
        take(found.0, &reading)
        at = skipSeparators(text, found.1)
      } else if let prefixed = prefix(text, at: at) {
        reading.marks |= 1 &<< UInt64(prefixed.position)
        at = skipSeparators(text, wordingEnd(text, from: prefixed.end, prefixed.position))
      } else {
        let end = leftoverEnd(text, from: at)
        let fault = leftover(text[at..<end], at: at)
        if !fault.proposal.isEmpty { reading.nearMisses.append(Self.string(text[at..<end])) }
        reading.faults.append(fault)
        at = skipSeparators(text, end)
      }
    }
    return reading
  }

  private func take(_ meaning: Meaning, _ reading: inout Reading) {
    switch meaning {
    case .mark(let position): reading.marks |= 1 &<< UInt64(position)
    case .none: reading.hasNone = true
    case .blank: break
    case .otherCodebook:
      reading.faults.append(Fault(.indicatorOfAnotherCodebook, argument: codebookID))
    }
  }

  /// The longest known label that starts at `at` and ends where a mark may end.
  private func known(_ text: [Unicode.Scalar], at: Int) -> (meaning: Meaning, end: Int)? {
    for label in labels[text[at]] ?? [] {
      let end = at + label.text.count
      if end <= text.count, text[at..<end].elementsEqual(label.text), isBoundary(text, end) {
        return (label.meaning, end)
      }
    }
    return nil
  }

  private func numbered(_ text: [Unicode.Scalar], at: Int) -> (position: Int, end: Int)? {
    guard match.contains(.number) else { return nil }
    var end = at
    var number = 0
    while end < text.count, end - at < 3, ("0"..."9").contains(text[end]) {
      number = number * 10 + Int(text[end].value - 0x30)
      end += 1
    }
    guard end > at, isBoundary(text, end), (1...max(1, size)).contains(number) else { return nil }
    return (number - 1, end)
  }

  /// A known code with a mark such as `.` behind it, at `at`.
  private func prefix(_ text: [Unicode.Scalar], at: Int) -> (position: Int, end: Int)? {
    guard match.contains(.prefix) else { return nil }
    for (position, code) in codes.enumerated() {
      let end = at + code.count
      guard end < text.count, text[at..<end].elementsEqual(code) else { continue }
      var next = end
      while next < text.count, text[next] == " " { next += 1 }
      if next < text.count, Self.prefixMarks.contains(text[next]) { return (position, next + 1) }
    }
    return nil
  }

  /// Where the wording behind a code ends: up to the first separator, and on as long as a piece
  /// shares half of its words with the label that the codebook has.
  private func wordingEnd(_ text: [Unicode.Scalar], from start: Int, _ position: Int) -> Int {
    var end = pieceEnd(text, from: start)
    while end < text.count {
      let next = skipSeparators(text, end)
      guard next < text.count, known(text, at: next) == nil, prefix(text, at: next) == nil else {
        break
      }
      let pieceEnd = pieceEnd(text, from: next)
      let words = Self.words(Self.string(text[next..<pieceEnd]))
      guard !words.isEmpty,
        words.intersection(wordsOfLabel[position]).count * 2 >= words.count
      else { break }
      end = pieceEnd
    }
    return end
  }

  private func pieceEnd(_ text: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < text.count, separatorLength(text, end) == 0 { end += 1 }
    return end
  }

  /// Where something known starts again behind a separator.
  private func leftoverEnd(_ text: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < text.count {
      let next = skipSeparators(text, end)
      if next > end {
        if next == text.count || known(text, at: next) != nil || prefix(text, at: next) != nil
          || numbered(text, at: next) != nil
        {
          return end
        }
        end = next
      } else {
        end += 1
      }
    }
    return end
  }

  private func leftover(_ piece: ArraySlice<Unicode.Scalar>, at: Int) -> Fault {
    Fault(
      .leftoverText, argument: "\(at + 1)+\(piece.count)", proposal: nearest(Array(piece)) ?? "")
  }

  private func skipSeparators(_ text: [Unicode.Scalar], _ from: Int) -> Int {
    var at = from
    while at < text.count {
      let length = text[at] == " " ? 1 : separatorLength(text, at)
      if length == 0 { break }
      at += length
    }
    return at
  }

  private func separatorLength(_ text: [Unicode.Scalar], _ at: Int) -> Int {
    for separator in separators
    where at + separator.count <= text.count
      && text[at..<at + separator.count].elementsEqual(separator)
    {
      return separator.count
    }
    return 0
  }

  private func isBoundary(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
    at == text.count || text[at] == " " || separatorLength(text, at) > 0
  }

  /// The only code or label that `piece` nearly is, a label behind its own code too.
  private func nearest(_ piece: [Unicode.Scalar]) -> String? {
    guard piece.count > 1 else { return nil }
    if let near = nearCodes.nearest(to: Self.string(piece[...])) ?? nearWordings.nearest(to: piece)
    {
      return near
    }
    for (position, code) in codes.enumerated() where piece.starts(with: code) {
      let rest = piece[code.count...].drop { $0 == " " || Self.prefixMarks.contains($0) }
      guard rest.count < piece.count - code.count else { continue }
      return NearWordings(nearLabels[position]).nearest(to: Array(rest))
    }
    return nil
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
