import Mustache

// Named by hand: a large round has hundreds of sheets, and reflection is slow.

extension PaperSheet: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "language": language
    case "isParty": isParty
    case "isState": isState
    case "isPortrait": isPortrait
    case "isLandscape": isLandscape
    case "windowTitle": windowTitle
    case "head": head
    case "title": title
    case "subjects": subjects
    case "warnings": warnings
    case "opening": opening
    case "people": people
    case "countsTitle": countsTitle
    case "counts": counts
    case "countRemarks": countRemarks
    case "parts": parts
    case "closing": closing
    case "notes": notes
    case "foot": foot
    default: nil
    }
  }
}

extension PaperSheet.Part: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "before": before
    case "table": table
    case "after": after
    default: nil
    }
  }
}

extension PaperSheet.Count: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "label": label
    case "figure": figure
    case "remark": remark
    default: nil
    }
  }
}
