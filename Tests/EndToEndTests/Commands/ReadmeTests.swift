import Foundation
import Testing

/// The commands that README.md tells people to type.
struct ReadmeTests {
  /// The commands of the fenced blocks, in their order, as words.
  private static func commands() throws -> [[String]] {
    let readme = Repository.root.appendingPathComponent("README.md")
    let text = String(decoding: try Data(contentsOf: readme), as: UTF8.self)
    var isFenced = false
    var commands: [[String]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isFenced.toggle() }
      guard isFenced, line.hasPrefix("kiemphieu ") else { continue }
      let command = line.prefix { !"#|>".contains($0) }
      commands.append(command.split(separator: " ").dropFirst().map(String.init))
    }
    return commands
  }

  @Test func `every command of the README is a command, with options that it has`() throws {
    let round = try TestRound.small()
    let commands = try Self.commands()
    #expect(commands.count >= 5)
    let top = try round.program.run("--help").text
    for command in commands {
      let name = command[0]
      #expect(top.contains("\n  \(name) "), "\(name)")
      var path = [name]
      var help = try round.program.run(path + ["--help"]).text
      if help.contains("SUBCOMMANDS:"), command.count > 1 {
        #expect(help.contains("\n  \(command[1]) "), "\(command)")
        path.append(command[1])
        help = try round.program.run(path + ["--help"]).text
      }
      for option in command where option.hasPrefix("--") {
        let known = help.contains("\(option) ") || help.contains("\(option)\n")
        #expect(known, "\(command): \(option)")
      }
    }
  }

  @Test func `the tour of the README can be walked`() throws {
    let folder = try ScratchFolder()
    try folder.copy(
      Repository.sample.deletingLastPathComponent(), to: "Samples")
    let program = Kiemphieu(in: folder)
    for command in try Self.commands() {
      let run = try program.run(command)
      #expect([0, 2].contains(run.status), "\(command): \(run.messages)")
    }
  }
}
