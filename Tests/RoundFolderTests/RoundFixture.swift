import BallotModel
import RoundFolder

/// A small round without a fault, and what is done to it to put one in.
enum RoundFixture {
  enum Edit: Sendable {
    /// Replaces the only place of the first text in the file.
    case replace(String, String, with: String)
    case put(String, String)
    case remove(String)
  }

  struct UnusableEdit: Error {
    var text: String
  }

  static let texts: [String: String] = [
    "round.yaml": """
    round: r1
    title: Đợt thử
    opened: 2024-01-15
    closed: 2024-06-30
    levels: [city, ward, unit]
    codebooks: [mini, lb-civil-36]
    sources:
      - {files: "ballots/google/*.csv", profile: google-forms, encoding: windows-1258, constants: {unit: u1}}
      - {files: "ballots/paper/**", profile: own, constants: {round: r1, status: valid}}

    """,
    "areas.csv": """
    code,level,parent,name
    hn,city,,Hà Nội
    w1,ward,hn,Phường 1
    w2,ward,hn,Phường 2
    u1,unit,w1,Đơn vị 1
    u2,unit,w2,Đơn vị 2

    """,
    "roster.csv": """
    official,name,position,unit,codebook
    cb-001,Cán bộ 001,Chủ tịch,u1,mini
    cb-002,Cán bộ 002,,u2,lb-civil-36

    """,
    "control.csv": """
    unit,convened,present,issued,collected,invalid
    u1,40,38,38,36,1
    u2,,,20,,

    """,
    "decisions.csv": """
    unit,serial,official,decision,file,reason,decided-by,decided-on
    u1,S-1,,invalid,,nhàu nát,tổ 1,2024-07-01
    u2,S-2,cb-002,keep,ballots/a.csv,,,

    """,
    "aliases.csv": """
    kind,written,code
    official,Cán bộ số một,cb-001
    unit,Đơn vị một,u1
    indicator,Nhãn chung,A01
    indicator,Nhãn chung,C01

    """,
    "policy.yaml": """
    policy: p1
    title: Quy tắc thử
    minimum-ballots: 4
    minimum-count: 2
    rules:
      - {id: marked, kind: marked-share, at-least: 1/3, evidence: lower-bound, confidence: 0.9, action: meeting}
      - {id: group, kind: group-share, at-least: 0.25, groups: [g, T], action: watch}
      - {id: breadth, kind: breadth, indicators: 2, each-at-least: 1/10, action: watch}
      - {id: peer, kind: peer-outlier, level: ward, action: watch}
      - {id: rise, kind: rise, since: r0, action: watch}
      - {id: parent, kind: parent-share, at-least: 1, action: meeting}

    """,
    "codebooks/mini.yaml": """
    codebook: mini
    title: {vi: Bộ nhỏ, en: Small list}
    provenance: official
    parent: ct24-25
    groups:
      - {code: G, label: {vi: Nhóm một, en: First group}}
      - {code: H, label: {vi: Nhóm hai, en: Second group}}
    indicators:
      - {code: A01, group: G, parent: D02, label: {vi: Một, en: One}}
      - {code: A02, group: H, parent: D01, polarity: positive, label: {vi: Hai, en: Two}}
      - {code: A03, group: G, parent: D02, label: {vi: Ba, en: Three}}

    """,
    "profiles/own.yaml": "profile: own\nformat: csv\n",
  ]

  /// The files of the round after `edits`.
  static func files(_ edits: [Edit] = []) throws -> RoundFiles {
    var texts = texts
    for edit in edits {
      switch edit {
      case .replace(let file, let text, let replacement):
        let parts = texts[file]?.split(separator: text, omittingEmptySubsequences: false) ?? []
        guard parts.count == 2 else { throw UnusableEdit(text: text) }
        texts[file] = parts.joined(separator: replacement)
      case .put(let file, let text):
        texts[file] = text
      case .remove(let file):
        texts[file] = nil
      }
    }
    return RoundFiles(files: texts.mapValues { Array($0.utf8) })
  }

  /// The faults for which `files` are refused, as `code file:line key`; none if they are not.
  static func faults(_ files: RoundFiles) -> [String] {
    do throws(RoundFolderError) {
      _ = try RoundReader.read(files)
      return []
    } catch {
      return error.faults.map(place)
    }
  }

  static func place(_ fault: RoundFault) -> String {
    "\(fault.code.rawValue) \(fault.file):\(fault.line) \(fault.key)"
  }
}
