package import BallotModel

/// One value of a sheet, before anyone has decided how it is written.
package enum Cell: Equatable, Sendable {
  case text(String)
  case number(Int)
  case share(ExactShare)
  /// A bound of a share, in binary.
  case bound(Double)
  case probability(Double)
  case yesNo(Bool)
  /// A value of a closed list: as machines and as people read it.
  case word(String, LocalizedText)
  /// Several texts, one below the other where there is room.
  case texts([String])
  /// There is no such value.
  case missing
  /// Disclosure control keeps the figure back.
  case withheld

  /// What tables show for `missing`, and for `withheld`.
  package static let absent = "–"
  package static let hidden = "*"

  package static func number(_ number: Int?) -> Cell { number.map { .number($0) } ?? .missing }

  package static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .missing }

  package static func share(_ share: ExactShare?) -> Cell { share.map { .share($0) } ?? .missing }

  package static func bound(_ value: Double?) -> Cell { value.map { .bound($0) } ?? .missing }

  package static func probability(_ value: Double?) -> Cell {
    value.map { .probability($0) } ?? .missing
  }

  /// Whether a sign stands for a figure that is absent.
  var isGap: Bool {
    switch self {
    case .missing, .withheld: true
    default: false
    }
  }

  /// The cell as people read it.
  package func reading(_ language: Language) -> String {
    let style = NumberStyle(language)
    switch self {
    case .text(let text): return text
    case .number(let number): return style.whole(number)
    case .share(let share): return style.percent(share)
    case .bound(let value): return style.percent(value)
    case .probability(let value): return style.probability(value)
    case .yesNo(let value): return (value ? Words.yes : Words.no).text[language]
    case .word(_, let text): return text[language]
    case .texts(let texts): return texts.joined(separator: "; ")
    case .missing: return Self.absent
    case .withheld: return Self.hidden
    }
  }
}
