import BallotModel

/// datapackage.json: what the columns of every CSV hold (Frictionless Data Package, version 1).
struct DataPackage {
  /// One CSV and its columns.
  struct Resource {
    var path: String
    var title: String
    var columns: [Column]
    /// The columns that name a row; empty where no set of them does.
    var key: [String]
  }

  let round: Round
  let resources: [Resource]
  let language: Language
  /// As in `OutputStyle`.
  let excel: Bool

  var json: String {
    JSONText.object([
      ("profile", .string("data-package")), ("name", .string(Self.name(round.id))),
      ("id", .string(round.id)), ("title", .string(round.title)),
      ("resources", .lines(resources.map(resource))),
    ]).document
  }

  private func resource(_ resource: Resource) -> JSONText {
    let stem = resource.path.split(separator: ".").first.map(String.init) ?? resource.path
    var schema: [(String, JSONText)] = [
      ("fields", .array(resource.columns.map(field))),
      // `*` is a figure that disclosure control keeps back, empty one that does not exist.
      ("missingValues", .array([.string(""), .string(Cell.hidden)])),
    ]
    if !resource.key.isEmpty {
      schema.append(("primaryKey", .array(resource.key.map { .string($0) })))
    }
    return .object([
      ("profile", .string("tabular-data-resource")), ("name", .string(Self.name(stem))),
      ("path", .string(resource.path)), ("title", .string(resource.title)),
      ("format", .string("csv")), ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      (
        "dialect",
        .object([
          ("delimiter", .string(excel ? ";" : ",")), ("lineTerminator", .string("\n")),
          ("quoteChar", .string("\"")), ("doubleQuote", .bool(true)), ("header", .bool(true)),
        ])
      ),
      ("schema", .object(schema)),
    ])
  }

  private func field(_ column: Column) -> JSONText {
    let type = Self.type(of: column)
    var fields: [(String, JSONText)] = [
      ("name", .string(column.field)), ("type", .string(type)),
      ("title", .string(column.title[language])),
    ]
    if type == "number", excel { fields.append(("decimalChar", .string(","))) }
    return .object(fields)
  }

  /// Shares, bounds and probabilities have decimals; every other number is a count.
  private static func type(of column: Column) -> String {
    switch column.field {
    case "share", "lower", "reason-share", "reason-lower", "threshold", "p", "q": "number"
    case "agrees": "boolean"
    default: column.isNumeric ? "integer" : "string"
    }
  }

  /// Lower-case letters, digits, `.`, `_` and `-`, as the standard asks for names.
  private static func name(_ text: String) -> String {
    let name = text.lowercased().utf8.map { byte -> Character in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        Character(Unicode.Scalar(byte))
      default: "_"
      }
    }
    return name.isEmpty ? "_" : String(name)
  }
}
