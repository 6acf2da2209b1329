import BallotModel
import BallotReporting
import Testing

@Suite struct ChartWordsTests {
  /// Pure numbers.
  private static let shared: Set<ChartWords> = [.heatStep]

  @Test(arguments: ChartWords.allCases)
  func `every entry is there in both languages with the same places to fill`(words: ChartWords) {
    func places(_ text: String) -> [String] {
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix(1))
      }.sorted()
    }
    #expect(!words.text.vi.isEmpty)
    #expect(!words.text.en.isEmpty)
    #expect(!words.text.en.contains("|"))
    #expect((words.text.vi == words.text.en) == Self.shared.contains(words))
    #expect(places(words.text.vi) == places(words.text.en))
    #expect(places(words.text.vi) == (0..<places(words.text.vi).count).map { String($0 + 1) })
  }
}
