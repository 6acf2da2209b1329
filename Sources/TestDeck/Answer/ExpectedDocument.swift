import BallotModel

/// The file expected.json: results.json (contract, section 6) and the fates.
///
/// Nothing is withheld from area rows: whoever compares skips what the real output leaves out.
struct ExpectedDocument {
  let plan: DeckPlan
  let answer: ExpectedAnswer
  let language: Language

  private var round: DeckRound { plan.round }

  func bytes() -> [UInt8] {
    var json = JSONBytes()
    let officials = round.officials.indices.sorted {
      precedes(round.officials[$0].code, round.officials[$1].code)
    }
    json.object { json in
      json.string("round", round.id)
      json.string("policy", answer.policy.id)
      json.array("officials") { json in
        for official in officials { appendOfficial(official, &json) }
      }
      json.breakLine()
      json.object("areas") { json in
        for level in round.levels.indices {
          json.breakLine()
          json.array(round.levels[level]) { json in appendAreas(level, &json) }
        }
      }
      json.breakLine()
      json.array("indicators") { json in appendIndicators(&json) }
      json.breakLine()
      json.array("flags") { json in
        for official in officials { appendFlag(official, &json) }
      }
      json.breakLine()
      json.array("reconciliation") { json in appendReconciliation(&json) }
      json.breakLine()
      json.object("fates") { json in appendFates(&json) }
    }
    return json.bytes + [0x0A]
  }

  /// The order of bytes.
  private func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private func appendPlace(_ official: DeckOfficial, _ json: inout JSONBytes) {
    let path = round.unitPaths[official.unit]
    json.string("unit", round.areas[round.unitAreas[official.unit]].code)
    json.object("areas") { json in
      for level in path.indices.dropLast() {
        json.string(round.levels[level], round.areas[path[level]].code)
      }
    }
    json.string("codebook", round.codebooks[official.codebook].id)
  }

  private func appendBasics(_ figures: ExpectedFigures, _ json: inout JSONBytes) {
    json.number("ballots", figures.ballots)
    json.number("marked", figures.marked)
    json.number("none", figures.none)
    json.number("blank", figures.blank)
    json.number("mentions", figures.mentions)
  }

  private func appendCounts(
    _ key: String, _ codes: [String], _ counts: [Int], _ json: inout JSONBytes
  ) {
    json.object(key) { json in
      for (code, count) in zip(codes, counts) { json.number(code, count) }
    }
  }

  private func appendOfficial(_ number: Int, _ json: inout JSONBytes) {
    let official = round.officials[number]
    json.breakLine()
    json.object { json in
      json.string("code", official.code)
      json.string("name", official.name)
      appendPlace(official, &json)
      json.string("status", answer.statuses[number].rawValue)
      guard answer.statuses[number] != .tooFewBallots else { return }
      let subjects = ExpectedSubjects(codebook: round.codebooks[official.codebook])
      let figures = answer.figures[number]
      appendBasics(figures, &json)
      appendCounts("groups", subjects.groups, figures.groups, &json)
      appendCounts("parents", subjects.parents, figures.parents, &json)
      appendCounts("indicators", subjects.indicators, figures.indicators, &json)
    }
  }

  private func appendAreas(_ level: Int, _ json: inout JSONBytes) {
    var members: [Int: [[Int]]] = [:]
    for (number, official) in round.officials.enumerated() {
      let area = round.unitPaths[official.unit][level]
      members[area, default: Array(repeating: [], count: round.codebooks.count)][
        official.codebook
      ].append(number)
    }
    let codebooks = sortedCodebooks
    for area in members.keys.sorted(by: { precedes(round.areas[$0].code, round.areas[$1].code) }) {
      for codebook in codebooks {
        let officials = members[area]?[codebook] ?? []
        if !officials.isEmpty { appendArea(area, codebook, officials, &json) }
      }
    }
  }

  private var sortedCodebooks: [Int] {
    round.codebooks.indices.sorted { precedes(round.codebooks[$0].id, round.codebooks[$1].id) }
  }

