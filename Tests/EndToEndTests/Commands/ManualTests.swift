import Foundation
import Testing

/// The manual that is checked in, and what shells are told.
struct ManualTests {
  /// What the program says of itself.
  private static func help() throws -> JSONNode {
    try Kiemphieu(in: ScratchFolder()).run("--experimental-dump-help").json()
  }

  /// Abstracts and options of a command and those below it.
  private static func told(_ command: JSONNode) -> (abstracts: [String], options: [String]) {
    let options = (command["arguments"]?.items ?? []).flatMap { argument in
      (argument["names"]?.items ?? []).filter { $0["kind"]?.string == "long" }
        .compactMap { $0["name"]?.string }
    }
    var all = (abstracts: [command["abstract"]?.string].compactMap { $0 }, options: options)
    for below in command["subcommands"]?.items ?? [] where below["commandName"]?.string != "help" {
      let more = told(below)
      all.abstracts += more.abstracts
      all.options += more.options
    }
    return all
  }

  /// The words of a text; mdoc puts commas and such apart, so signs do not count.
  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }

  @Test func `the manual names every command and every option`() throws {
    let manual = try String(
      contentsOf: Repository.root.appendingPathComponent("Sources/kiemphieu/Manual/kiemphieu.1"),
      encoding: .utf8)
    let told = Self.told(try #require(try Self.help()["command"]))
    #expect(told.options.contains("letterhead") && told.abstracts.count > 10)
    let text = Self.words(manual).joined(separator: " ")
    for abstract in told.abstracts {
      #expect(text.contains(Self.words(abstract).joined(separator: " ")), "\(abstract)")
    }
    for option in Set(told.options) {
      #expect(manual.contains("Fl -\(option)"), "\(option)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell is told of every command`(_ shell: String) throws {
    let run = try Kiemphieu(in: ScratchFolder()).run("--generate-completion-script", shell)
    #expect(run.status == 0)
    let script = String(decoding: run.output, as: UTF8.self)
    for command in ["run", "report", "reconcile", "official"] { #expect(script.contains(command)) }
    #expect(script.contains("letterhead"))
  }
}
