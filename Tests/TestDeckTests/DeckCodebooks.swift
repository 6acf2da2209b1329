import BallotModel

/// Two codebooks of the size and structure of the built-in ones (domain notes, section 2).
enum DeckCodebooks {
  static let all = [
    make(
      id: "lb-leader-41", letter: "L",
      children: [2, 2, 2, 2, 2, 2, 1, 2, 1, 1, 2, 1, 2, 2, 1, 1, 2, 1, 1, 2, 1, 2, 2, 2, 2]),
    make(
      id: "lb-civil-36", letter: "C",
      children: [2, 2, 2, 0, 1, 2, 2, 2, 2, 1, 2, 1, 2, 2, 2, 2, 2, 1, 1, 1, 2, 1, 0, 1, 0]),
  ]

  private static func make(id: String, letter: String, children: [Int]) -> Codebook {
    var indicators: [Indicator] = []
    for (place, count) in children.enumerated() {
      for _ in 0..<count {
        let number = indicators.count + 1
        let code = letter + (number < 10 ? "0" : "") + String(number)
        indicators.append(
          Indicator(
            code: code, group: String(parent(place).prefix(1)), parent: parent(place),
            polarity: .negative, label: LocalizedText(vi: "Biểu hiện \(code)", en: "Sign \(code)")))
      }
    }
    func bundle(_ code: String, _ belongs: (Indicator) -> Bool) -> Codebook.Bundle {
      var members = IndicatorSet()
      for (position, indicator) in indicators.enumerated() where belongs(indicator) {
        members.insert(position)
      }
      return Codebook.Bundle(
        code: code, label: LocalizedText(vi: "Nhóm \(code)", en: "Set \(code)"), members: members)
    }
    return Codebook(
      id: id, title: LocalizedText(vi: id, en: id), provenance: "illustrative", parent: "ct24-25",
      indicators: indicators,
      groups: ["D", "T", "K"].map { code in bundle(code) { $0.group == code } },
      parents: children.indices.filter { children[$0] > 0 }.map { place in
        bundle(parent(place)) { $0.parent == parent(place) }
      })
  }

  /// D01…D12, T01…T09, K01…K04.
  private static func parent(_ place: Int) -> String {
    let (letter, number) =
      place < 12 ? ("D", place + 1) : place < 21 ? ("T", place - 11) : ("K", place - 20)
    return letter + (number < 10 ? "0" : "") + String(number)
  }
}