  private func appendArea(
    _ area: Int, _ codebook: Int, _ officials: [Int], _ json: inout JSONBytes
  ) {
    let book = round.codebooks[codebook]
    var sum = ExpectedFigures(codebook: book)
    for official in officials { sum.add(answer.figures[official]) }
    json.breakLine()
    json.object { json in
      json.string("code", round.areas[area].code)
      json.string("name", round.areas[area].name)
      json.string("codebook", book.id)
      json.number("units", Set(officials.map { round.officials[$0].unit }).count)
      json.number("officials", officials.count)
      appendBasics(sum, &json)
      appendCounts("indicators", book.indicators.map(\.code), sum.indicators, &json)
      appendCounts(
        "statuses", ExpectedStatus.allCases.map(\.rawValue),
        ExpectedStatus.allCases.map { status in
          officials.count { answer.statuses[$0] == status }
        }, &json)
    }
  }

  private func appendIndicators(_ json: inout JSONBytes) {
    for codebook in sortedCodebooks {
      let book = round.codebooks[codebook]
      var sum = ExpectedFigures(codebook: book)
      for (number, official) in round.officials.enumerated() where official.codebook == codebook {
        sum.add(answer.figures[number])
      }
      for (position, indicator) in book.indicators.enumerated() {
        json.breakLine()
        json.object { json in
          json.string("codebook", book.id)
          json.string("code", indicator.code)
          json.string("label", indicator.label[language])
          json.string("group", indicator.group)
          json.string("parent", indicator.parent)
          json.number("count", sum.indicators[position])
          json.number("base", sum.ballots)
          json.literal(
            "share", DeckArithmetic.share(sum.indicators[position], of: sum.ballots))
        }
      }
    }
  }

  private func appendFlag(_ number: Int, _ json: inout JSONBytes) {
    let status = answer.statuses[number]
    guard status == .meeting || status == .watch else { return }
    let official = round.officials[number]
    let figures = answer.figures[number]
    json.breakLine()
    json.object { json in
      json.string("official", official.code)
      json.string("name", official.name)
      json.string("position", official.position)
      appendPlace(official, &json)
      json.string("status", status.rawValue)
      json.number("ballots", figures.ballots)
      json.number("marked", figures.marked)
      json.literal("share", DeckArithmetic.share(figures.marked, of: figures.ballots))
      let z = DeckRule.Confidence.ninetyFive.quantile
      json.literal(
        "lower",
        DeckArithmetic.decimal(
          DeckArithmetic.wilsonLower(figures.marked, of: figures.ballots, z: z)))
      json.array("reasons") { json in
        for reason in answer.reasons[number] { appendReason(reason, &json) }
      }
    }
  }

  private func appendReason(_ reason: ExpectedReason, _ json: inout JSONBytes) {
    let rule = reason.rule
    json.object { json in
      json.string("rule", rule.id)
      json.string("kind", rule.kind.name)
      json.string("action", rule.action)
      json.string("subject", reason.subject)
      json.number("count", reason.count)
      json.number("base", reason.base)
      json.literal("share", DeckArithmetic.share(reason.count, of: reason.base))
      if case .breadth(let least) = rule.kind {
        json.literal("lower", nil)
        json.number("threshold", least)
      } else {
        json.literal(
          "lower", rule.lower(reason.count, of: reason.base).map { DeckArithmetic.decimal($0) })
        json.literal("threshold", DeckArithmetic.share(rule.numerator, of: rule.denominator))
      }
      json.literal("p", nil)
      json.literal("q", nil)
    }
  }

  private func appendReconciliation(_ json: inout JSONBytes) {
    let rows = answer.reconciliation.sorted {
      precedes(
        round.areas[round.unitAreas[$0.unit]].code, round.areas[round.unitAreas[$1.unit]].code)
    }
    for row in rows {
      json.breakLine()
      json.object { json in
        json.string("unit", round.areas[round.unitAreas[row.unit]].code)
        json.number("issued", row.control.issued)
        json.number("collected", row.control.collected)
        json.number("found", row.found)
        json.number("valid", row.valid)
        json.number("invalid", row.invalid)
        json.literal("agrees", row.agrees.map { $0 ? "true" : "false" })
        json.array("faults") { json in for code in row.faults { json.string(nil, code) } }
      }
    }
  }

  private func appendFates(_ json: inout JSONBytes) {
    let fates = answer.fates
    for (key, count) in [
      ("records", fates.records), ("counted", fates.counted), ("marked", fates.marked),
      ("none", fates.none), ("blank", fates.blank), ("invalid", fates.invalid),
      ("rejected", fates.rejected), ("duplicate", fates.duplicate), ("conflict", fates.conflict),
    ] {
      json.number(key, count)
    }
  }
}
