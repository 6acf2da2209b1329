import BallotModel
import RoundFolder
import Testing

/// The file of `--letterhead`.
struct LetterheadTests {
  private func read(_ text: String) throws -> Letterhead {
    try LetterheadCheck.read(Array(text.utf8), file: "thu.yaml")
  }

  private func faults(_ text: String) -> [String] {
    let error = #expect(throws: RoundFolderError.self) { try read(text) }
    return error?.faults.map { "\($0.code.rawValue) \($0.file):\($0.line) \($0.key)" } ?? []
  }

  @Test func `every key is read`() throws {
    let letterhead = try read(
      """
      layout: state
      superior: UBND A
      issuer: "PHÒNG B\\nTỔ C"
      place: Nơi D
      minutes-sign: BB-X
      summary-sign: B-X
      list-sign: DS-X
      secrecy: MẬT
      star: no
      counting-team: Tổ kiểm phiếu
      member-lines: 2
      witness-lines: 40
      minutes-signers: [A, "B\\nC"]
      summary-signers: [D]
      list-signers: [E, F]
      recipients: [Như trên, Lưu]
      copies: no
      padded-counts: yes
      tones: office
      names: family-then-middle

      """)
    var expected = Letterhead()
    expected.form = .state
    expected.superior = "UBND A"
    expected.issuer = "PHÒNG B\nTỔ C"
    expected.place = "Nơi D"
    (expected.minutesSign, expected.summarySign, expected.listSign) = ("BB-X", "B-X", "DS-X")
    expected.secrecy = "MẬT"
    expected.hasStar = false
    expected.countingTeam = "Tổ kiểm phiếu"
    (expected.memberLines, expected.witnessLines) = (2, 40)
    expected.minutesSigners = ["A", "B\nC"]
    (expected.summarySigners, expected.listSigners) = (["D"], ["E", "F"])
    expected.recipients = ["Như trên", "Lưu"]
    (expected.statesCopies, expected.padsCounts) = (false, true)
    (expected.tones, expected.rest) = (.office, .familyThenMiddle)
    #expect(letterhead == expected)
  }

  @Test func `what is left out stays as it is without a letterhead`() throws {
    var expected = Letterhead()
    expected.issuer = "A"
    #expect(try read("issuer: A\n") == expected)
  }

  @Test(arguments: [
    ("isuer: A\n", "K07 thu.yaml:1 isuer"), ("layout: party\nstar: maybe\n", "K10 thu.yaml:2 star"),
    ("layout: royal\n", "K10 thu.yaml:1 layout"),
    ("member-lines: 41\n", "K10 thu.yaml:1 member-lines"),
    ("list-signers: [A, B, C, D, E]\n", "K10 thu.yaml:1 list-signers"),
    ("recipients: [A, {b: c}]\n", "K09 thu.yaml:1 recipients[1]"),
    ("issuer: [A]\n", "K09 thu.yaml:1 issuer"), ("", "K09 thu.yaml:1 "),
    ("issuer: A\nissuer: B\n", "K06 thu.yaml:1 issuer"),
  ])
  func `what can't be meant is refused at its place`(_ text: String, _ fault: String) {
    #expect(faults(text) == [fault])
  }
}
