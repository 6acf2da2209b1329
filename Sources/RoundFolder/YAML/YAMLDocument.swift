import Yams

/// Parses one YAML file into a tree with lines.
struct YAMLDocument {
  let file: String
  let faults: FaultCollector

  /// Nodes a file can have, aliases counted wherever they are used, so that a small file can't
  /// unfold into an endless one.
  private static let mostNodes = 200_000

  /// - Returns: the only document of `bytes`; nil after adding a fault.
  func parse(_ bytes: [UInt8]) -> YAMLValue? {
    guard let text = DecodedText(bytes, file: file, faults: faults) else { return nil }
    do {
      guard let node = try Parser(yaml: text.string, encoding: .utf8).singleRoot() else {
        return YAMLValue(content: .null, line: 1)
      }
      var left = Self.mostNodes
      guard let value = value(node, left: &left) else {
        if left <= 0 { malformed("too many nodes", line: 0) }
        return nil
      }
      return value
    } catch let error as YamlError {
      report(error)
    } catch {
      malformed("\(error)", line: 0)
    }
    return nil
  }

  private func value(_ node: Node, left: inout Int) -> YAMLValue? {
    left -= 1
    guard left > 0 else { return nil }
    let line = node.mark?.line ?? 0
    switch node {
    case .scalar(let scalar):
      let isNull =
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      let text = CanonicalText.canonical(scalar.string)
      return YAMLValue(content: isNull ? .null : .scalar(text), line: line)
    case .sequence(let sequence):
      var items: [YAMLValue] = []
      for item in sequence {
        guard let item = value(item, left: &left) else { return nil }
        items.append(item)
      }
      return YAMLValue(content: .list(items), line: line)
    case .mapping(let mapping):
      guard let entries = entries(mapping, left: &left) else { return nil }
      return YAMLValue(content: .mapping(entries), line: line)
    case .alias:
      // The parser puts the node itself in place of an alias.
      malformed("unresolved alias", line: line)
      return nil
    }
  }

  private func entries(_ mapping: Node.Mapping, left: inout Int) -> [YAMLValue.Entry]? {
    var entries: [YAMLValue.Entry] = []
    var seen: Set<String> = []
    for (key, item) in mapping {
      let line = key.mark?.line ?? 0
      guard let name = key.scalar.map({ CanonicalText.canonical($0.string) }) else {
        malformed("a key is not a scalar", line: line)
        return nil
      }
      guard let item = value(item, left: &left) else { return nil }
      if seen.insert(name).inserted {
        entries.append(YAMLValue.Entry(key: name, line: line, value: item))
      } else {
        faults.add(
          .repeatedKey, file: file, line: line, key: name, value: name, expected: .keyOnce)
      }
    }
    return entries
  }

  private func malformed(_ problem: String, line: Int) {
    faults.add(.malformedYAML, file: file, line: line, value: problem, expected: .yamlSyntax)
  }

  private func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      malformed(problem, line: mark.line)
    case .reader(let problem, let offset, _, let yaml):
      let read = offset.map { yaml.prefix($0).utf8.count { $0 == 0x0A } + 1 }
      malformed(problem, line: read ?? 0)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let name = duplicates.first ?? ""
      faults.add(
        .repeatedKey, file: file, line: context.mark.line, key: name, value: name,
        expected: .keyOnce)
    default:
      malformed("\(error)", line: 0)
    }
  }
}
