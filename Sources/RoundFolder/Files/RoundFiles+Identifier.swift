extension RoundFiles {
  /// The `round:` of the bytes of a round.yaml; nil where it can't be read.
  package static func identifier(inRoundFile bytes: [UInt8]) -> String? {
    let document = YAMLDocument(file: roundFile, faults: FaultCollector()).parse(bytes)
    guard case .mapping(let entries)? = document?.content,
      case .scalar(let text)? = entries.first(where: { $0.key == "round" })?.value.content
    else { return nil }
    return text
  }
}
