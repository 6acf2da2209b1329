/// Which legacy encoding bytes that are not UTF-8 may be in: the one under which their words are
/// Vietnamese.
///
/// A proposal for a person, never applied.
package enum EncodingGuess {
  /// Of a hundred words with marked letters, how many must be possible syllables.
  private static let leastPercent = 70
  /// An encoding this close to the best (in percent) is proposed with it.
  private static let closeness = 5

  /// Names for `--encoding`, the likeliest first; none where no encoding makes sense.
  package static func names(_ bytes: UnsafeRawBufferPointer) -> [String] {
    let scored = LegacyEncoding.allCases.compactMap { encoding in
      percent(bytes, encoding).map { (name: encoding.rawValue, percent: $0) }
    }
    guard let best = scored.map(\.percent).max(), best >= leastPercent else { return [] }
    return scored.filter { $0.percent + closeness >= best }
      .sorted { ($1.percent, $0.name) < ($0.percent, $1.name) }.map(\.name)
  }

  /// The share of possible syllables among the words with marked letters; nil where there are none,
  /// or a byte has no meaning.
  private static func percent(_ bytes: UnsafeRawBufferPointer, _ encoding: LegacyEncoding) -> Int? {
    var decoder = LegacyDecoder(encoding)
    var output: [UInt8] = []
    guard decoder.decode(bytes, into: &output) else { return nil }
    decoder.finish(into: &output)
    var words = 0
    var possible = 0
    var word: [Unicode.Scalar] = []
    var isMarked = false
    func close() {
      if isMarked {
        words += 1
        if VietnameseSyllable.isPlausible(word) { possible += 1 }
      }
      word.removeAll(keepingCapacity: true)
      isMarked = false
    }
    for scalar in String(decoding: output, as: UTF8.self).lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        word.append(scalar)
        if !scalar.isASCII { isMarked = true }
      } else if scalar.isASCII {
        close()
      } else {
        // A sign that no ballot needs counts against the encoding that yields it.
        close()
        if !isOrdinarySign(scalar) { words += 1 }
      }
    }
    close()
    return words == 0 ? nil : possible * 100 / words
  }

  private static func isOrdinarySign(_ scalar: Unicode.Scalar) -> Bool {
    "\u{A0}‘’“”–—…•«»°₫".unicodeScalars.contains(scalar)
  }
}
