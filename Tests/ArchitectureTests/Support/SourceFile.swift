import Foundation

/// One Swift file of a target.
struct SourceFile: CustomStringConvertible {
  /// The folder below Sources in which it lies.
  var target: String
  /// Relative to the package.
  var path: String
  var lines: [Substring]

  var description: String { path }

  /// The file's name without `.swift`.
  var name: String {
    String((path.split(separator: "/").last ?? "").dropLast(".swift".count))
  }

  /// The modules that the file imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ").drop {
        Self.modifiers.contains($0) || $0.hasPrefix("@")
      }
      guard words.first == "import" else { return nil }
      let rest = words.dropFirst().drop { ["struct", "class", "enum", "func", "var"].contains($0) }
      return rest.first.map { String($0.prefix { $0 != "." }) }
    }
  }

  /// Keyword and name of what stands at the top of the file.
  var topLevel: [(keyword: String, name: String)] {
    lines.filter { $0.first?.isLetter == true || $0.first == "@" }.compactMap { line in
      let words = line.split { " :<({".contains($0) }.drop {
        Self.modifiers.contains($0) || $0.hasPrefix("@")
      }
      guard words.count > 1, let keyword = words.first, Self.keywords.contains(keyword)
      else { return nil }
      return (String(keyword), String(words[words.startIndex + 1]))
    }
  }

  /// Functions and initializers with the number of their lines.
  var functions: [(line: Int, length: Int)] {
    lines.indices.compactMap { start in
      let line = lines[start]
      let indent = line.prefix { $0 == " " }
      let words = line.split { " (<".contains($0) }.drop {
        Self.modifiers.contains($0) || $0.hasPrefix("@")
      }
      guard words.first == "func" || words.first == "init" || words.first == "init?" else {
        return nil
      }
      guard
        let opened = lines[start...].firstIndex(where: { $0.hasSuffix("{") || $0.hasSuffix("}") }),
        lines[start..<opened].dropFirst().allSatisfy({
          $0.hasPrefix("\(indent) ") || $0.hasPrefix("\(indent))")
        }),
        lines[opened].hasSuffix("{"),
        let end = lines[opened...].dropFirst().firstIndex(where: { $0 == "\(indent)}" })
      else { return nil }
      return (start + 1, end - start + 1)
    }
  }

  private static let modifiers: Set<Substring> = [
    "package", "public", "internal", "private", "fileprivate", "final", "static", "mutating",
    "override", "indirect", "nonisolated", "required", "convenience", "consuming", "borrowing",
  ]
  private static let keywords: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "extension", "func", "let", "var",
    "typealias",
  ]
}
