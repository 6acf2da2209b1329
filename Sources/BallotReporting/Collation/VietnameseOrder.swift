package import BallotModel

/// Alphabetical order as Vietnamese write it: letters decide first, tones only break ties.
///
/// Nothing depends on a locale: the alphabet is CLDR's `vi` (a ă â b c d đ e ê … ư v x y), f, j, w
/// and z at their Latin places. White space comes before all else, then signs, digits, letters,
/// and last the letters of other alphabets by their code points.
package struct VietnameseOrder: Equatable, Sendable {
  package var tones: ToneOrder
  package var rest: NameRest

  package init(tones: ToneOrder = .dictionary, rest: NameRest = .middleThenFamily) {
    self.tones = tones
    self.rest = rest
  }

  /// The place of a plain text.
  ///
  /// - Complexity: O(length).
  package func key(text: String) -> CollationKey {
    var key = CollationKey()
    append(words(text), to: &key)
    return key
  }

  /// The place of a person: by given name (the last word), then middle and family name.
  package func key(name: String) -> CollationKey {
    let words = words(name)
    let given = Array(words.suffix(1))
    let before = words.dropLast()
    let family = Array(before.prefix(1))
    let middle = Array(before.dropFirst())
    var key = CollationKey()
    append(given, to: &key)
    switch rest {
    case .middleThenFamily:
      append(middle, to: &key)
      append(family, to: &key)
    case .familyThenMiddle:
      append(family, to: &key)
      append(middle, to: &key)
    }
    return key
  }

  private func words(_ text: String) -> [Substring.UnicodeScalarView] {
    text[...].unicodeScalars.split {
      // Without a look at the tables of Unicode for letters of Vietnamese.
      switch $0.value {
      case 0x21..<0x7F, 0xC0..<0x300, 0x1EA0..<0x1F00: false
      default: $0.properties.isWhitespace
      }
    }
  }

  private static let space: UInt32 = 1
  private static let signs: UInt32 = 2
  private static let digits: UInt32 = 0x100
  private static let alphabet: UInt32 = 0x200
  private static let foreign: UInt32 = 0x1000

  private func append(_ words: [Substring.UnicodeScalarView], to key: inout CollationKey) {
    var letters: [UInt32] = []
    var marks: [UInt32] = []
    for (place, word) in words.enumerated() {
      if place > 0 {
        letters.append(Self.space)
        marks.append(Self.space)
      }
      append(word, &letters, &marks)
    }
    key.append(letters: letters, tones: marks)
  }

  /// A tone counts for its word, on whichever vowel it is written.
  private func append(
    _ word: Substring.UnicodeScalarView, _ letters: inout [UInt32], _ marks: inout [UInt32]
  ) {
    var base: Unicode.Scalar?
    for scalar in word {
      if let letter = VietnameseLetter.table[scalar] {
        base = letter.base
        letters.append(Self.alphabet + letter.rank)
        if letter.tone != .ngang { marks.append(weight(letter.tone)) }
      } else if let tone = VietnameseTone(mark: scalar) {
        marks.append(weight(tone))
      } else if let old = base, let shaped = VietnameseLetter.shaped(old, by: scalar) {
        base = shaped
        letters[letters.count - 1] = Self.alphabet + (VietnameseLetter.table[shaped]?.rank ?? 0)
      } else {
        base = nil
        letters.append(weight(other: scalar))
      }
    }
  }

  /// Above the weight of a space, so that a word without a tone precedes the same with one.
  private func weight(_ tone: VietnameseTone) -> UInt32 { Self.space + 1 + tones.rank(tone) }

  private func weight(other scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "0"..."9": Self.digits + scalar.value
    case _ where scalar.isASCII: Self.signs + scalar.value
    default: Self.foreign + scalar.value
    }
  }
}
