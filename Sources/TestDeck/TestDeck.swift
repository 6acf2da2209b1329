package import BallotModel

/// A round folder with a known answer: what it writes is decided first, and the answer is worked
/// out from that decision with plain dictionaries and loops, without the code that it is to test.
package struct TestDeck {
  private let options: TestDeckOptions
  private let codebooks: [Codebook]

  /// - Parameter codebooks: the leaders' codebook, then the civil servants'.
  package init(options: TestDeckOptions, codebooks: [Codebook]) {
    self.options = options
    self.codebooks = codebooks
  }

  /// Writes the round folder and, beside round.yaml, `expected.json`; the same options give the
  /// same bytes.
  ///
  /// - Parameter folder: a path that does not exist yet, or an empty folder.
  /// - Throws: `TestDeckError`.
  /// - Complexity: O(records), about a hundred bytes of memory for each.
  package func write(to folder: String) throws(TestDeckError) {
    try options.check()
    guard codebooks.count == 2, codebooks[0].id != codebooks[1].id,
      codebooks.allSatisfy({ (2...64).contains($0.indicators.count) && !$0.groups.isEmpty })
    else { throw .unfitCodebooks }
    let output = try DeckFolder(path: folder)
    let plan = DeckPlan(options: options, codebooks: codebooks)
    let answer = ExpectedAnswer(plan: plan)
    try RoundFilesWriter(plan: plan, control: answer.control).write(to: output)
    try BallotFilesWriter(plan: plan).write(to: output)
    try output.write(
      ExpectedDocument(plan: plan, answer: answer, language: options.language).bytes(),
      at: "expected.json")
  }
}
