/// A round of two units and four officials: leaders `a` and `c`, civil servants `b` and `d`; `a` and
/// `b` belong to unit `u1`, `c` and `d` to `u2`. Five ballots are enough for figures.
enum SmallRound {
  static func files(settings: String, decisions: String?) -> [String: String] {
    var files = [
      "round.yaml": """
      round: small
      title: "Đợt thử"
      levels: [city, ward, unit]
      codebooks: [lb-leader-41, lb-civil-36]
      \(settings)

      """,
      "areas.csv": """
      code,level,parent,name
      hn,city,,Thành phố
      w1,ward,hn,Phường 1
      w2,ward,hn,Phường 2
      u1,unit,w1,Tổ 1
      u2,unit,w2,Tổ 2

      """,
      "roster.csv": """
      official,name,position,unit,codebook
      a,Cán bộ 001,Chủ tịch,u1,lb-leader-41
      b,Cán bộ 002,Công chức,u1,lb-civil-36
      c,Cán bộ 003,Chủ tịch,u2,lb-leader-41
      d,Cán bộ 004,Công chức,u2,lb-civil-36

      """,
      "control.csv": """
      unit,convened,present,issued,collected,invalid
      u1,20,20,20,,
      u2,20,20,20,,

      """,
    ]
    if let decisions {
      files["decisions.csv"] =
        "unit,serial,official,decision,file,reason,decided-by,decided-on\n" + decisions
    }
    return files
  }

  /// A file in the list shape from rows such as `u1,S1,a,L01`.
  static func list(_ rows: String...) -> String {
    "unit,serial,official,marks\n" + rows.map { $0 + "\n" }.joined()
  }

  /// Ballots `first` to `last` of one unit, each saying `marks` of `official`.
  static func list(
    unit: String, official: String, _ ballots: ClosedRange<Int>, marks: String
  ) -> String {
    ballots.reduce(into: "unit,serial,official,marks\n") {
      $0 += "\(unit),S\($1),\(official),\(marks)\n"
    }
  }
}
