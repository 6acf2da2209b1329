import BallotModel

/// A whole sheet, as its template reads it.
struct PaperSheet: Sendable {
  /// A table with what stands above it and below.
  struct Part: Sendable {
    var title: [String]
    var before: [String]
    var table: [PaperTable]
    var after: [String]

    init(
      title: String? = nil, before: [String] = [], table: PaperTable? = nil,
      after: [String] = []
    ) {
      self.title = title.map { [$0] } ?? []
      self.before = before
      self.table = table.map { [$0] } ?? []
      self.after = after
    }
  }

  /// A count of the head: what it counts, the figure or dots, and a remark.
  struct Count: Sendable {
    var label: String
    var figure: String
    var remark: String
  }

  enum Orientation: Sendable {
    case portrait
    case landscape
  }

  var language: String
  var isParty: Bool
  var isState: Bool
  var isPortrait: Bool
  var isLandscape: Bool
  var windowTitle: String
  var head: PaperHead
  var title: String
  /// Below the title, bold.
  var subjects: [String]
  var warnings: [String] = []
  /// Running text before all parts.
  var opening: [String] = []
  /// Those who counted, with what they were; only in minutes.
  var people: [Part] = []
  var countsTitle: [String] = []
  var counts: [Count] = []
  var countRemarks: [String] = []
  var parts: [Part] = []
  var closing: [String] = []
  var notes: [String] = []
  var foot: PaperFoot
}
