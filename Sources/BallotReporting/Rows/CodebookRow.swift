package import BallotModel

/// One indicator of a codebook, as `codebook show` states it.
package struct CodebookRow: Equatable, Sendable {
  package var indicator: Indicator

  package init(_ indicator: Indicator) {
    self.indicator = indicator
  }

  package static func rows(_ codebook: Codebook) -> [CodebookRow] {
    codebook.indicators.map(CodebookRow.init)
  }

  var json: JSONText {
    .object([
      ("code", .string(indicator.code)), ("group", .string(indicator.group)),
      ("parent", .string(indicator.parent)),
      ("polarity", .string(indicator.polarity.rawValue)),
      (
        "label",
        .object([("vi", .string(indicator.label.vi)), ("en", .string(indicator.label.en))])
      ),
    ])
  }

  private static let head: [(Column, @Sendable (CodebookRow) -> Cell)] = [
    (.text("code", .code), { .text($0.indicator.code) }),
    (.text("group", .group), { .text($0.indicator.group) }),
    (.text("parent", .parent), { .text($0.indicator.parent) }),
    (
      .text("polarity", .polarity),
      { .word($0.indicator.polarity.rawValue, $0.indicator.polarity.word.text) }
    ),
  ]

  /// Named as in JSON; the label has a column for each language.
  static func flat(_ rows: [CodebookRow]) -> Sheet {
    Sheet(
      rows,
      head.map { ($0.0, $0.1) } + [
        (.text("label-vi", .label), { .text($0.indicator.label.vi) }),
        (.text("label-en", .label), { .text($0.indicator.label.en) }),
      ])
  }

  static func table(_ rows: [CodebookRow], _ language: Language) -> Sheet {
    Sheet(
      rows,
      head.map { ($0.0, $0.1) } + [
        (.text("label", .label), { .text($0.indicator.label[language]) })
      ])
  }
}
