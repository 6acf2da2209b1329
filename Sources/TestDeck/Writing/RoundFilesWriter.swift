import BallotModel

/// Writes round.yaml and the tables and policy beside it.
struct RoundFilesWriter {
  let plan: DeckPlan
  let control: [ControlRow]

  func write(to folder: DeckFolder) throws(TestDeckError) {
    try folder.write(Array(roundText.utf8), at: "round.yaml")
    try folder.write(Array(areasText.utf8), at: "areas.csv")
    try folder.write(Array(rosterText.utf8), at: "roster.csv")
    try folder.write(Array(controlText.utf8), at: "control.csv")
    try folder.write(
      Array(DeckPolicy(codebooks: plan.round.codebooks).text.utf8), at: "policy.yaml")
  }

  private var roundText: String {
    let codebooks = plan.round.codebooks.map(\.id).joined(separator: ", ")
    return """
      round: \(plan.round.id)
      title: "\(plan.round.title)"
      opened: 2024-06-03
      closed: 2024-06-14
      levels: [\(plan.round.levels.joined(separator: ", "))]
      codebooks: [\(codebooks)]

      """
  }

  /// In any order, so that a parent may stand after its child; in order where people will read it.
  private func order(_ count: Int, _ stream: UInt64) -> [Int] {
    var order = Array(0..<count)
    guard plan.options.theme == .plain else { return order }
    var random = plan.random(stream)
    random.shuffle(&order)
    return order
  }

  private var areasText: String {
    order(plan.round.areas.count, 3).reduce(into: "code,level,parent,name\n") { text, index in
      let area = plan.round.areas[index]
      let parent = area.parent.map { plan.round.areas[$0].code } ?? ""
      text += "\(area.code),\(plan.round.levels[area.level]),\(parent),\(cell(area.name))\n"
    }
  }

  private var rosterText: String {
    order(plan.round.officials.count, 4).reduce(into: "official,name,position,unit,codebook\n") {
      text, index in
      let official = plan.round.officials[index]
      let unit = plan.round.areas[plan.round.unitAreas[official.unit]].code
      let codebook = plan.round.codebooks[official.codebook].id
      text += "\(official.code),\(cell(official.name)),\(cell(official.position)),\(unit),"
      text += "\(codebook)\n"
    }
  }

  private var controlText: String {
    func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
    return control.reduce(into: "unit,convened,present,issued,collected,invalid\n") { text, row in
      let unit = plan.round.areas[plan.round.unitAreas[row.unit]].code
      text += "\(unit),\(number(row.convened)),\(number(row.present)),\(number(row.issued)),"
      text += "\(number(row.collected)),\(number(row.invalid))\n"
    }
  }

  private func cell(_ text: String) -> String { text.contains(",") ? "\"\(text)\"" : text }
}
