import BallotModel
import BallotReporting
import Testing

@Suite struct PaperWordsTests {
  @Test(arguments: PaperWords.allCases)
  func `every entry is there in both languages`(words: PaperWords) {
    #expect(!words.text.vi.isEmpty)
    #expect(!words.text.en.isEmpty)
    #expect(!words.text.en.contains("|"))
    #expect(words.text.vi != words.text.en)
  }

  @Test(arguments: PaperWords.allCases)
  func `both languages have the same places to fill, numbered from one`(words: PaperWords) {
    func places(_ text: String) -> [String] {
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix(1))
      }.sorted()
    }
    #expect(places(words.text.vi) == places(words.text.en))
    #expect(places(words.text.vi) == (0..<places(words.text.vi).count).map { String($0 + 1) })
  }
}
