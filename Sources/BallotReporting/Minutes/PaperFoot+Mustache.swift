import Mustache

extension PaperFoot: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "signers": signers
    case "recipients": recipients
    default: nil
    }
  }
}

extension PaperFoot.Signer: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "width": width
    case "instruction": instruction
    default: nil
    }
  }
}

extension PaperFoot.Recipients: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "heading": heading
    case "names": names
    default: nil
    }
  }
}
