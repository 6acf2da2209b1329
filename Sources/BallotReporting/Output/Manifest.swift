/// What went into a report and what came out of it, by digests (manifest.json).
package struct Manifest: Sendable {
  package var round: String
  /// Name and version of the program.
  package var tool: String
  /// Identifier of the policy.
  package var policy: String
  /// Every setting by its name, such as `denominator`.
  package var settings: [String: String]
  package var inputs: [FileDigest]
  package var outputs: [FileDigest]

  package init(
    round: String, tool: String, policy: String, settings: [String: String],
    inputs: [FileDigest], outputs: [FileDigest]
  ) {
    self.round = round
    self.tool = tool
    self.policy = policy
    self.settings = settings
    self.inputs = inputs
    self.outputs = outputs
  }

  /// The document; settings by name, files by path.
  package var json: String {
    let named = settings.sorted { ByteOrder.precedes($0.key, $1.key) }
    return JSONText.object([
      ("round", .string(round)), ("tool", .string(tool)), ("policy", .string(policy)),
      ("settings", .object(named.map { ($0.key, .string($0.value)) })),
      ("inputs", .lines(FileDigest.sorted(inputs).map(\.json))),
      ("outputs", .lines(FileDigest.sorted(outputs).map(\.json))),
    ]).document
  }
}
