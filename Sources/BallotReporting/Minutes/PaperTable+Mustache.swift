import Mustache

extension PaperTable.Row: MustacheParent {
  func child(named name: String) -> Any? { name == "cells" ? cells : nil }
}

extension PaperTable.Cell: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "setting": setting
    case "align": align
    case "lines": lines
    default: nil
    }
  }
}
