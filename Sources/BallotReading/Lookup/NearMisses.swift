/// Which known code somebody most likely meant: a proposal for a person, never applied.
struct NearMisses {
  /// How a code is compared, best first.
  private struct Forms {
    /// Without case, and without zeros in front of a number: L7, l007 and L07 are one.
    var unpadded: String
    /// Without case, and with letters that look like digits taken for those: O, l and I.
    var alike: String
    /// Both, a letter O beside a digit taken for a zero first.
    var both: String
    var scalars: [Unicode.Scalar]

    static let ranks = 3

    subscript(rank: Int) -> String { rank == 0 ? unpadded : rank == 1 ? alike : both }

    init(folded text: String) {
      scalars = Array(text.unicodeScalars)
      unpadded = Self.text(Self.withoutPadding(scalars))
      alike = Self.text(Self.withoutLetters(scalars))
      both = Self.text(Self.withoutLetters(Self.withoutPadding(Self.withZeros(scalars))))
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
      String(String.UnicodeScalarView(scalars))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func withoutPadding(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
      var kept: [Unicode.Scalar] = []
      for (index, scalar) in scalars.enumerated() {
        let isFirst = kept.last.map { !isDigit($0) } ?? true
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if scalar == "0", isFirst, isDigit(next) { continue }
        kept.append(scalar)
      }
      return kept
    }

    private static func withoutLetters(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
      scalars.map { $0 == "o" ? "0" : $0 == "l" || $0 == "i" ? "1" : $0 }
    }

    private static func withZeros(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
      scalars.enumerated().map { index, scalar in
        let isBeside = [index - 1, index + 1].contains {
          scalars.indices.contains($0) && isDigit(scalars[$0])
        }
        return scalar == "o" && isBeside ? "0" : scalar
      }
    }
  }

  private let codes: [(code: String, scalars: [Unicode.Scalar])]
  /// Per rank: the code of a form; nil for several.
  private var known: [[String: String?]] = Array(repeating: [:], count: Forms.ranks)

  init(_ codes: [String]) {
    var kept: [(code: String, scalars: [Unicode.Scalar])] = []
    for code in codes {
      let forms = Forms(folded: CanonicalText.folded(code))
      kept.append((code, forms.scalars))
      for rank in 0..<Forms.ranks {
        let text = forms[rank]
        known[rank][text] = .some(known[rank].keys.contains(text) ? nil : code)
      }
    }
    self.codes = kept
  }

  /// The one code that is nearest to `folded`, a text without case; nil where none is, or several
  /// are as near.
  func nearest(to folded: String) -> String? {
    let found = Forms(folded: folded)
    for rank in 0..<Forms.ranks {
      if let code = known[rank][found[rank]] { return code }
    }
    guard found.scalars.count > 1 else { return nil }
    var best: String?
    for (code, scalars) in codes where OneSlip.separates(found.scalars, scalars) {
      if best != nil { return nil }
      best = code
    }
    return best
  }
}
