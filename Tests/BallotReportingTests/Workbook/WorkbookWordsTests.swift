import BallotModel
import BallotReporting
import Testing

@Suite struct WorkbookWordsTests {
  @Test(arguments: WorkbookWords.allCases)
  func `every entry is there in both languages, with the same places to fill`(
    words: WorkbookWords
  ) {
    func places(_ text: String) -> [String] {
      text.matches(of: /\{\d\}/).map { String($0.output) }.sorted()
    }
    #expect(!words.text.vi.isEmpty)
    #expect(!words.text.en.isEmpty)
    #expect(!words.text.en.contains("|"))
    #expect(words.text.vi != words.text.en)
    #expect(places(words.text.vi) == places(words.text.en))
  }
}
