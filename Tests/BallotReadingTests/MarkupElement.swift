/// An element of a document that is about to be damaged.
final class MarkupElement {
  /// A child: an element, or text as it stands in the file.
  enum Child {
    case element(MarkupElement)
    case raw(String)
  }

  /// With its prefix, if any.
  var name: String
  var attributes: [(name: String, value: String)]
  var children: [Child]

  init(_ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [Child] = [])
  {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// This element and all below it.
  var all: [MarkupElement] {
    [self]
      + children.flatMap { child -> [MarkupElement] in
        switch child {
        case .element(let element): element.all
        case .raw: []
        }
      }
  }

  var text: String {
    let tag = attributes.reduce("<" + name) { $0 + " \($1.name)=\"\($1.value)\"" }
    guard !children.isEmpty else { return tag + "/>" }
    let content = children.map { child in
      switch child {
      case .element(let element): element.text
      case .raw(let text): text
      }
    }
    return tag + ">" + content.joined() + "</\(name)>"
  }

  var copy: MarkupElement {
    MarkupElement(
      name, attributes,
      children.map { child in
        switch child {
        case .element(let element): .element(element.copy)
        case .raw: child
        }
      })
  }
}
