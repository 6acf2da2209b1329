import Foundation
import Testing

/// What people read: its language, and how it is dressed.
struct LanguageTests {
  private static let escape = "\u{1B}"

  private static func counted() throws -> TestRound {
    let round = try TestRound.small(ballots: [
      "a.csv": SmallRound.list(unit: "u1", official: "a", 1...9, marks: "L01"),
      "b.csv": SmallRound.list("u1,S1,zz,L01"),
    ])
    try round.count()
    return round
  }

  private static let database = ["--database", "out/kiemphieu.sqlite"]

  /// How a language is asked for, and which comes of it.
  struct Choice: CustomStringConvertible {
    var option: [String] = []
    var environment: [String: String]
    var isEnglish: Bool

    var description: String { "\(option) \(environment.sorted { $0.key < $1.key })" }
  }

  static let choices = [
    Choice(option: ["--language", "en"], environment: [:], isEnglish: true),
    Choice(option: ["--language", "vi"], environment: [:], isEnglish: false),
    Choice(environment: ["LC_ALL": "C.UTF-8"], isEnglish: false),
    Choice(environment: ["LC_ALL": "", "LANG": ""], isEnglish: false),
    Choice(environment: ["LC_ALL": "en_US.UTF-8"], isEnglish: true),
    Choice(environment: ["LC_ALL": "", "LANG": "en_GB.UTF-8"], isEnglish: true),
    Choice(
      environment: ["LC_ALL": "", "LC_MESSAGES": "vi_VN.UTF-8", "LANG": "en_GB.UTF-8"],
      isEnglish: false),
    Choice(
      option: ["--language", "vi"], environment: ["LC_ALL": "en_US.UTF-8"], isEnglish: false),
  ]

  @Test(arguments: choices)
  func `the option wins over the locale, and the locale over Vietnamese`(
    _ choice: Choice
  ) throws {
    let round = try Self.counted()
    let flags = try round.program.run(
      ["flags"] + Self.database + choice.option, environment: choice.environment)
    #expect(flags.text.contains("a finding of violation") == choice.isEnglish)
    #expect(flags.text.contains("kết luận vi phạm") == !choice.isEnglish)
    let rejects = try round.program.run(
      ["rejects"] + Self.database + choice.option, environment: choice.environment)
    #expect(rejects.text.contains("The round has no such official") == choice.isEnglish)
    let failure = try round.program.run(
      ["run", "missing"] + choice.option, environment: choice.environment)
    #expect(failure.messages.contains("There is no round folder") == choice.isEnglish)
  }

  @Test func `every list of officials says that it is no finding of violation`() throws {
    let round = try Self.counted()
    let lists = [
      try round.program.run(["flags"] + Self.database).text,
      try round.program.run(["flags", "--all"] + Self.database).text,
      try round.program.run("run", "round", "--out", "out").text,
      try round.folder.text("out/report.html"),
    ]
    for list in lists { #expect(list.contains("không phải kết luận vi phạm")) }
  }

  @Test func `machines read the same in both languages`() throws {
    let round = try Self.counted()
    for arguments in [["flags", "--all"], ["stats"], ["stats", "--by", "ward"], ["reconcile"]] {
      for format in ["json", "csv"] {
        let command = arguments + Self.database + ["--format", format]
        let vi = try round.program.run(command + ["--language", "vi"])
        #expect(try round.program.run(command + ["--language", "en"]).output == vi.output)
      }
    }
    try round.count(into: "vi", "--language", "vi")
    try round.count(into: "en", "--language", "en")
    #expect(try round.folder.bytes("vi/results.json") == round.folder.bytes("en/results.json"))
  }

  @Test func `the locale changes no byte that machines read`() throws {
    let round = try Self.counted()
    let command = ["stats", "--format", "csv"] + Self.database
    let plain = try round.program.run(command).output
    for locale in ["POSIX", "vi_VN.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"] {
      let environment = ["LC_ALL": locale, "LC_NUMERIC": locale, "TZ": "Asia/Ho_Chi_Minh"]
      #expect(try round.program.run(command, environment: environment).output == plain)
    }
  }

  @Test func `no escape sequence is written to anything but a terminal`() throws {
    let round = try Self.counted()
    for arguments in [["flags"], ["stats"], ["rejects"], ["reconcile"]] {
      let run = try round.program.run(
        arguments + Self.database, environment: ["TERM": "xterm-256color"])
      #expect(!run.text.contains(Self.escape) && !run.messages.contains(Self.escape))
    }
    let run = try round.program.run("run", "round", "--out", "other")
    #expect(!run.text.contains(Self.escape) && !run.messages.contains(Self.escape))
    #expect(!run.messages.contains("%"), "no progress where nobody looks")
  }

  @Test func `a terminal gets colour, unless NO_COLOR is set`() throws {
    let round = try Self.counted()
    let command = ["stats"] + Self.database
    let environment = ["TERM": "xterm"]
    let shown = try round.program.runOnTerminal(command, environment: environment)
    #expect(shown.contains("lb-leader-41"))
    #expect(shown.contains(Self.escape))
    let plain = try round.program.runOnTerminal(
      command, environment: environment.merging(["NO_COLOR": "1"]) { $1 })
    #expect(plain.contains("lb-leader-41"))
    #expect(!plain.contains(Self.escape))
  }

  @Test func `progress shows on a terminal, and not when quiet`() throws {
    let round = try Self.counted()
    let shown = try round.program.runOnTerminal(["run", "round", "--out", "one"])
    #expect(shown.contains("100 %"))
    let quiet = try round.program.runOnTerminal(["run", "round", "--out", "two", "--quiet"])
    #expect(!quiet.contains("\r\u{2588}") && !quiet.contains("100 % 2/2"))
  }

  @Test func `the database comes from the option, the environment, or its usual name`() throws {
    let round = try Self.counted()
    let environment = ["KIEMPHIEU_DATABASE": "out/kiemphieu.sqlite"]
    #expect(try round.program.run("flags", environment: environment).status == 0)
    #expect(
      try round.program.run("flags", "--database", "none.sqlite", environment: environment).status
        == 74)
    try round.folder.copy(round.folder.path("out/kiemphieu.sqlite"), to: "kiemphieu.sqlite")
    #expect(try round.program.run("flags").status == 0)
  }
}
