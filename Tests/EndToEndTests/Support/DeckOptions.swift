/// The options of `kiemphieu testdeck`.
struct DeckOptions: CustomStringConvertible {
  var shape = "mixed"
  var seed = 1
  var records = 5_000
  var units = 12
  var officials = 60
  var faults = true

  var arguments: [String] {
    [
      "--shape", shape, "--seed", String(seed), "--ballots", String(records), "--units",
      String(units), "--officials", String(officials),
    ] + (faults ? ["--faults"] : [])
  }

  var description: String { arguments.joined(separator: " ") }
}
