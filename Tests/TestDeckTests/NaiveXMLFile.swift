import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// One XML file of ballots, read with Foundation's parser.
final class NaiveXMLFile: NSObject, XMLParserDelegate {
  private(set) var records: [NaiveRecord] = []
  private let round: String
  private var rootUnit = ""
  private var isOtherRound = false
  private var ballot = NaiveRecord(unit: "", serial: "", official: "")
  private var current: NaiveRecord?
  private var assessments = 0
  private var isComment = false
  private var isClosed = false

  private init(round: String) { self.round = round }

  /// The records of a file; nil if it is refused.
  static func read(_ data: Data, round: String) -> [NaiveRecord]? {
    guard !String(decoding: data, as: UTF8.self).contains("<!DOCTYPE") else { return nil }
    let file = NaiveXMLFile(round: round)
    let parser = XMLParser(data: data)
    parser.shouldProcessNamespaces = true
    parser.delegate = file
    // Foundation's parser does not complain of a file that stops in the middle.
    return parser.parse() && file.isClosed ? file.records : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "ballots":
      rootUnit = (attributes["unit"] ?? "").lowercased()
      isOtherRound = (attributes["round"] ?? round) != round
    case "ballot":
      ballot = NaiveRecord(
        unit: attributes["unit"]?.lowercased() ?? rootUnit, serial: attributes["serial"] ?? "",
        official: "")
      ballot.isSpoiled = attributes["status"] == "spoiled"
      ballot.isUnreadable = isOtherRound
      assessments = 0
    case "assessment":
      current = ballot
      current?.official = (attributes["official"] ?? "").lowercased()
      assessments += 1
    case "mark": current?.marks.insert((attributes["indicator"] ?? "").lowercased())
    case "none": current?.isNone = true
    default: isComment = true
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isComment { current?.comment += string }
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    if isComment { current?.comment += String(decoding: CDATABlock, as: UTF8.self) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "comment" { isComment = false }
    if name == "ballots" { isClosed = true }
    if name == "assessment", var record = current {
      record.comment = record.comment.trimmingCharacters(in: .whitespacesAndNewlines)
      records.append(record)
    }
    if name == "ballot", assessments == 0 {
      ballot.isBallotOnly = !ballot.isSpoiled
      records.append(ballot)
    }
  }
}
