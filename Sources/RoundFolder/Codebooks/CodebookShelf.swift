import BallotModel

/// The codebooks that a round can use: those of its folder, and the built-in ones unless one of
/// the folder has the same id.
struct CodebookShelf {
  private var drafts: [CodebookDraft] = []
  private var index = CodeIndex()

  /// Reads and checks every codebook file of the folder, used or not.
  init(_ files: RoundFiles, faults: FaultCollector) {
    for path in files.documents(in: "codebooks") {
      guard let bytes = files.files[path],
        let draft = CodebookReader(file: path, faults: faults).read(bytes)
      else { continue }
      put(draft, faults: faults)
    }
    for draft in drafts { _ = resolved(draft, faults: faults) }
  }

  /// Adds a codebook of the round's own.
  private mutating func put(_ draft: CodebookDraft, faults: FaultCollector) {
    if index.add(draft.id.text) {
      drafts.append(draft)
    } else {
      faults.add(
        .repeatedCode, file: draft.file, line: draft.id.line, key: draft.id.key,
        value: draft.id.text, expected: .uniqueCode)
    }
  }

  /// The ids that can be listed, sorted.
  var identifiers: [String] {
    Set(index.codes + BuiltInCodebooks.identifiers).sorted()
  }

  /// The codebook of this id with its parents looked up; nil if there is none. Faults of a codebook
  /// of the folder are those that the initializer added.
  func codebook(_ id: String) -> Codebook? {
    draft(id).map { resolved($0, faults: FaultCollector()) }
  }

  private func draft(_ id: String) -> CodebookDraft? {
    index.position(id).map { drafts[$0] } ?? BuiltInCodebooks.draft(id)
  }

  private func parentDraft(of draft: CodebookDraft) -> CodebookDraft? {
    draft.parent.flatMap { self.draft($0.text) }
  }

  /// Looks the parents of `draft` up; an unknown parent, or the codebook itself, is a fault.
  func resolved(_ draft: CodebookDraft, faults: FaultCollector) -> Codebook {
    let parent = parentDraft(of: draft)
    if let field = draft.parent {
      let isItself = CanonicalText.folded(field.text) == CanonicalText.folded(draft.id.text)
      if parent == nil || isItself {
        let others = identifiers.filter {
          CanonicalText.folded($0) != CanonicalText.folded(draft.id.text)
        }
        faults.add(
          .unknownCodebook, file: draft.file, line: field.line, key: field.key, value: field.text,
          expected: .oneOf(others, near: NearestName.near(field.text, among: others)))
        return Self.resolve(draft, parent: nil, faults: faults)
      }
    }
    return Self.resolve(draft, parent: parent, faults: faults)
  }

  private static func resolve(
    _ draft: CodebookDraft, parent: CodebookDraft?, faults: FaultCollector
  ) -> Codebook {
    let known = parent?.index ?? CodeIndex()
    var indicators: [Indicator] = []
    var children: [Int: IndicatorSet] = [:]
    for (position, entry) in draft.entries.enumerated() {
      var indicator = entry.indicator
      if let field = entry.parent, let parent {
        if let found = known.position(field.text) {
          indicator.parent = known.codes[found]
          if position < IndicatorSet.capacity {
            children[found, default: IndicatorSet()].insert(position)
          }
        } else {
          faults.add(
            .unknownIndicator, file: draft.file, line: field.line, key: field.key,
            value: field.text,
            expected: .entryOf(parent.id.text, near: known.near(field.text)))
        }
      }
      indicators.append(indicator)
    }
    let parents = (parent?.entries ?? []).enumerated().compactMap { position, entry in
      children[position].map {
        Codebook.Bundle(
          code: entry.indicator.code, label: entry.indicator.label, members: $0)
      }
    }
    return Codebook(
      id: draft.id.text, title: draft.title, provenance: draft.provenance.rawValue,
      parent: parent?.id.text, indicators: indicators, groups: groups(draft), parents: parents)
  }

  private static func groups(_ draft: CodebookDraft) -> [Codebook.Bundle] {
    draft.groups.map { group in
      var members = IndicatorSet()
      for (position, entry) in draft.entries.enumerated().prefix(IndicatorSet.capacity)
      where entry.indicator.group == group.code {
        members.insert(position)
      }
      return Codebook.Bundle(code: group.code, label: group.label, members: members)
    }
  }
}
