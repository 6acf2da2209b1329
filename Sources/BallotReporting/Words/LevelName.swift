import BallotModel

/// A level's name for people: the usual four are translated, any other stands as written.
enum LevelName {
  static func of(_ level: String, _ language: Language) -> String {
    switch level {
    case "city": Words.city.text[language]
    case "district": Words.district.text[language]
    case "ward": Words.ward.text[language]
    case "unit": Words.unitLevel.text[language]
    default: level
    }
  }
}
