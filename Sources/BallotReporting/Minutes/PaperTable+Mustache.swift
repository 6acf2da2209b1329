import Mustache

extension PaperTable: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "columns": columns
    case "numbering": numbering
    case "groups": groups
    case "total": total
    default: nil
    }
  }
}

extension PaperTable.Column: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "width": width
    default: nil
    }
  }
}

extension PaperTable.Heading: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "numeral": numeral
    case "title": title
    case "span": span
    default: nil
    }
  }
}

extension PaperTable.Row: MustacheParent {
  func child(named name: String) -> Any? { name == "cells" ? cells : nil }
}

extension PaperTable.Group: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "heading": heading
    case "rows": rows.isEmpty ? [] : [markup.text]
    case "sum": sum
    default: nil
    }
  }
}

extension PaperTable.Cell: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "align": setting.align
    case "lines": lines
    default: nil
    }
  }
}
