/// Which known wording somebody most likely meant: a proposal for a person, never applied.
///
/// Near is what looks or sounds the same, or else lacks its diacritics, or else is a slip of the pen
/// away, with its diacritics or without.
struct NearWordings {
  private struct Wording {
    var text: [Unicode.Scalar]
    var bare: [Unicode.Scalar]
    var shown: String
  }

  private let wordings: [Wording]
  /// What is shown for a form; nil where it is the form of several.
  private var alike: [[Unicode.Scalar]: String?] = [:]
  private var bare: [[Unicode.Scalar]: String?] = [:]

  /// - Parameter known: each wording as `NameText.folded` gives it, with what to propose for it.
  init(_ known: [(folded: String, shown: String)]) {
    wordings = known.map { wording in
      let text = Array(wording.folded.unicodeScalars)
      return Wording(text: text, bare: PlainLetters.bare(text), shown: wording.shown)
    }
    for wording in wordings {
      Self.add(wording.shown, PlainLetters.alike(wording.text), to: &alike)
      Self.add(wording.shown, wording.bare, to: &bare)
    }
  }

  private static func add(
    _ shown: String, _ form: [Unicode.Scalar], to forms: inout [[Unicode.Scalar]: String?]
  ) {
    let isOthers = forms.keys.contains(form) && forms[form] != shown
    forms[form] = .some(isOthers ? nil : shown)
  }

  /// What to propose for `text`, which is folded; nil where nothing is near, or several are as near.
  ///
  /// - Complexity: O(wordings × length) where nothing has the same letters.
  func nearest(to text: [Unicode.Scalar]) -> String? {
    guard text.count > 1 else { return nil }
    if let found = alike[PlainLetters.alike(text)] { return found }
    let plain = PlainLetters.bare(text)
    if let found = bare[plain] { return found }
    let near = only { OneSlip.separates(text, $0.text) }
    if near.isAny { return near.shown }
    return only { OneSlip.separates(plain, $0.bare) }.shown
  }

  private func only(_ isNear: (Wording) -> Bool) -> (isAny: Bool, shown: String?) {
    var found: String?
    for wording in wordings where isNear(wording) {
      if let found, found != wording.shown { return (true, nil) }
      found = wording.shown
    }
    return (found != nil, found)
  }
}
