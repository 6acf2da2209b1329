/// The name of a level's file; the level's name is data: nothing in it may lead out of the folder.
enum AreaFile {
  static func path(_ level: String) -> String { "areas-\(safe(level)).csv" }

  private static func safe(_ level: String) -> String {
    String(
      level.unicodeScalars.map { scalar in
        let isSafe =
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
          || "-_".unicodeScalars.contains(scalar)
        return isSafe ? Character(scalar) : "_"
      })
  }
}
