import CLibXML2

/// The names of the ballots document as the parser's dictionary holds them, to be compared by
/// address.
struct XMLNames {
  typealias Name = UnsafePointer<xmlChar>

  var namespace: Name?
  var instance: Name?
  var ballots: Name?
  var ballot: Name?
  var assessment: Name?
  var mark: Name?
  var none: Name?
  var comment: Name?
  var round: Name?
  var unit: Name?
  var serial: Name?
  var status: Name?
  var official: Name?
  var indicator: Name?
  var schemaLocation: Name?
  var noNamespaceSchemaLocation: Name?

  init() {}

  init(_ dictionary: xmlDictPtr?) {
    func intern(_ text: String) -> Name? { xmlDictLookup(dictionary, text, -1) }
    namespace = intern("urn:kiemphieu:ballots:1")
    instance = intern("http://www.w3.org/2001/XMLSchema-instance")
    ballots = intern("ballots")
    ballot = intern("ballot")
    assessment = intern("assessment")
    mark = intern("mark")
    none = intern("none")
    comment = intern("comment")
    round = intern("round")
    unit = intern("unit")
    serial = intern("serial")
    status = intern("status")
    official = intern("official")
    indicator = intern("indicator")
    schemaLocation = intern("schemaLocation")
    noNamespaceSchemaLocation = intern("noNamespaceSchemaLocation")
    // Those of XML's own entities, so that none of them is news.
    for name in ["lt", "gt", "amp", "apos", "quot"] { _ = intern(name) }
  }
}
