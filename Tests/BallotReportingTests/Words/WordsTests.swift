import BallotModel
import BallotReporting
import Testing

@Suite struct WordsTests {
  /// Pure punctuation.
  private static let shared: Set<Words> = [.ruleSentence]

  @Test(arguments: Words.allCases)
  func `every entry is there in both languages`(words: Words) {
    #expect(!words.text.vi.isEmpty)
    #expect(!words.text.en.isEmpty)
    #expect(!words.text.en.contains("|"))
    #expect((words.text.vi == words.text.en) == Self.shared.contains(words))
  }

  @Test(arguments: Words.allCases)
  func `both languages have the same places to fill, numbered from one`(words: Words) {
    func places(_ text: String) -> [String] {
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix(1))
      }.sorted()
    }
    #expect(places(words.text.vi) == places(words.text.en))
    #expect(places(words.text.vi) == (0..<places(words.text.vi).count).map { String($0 + 1) })
  }

  @Test func `what is filled in is not searched for places again`() {
    #expect(
      Words.otherReason.filled(.en, "{2}", "{3}", "{1}")
        == "Rule {2}: {3}, compared with {1}")
  }
}
