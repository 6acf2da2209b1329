/// A file name for each unit: safe on every system, and no two alike even where case is ignored.
package enum UnitFileNames {
  /// Longest name before a number that tells it apart; well below any file system's limit.
  private static let longest = 60

  private static let reserved: Set<String> = {
    let numbered = (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(["con", "prn", "aux", "nul"] + numbered)
  }()

  /// - Parameter codes: the units' codes in the order of areas.csv.
  /// - Returns: the names in the same order. A code that is safe keeps its name.
  package static func of(_ codes: [String]) -> [String] {
    let wishes = codes.map(safe)
    var taken = Set<String>()
    var names = wishes.map { _ in "" }
    // Those whose code is safe come first, so that no changed code takes theirs.
    let order =
      codes.indices.filter { codes[$0] == wishes[$0] }
      + codes.indices.filter { codes[$0] != wishes[$0] }
    for place in order {
      var name = wishes[place]
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(wishes[place])-\(number)"
        number += 1
      }
      names[place] = name
    }
    return names
  }

  private static func safe(_ code: String) -> String {
    let kept = code.unicodeScalars.prefix(longest).map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
      default: VietnameseLetter.table[scalar] == nil ? "_" : Character(scalar)
      }
    }
    let name = String(kept)
    return name.isEmpty || reserved.contains(name.lowercased()) ? "_" + name : name
  }
}
