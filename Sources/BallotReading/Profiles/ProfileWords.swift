import BallotModel

/// What the cells of a layout mean: the profile's words first, then the canonical ones.
struct ProfileWords {
  enum Tick {
    case yes
    case no
    case notAsked
    case unreadable
  }

  private let yes: Set<String>
  private let no: Set<String>
  private let notAsked: Set<String>
  /// Whether an empty cell is a question that was not asked.
  let isEmptyNotAsked: Bool

  init(_ profile: ImportProfile) {
    func set(_ words: [String]) -> Set<String> { Set(words.map { NameText.folded($0) }) }
    yes = set(profile.yes)
    no = set(profile.no)
    notAsked = set(profile.notAsked)
    isEmptyNotAsked = notAsked.contains("")
  }

  func tick(_ text: String) -> Tick {
    let folded = NameText.folded(text)
    if notAsked.contains(folded) { return .notAsked }
    if yes.contains(folded) { return .yes }
    if no.contains(folded) { return .no }
    var copy = folded
    return copy.withUTF8 {
      switch TickCell(UnsafeRawBufferPointer($0)) {
      case .yes: .yes
      case .no: .no
      case .unreadable: .unreadable
      }
    }
  }

  /// Whether a word says that the question was not asked; an empty cell does not.
  func saysNotAsked(_ text: String) -> Bool {
    let folded = NameText.folded(text)
    return !folded.isEmpty && notAsked.contains(folded)
  }
}
