import Mustache

extension PaperHead: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "superior": superior
    case "issuer": issuer
    case "star": star
    case "number": number
    case "secrecy": secrecy
    case "nation": nation
    case "motto": motto
    case "placeAndDate": placeAndDate
    case "isInternal": isInternal
    default: nil
    }
  }
}
