import BallotModel
import BallotReporting
import Foundation
import Testing

@Suite struct VietnameseOrderTests {
  /// Given names in dictionary order; `Hòa` and `Hoà` are one name.
  private static let givenNames = [
    "An", "Anh", "Ánh", "Ân", "Dũng", "Đào", "Đạt", "Hoa", "Hòa", "Hoà", "Hỏa", "Hoạt", "Oanh",
    "Ổn", "Ơn", "Uyên", "Ước",
  ]

  private func sorted(_ texts: [String], _ order: VietnameseOrder = VietnameseOrder()) -> [String] {
    texts.map { (order.key(name: $0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  @Test func `given names stand in dictionary order`() {
    #expect(
      sorted(Self.givenNames.reversed()).filter { $0 != "Hoà" && $0 != "Hòa" }
        == Self.givenNames.filter { $0 != "Hoà" && $0 != "Hòa" })
    let order = VietnameseOrder()
    let keys = Self.givenNames.map { order.key(name: $0) }
    for (left, right) in zip(keys, keys.dropFirst()) { #expect(left <= right) }
    #expect(order.key(name: "Hòa") == order.key(name: "Hoà"))
  }

  @Test func `code points alone would put Ánh, Ân and Đào last`() {
    let byCodePoint = Self.givenNames.sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    #expect(byCodePoint != sorted(Self.givenNames))
    #expect(byCodePoint.suffix(7).contains("Ánh"))
  }

  @Test(arguments: [
    (ToneOrder.dictionary, ["ma", "mà", "mả", "mã", "má", "mạ"]),
    (ToneOrder.office, ["ma", "mà", "má", "mả", "mã", "mạ"]),
  ])
  func `tones break ties in the order chosen`(tones: ToneOrder, expected: [String]) {
    let order = VietnameseOrder(tones: tones)
    let keys = expected.map { order.key(text: $0) }
    for (left, right) in zip(keys, keys.dropFirst()) { #expect(left < right) }
  }

  @Test func `the alphabet has its own letters after their plain ones`() {
    let order = VietnameseOrder()
    let alphabet = "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z"
    let keys = alphabet.split(separator: " ").map { order.key(text: String($0)) }
    for (left, right) in zip(keys, keys.dropFirst()) { #expect(left < right) }
  }

  @Test(arguments: [
    ("mạ", "man"), ("mạ non", "man"), ("hoạ", "hoan"), ("đá", "e"), ("Tổ 1", "Tổ a"), ("a b", "ab"),
    ("dz", "đa"), ("z", "ж"),
  ])
  func `letters decide before tones, spaces before letters`(first: String, second: String) {
    let order = VietnameseOrder()
    #expect(order.key(text: first) < order.key(text: second))
    #expect(!(order.key(text: second) < order.key(text: first)))
  }

  @Test func `after the given name comes the middle name, or the family name`() {
    let names = ["B C An", "A D An", "A C An"]
    #expect(sorted(names) == ["A C An", "B C An", "A D An"])
    #expect(
      sorted(names, VietnameseOrder(rest: .familyThenMiddle)) == ["A C An", "A D An", "B C An"])
  }

  @Test func `the tones of the given name weigh more than the letters before it`() {
    #expect(sorted(["A A Ánh", "Y Y Anh"]) == ["Y Y Anh", "A A Ánh"])
  }

  @Test func `case and spacing do not matter`() {
    let order = VietnameseOrder()
    #expect(order.key(name: " CÁN  BỘ ÁNH ") == order.key(name: "Cán bộ Ánh"))
    #expect(order.key(name: "") < order.key(name: "A"))
  }

  /// A second way to the same order: decompose with Foundation, strip the tones, compare.
  private struct NaiveKey {
    var letters: [Int]
    var tones: [[Int]]

    init(_ word: String) {
      let marks: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
      let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
      let decomposed = word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      tones = [decomposed.compactMap { marks.firstIndex(of: $0).map { $0 + 1 } }]
      var plain = String.UnicodeScalarView()
      plain.append(contentsOf: decomposed.filter { !marks.contains($0) })
      letters = String(plain).precomposedStringWithCanonicalMapping.map {
        alphabet.firstIndex(of: $0) ?? -1
      }
    }

    func precedes(_ other: NaiveKey) -> Bool {
      if letters != other.letters { return letters.lexicographicallyPrecedes(other.letters) }
      return tones[0].lexicographicallyPrecedes(other.tones[0])
    }
  }

  @Test func `every pair of short syllables is ordered as by decomposition, composed or not`() {
    let vowels = "aăâeêioôơuưy".flatMap { vowel in
      ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"].map { "\(vowel)\($0)" }
    }
    let words = vowels + vowels.map { "d" + $0 } + vowels.map { "Đ" + $0 + "n" }
    let order = VietnameseOrder()
    let keys = words.map { word in
      (
        order.key(text: word), order.key(text: word.precomposedStringWithCanonicalMapping),
        NaiveKey(word)
      )
    }
    var wrong = 0
    for left in keys {
      if left.0 != left.1 { wrong += 1 }
      for right in keys where (left.0 < right.1) != left.2.precedes(right.2) { wrong += 1 }
    }
    #expect(wrong == 0)
  }
}
