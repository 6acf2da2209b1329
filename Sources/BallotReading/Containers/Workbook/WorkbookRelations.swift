/// What a part of a workbook refers to (ECMA-376 part 2, section 9.3).
final class WorkbookRelations: PartHandler {
  struct Relation {
    var id: String
    /// The last word of the relation's type: `worksheet`, `sharedStrings`, `styles`.
    var kind: String
    var target: String
  }

  private(set) var relations: [Relation] = []
  private(set) var failure: ReadingError?

  /// The relations of the part `part`; none where it has none.
  static func of(_ part: String, _ archive: WorkbookArchive) throws(ReadingError) -> [Relation] {
    let (folder, name) = split(part)
    let file = "\(folder)_rels/\(name).rels"
    guard archive.has(file) else { return [] }
    let handler = WorkbookRelations()
    try archive.parse(file, handler)
    return handler.relations.map { relation in
      var copy = relation
      copy.target =
        relation.target.hasPrefix("/") ? String(relation.target.dropFirst()) : folder + copy.target
      return copy
    }
  }

  func start(_ name: PartName, _ attributes: PartAttributes) {
    guard name == "Relationship", let id = attributes.text("Id"),
      let type = attributes.text("Type"), let target = attributes.text("Target")
    else { return }
    relations.append(
      Relation(id: id, kind: type.split(separator: "/").last.map(String.init) ?? "", target: target)
    )
  }

  func end(_ name: PartName) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// The folder of a part, with its slash, and the name in it.
  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }
}
