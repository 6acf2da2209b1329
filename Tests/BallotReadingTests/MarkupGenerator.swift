/// Makes valid ballots documents and damages them.
struct MarkupGenerator {
  private static let names = [
    "ballots", "ballot", "assessment", "mark", "none", "comment", "Ballot", "vote", "k:mark",
    "k:none",
    "o:none", "k:assessment",
  ]
  private static let attributes = [
    "round", "unit", "serial", "status", "official", "indicator", "Unit", "date", "k:unit",
    "o:status",
    "xml:lang", "xml:space", "xsi:schemaLocation", "xsi:noNamespaceSchemaLocation", "xsi:type",
    "xsi:nil",
  ]
  private static let values = [
    "", "A-1", "spoiled", "valid", " valid", "true", "urn:kiemphieu:ballots:1 ballots.xsd",
    "comment",
    "vi", "&#10;",
  ]
  private static let texts = [
    " ", "\n\t ", "x", "đ", "&amp;", "&#32;", "&#x9;", "<!-- c -->", "<?p d?>", "<![CDATA[]]>",
    "<![CDATA[ ]]>", "<![CDATA[x]]>", "]",
  ]
  private static let namespaces = ["urn:kiemphieu:ballots:1", "", "urn:other"]

  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A valid document, damaged `damages` times; some damage does no harm.
  mutating func document(damages: Int) -> String {
    let root = valid()
    for _ in 0..<damages { damage(root) }
    return (chance(1, in: 4) ? "<?xml version=\"1.0\"?>\n" : "") + root.text
  }

  private mutating func chance(_ count: Int, in all: Int) -> Bool {
    Int.random(in: 0..<all, using: &random) < count
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  private mutating func valid() -> MarkupElement {
    let root = MarkupElement(
      "ballots",
      [
        ("xmlns", Self.namespaces[0]), ("xmlns:k", Self.namespaces[0]), ("xmlns:o", "urn:other"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
      ])
    if chance(1, in: 2) { root.attributes.append(("round", "r1")) }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let ballot = MarkupElement(chance(1, in: 8) ? "k:ballot" : "ballot", [("serial", "A")])
      if chance(1, in: 3) { ballot.attributes.append(("status", pick(["valid", "spoiled"]))) }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        ballot.children.append(.element(assessment()))
        if chance(1, in: 3) { ballot.children.append(.raw("\n ")) }
      }
      root.children.append(.element(ballot))
    }
    return root
  }

  private mutating func assessment() -> MarkupElement {
    let element = MarkupElement("assessment", [("official", "cb-001")])
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      element.children.append(.element(MarkupElement("mark", [("indicator", "L01")])))
    }
    if chance(1, in: 2) { element.children.append(.element(MarkupElement("none"))) }
    if chance(1, in: 2) {
      element.children.append(.element(MarkupElement("comment", [], [.raw("a &lt; <!-- c -->b")])))
    }
    return element
  }

  private mutating func damage(_ root: MarkupElement) {
    let element = pick(root.all)
    switch Int.random(in: 0..<12, using: &random) {
    case 0: insert(.element(MarkupElement(pick(Self.names))), into: element)
    case 1: if !element.children.isEmpty { element.children.remove(at: index(element)) }
    case 2: element.name = pick(Self.names)
    case 3: swap(element)
    case 4:
      if !element.children.isEmpty {
        let child = element.children[index(element)]
        if case .element(let inner) = child { insert(.element(inner.copy), into: element) }
      }
    case 5: element.attributes.append((pick(Self.attributes), pick(Self.values)))
    case 6: if !element.attributes.isEmpty { element.attributes.remove(at: attribute(element)) }
    case 7:
      if !element.attributes.isEmpty {
        element.attributes[attribute(element)].name = pick(Self.attributes)
      }
    case 8:
      if !element.attributes.isEmpty {
        element.attributes[attribute(element)].value = pick(Self.values)
      }
    case 9: element.attributes.append(("xmlns", pick(Self.namespaces)))
    case 10: if let from = element.children.popLast() { insert(from, into: pick(root.all)) }
    default: insert(.raw(pick(Self.texts)), into: element)
    }
  }

  private mutating func insert(_ child: MarkupElement.Child, into element: MarkupElement) {
    element.children.insert(child, at: Int.random(in: 0...element.children.count, using: &random))
  }

  private mutating func swap(_ element: MarkupElement) {
    guard element.children.count > 1 else { return }
    element.children.swapAt(index(element), index(element))
  }

  private mutating func index(_ element: MarkupElement) -> Int {
    Int.random(in: 0..<element.children.count, using: &random)
  }

  private mutating func attribute(_ element: MarkupElement) -> Int {
    Int.random(in: 0..<element.attributes.count, using: &random)
  }
}
