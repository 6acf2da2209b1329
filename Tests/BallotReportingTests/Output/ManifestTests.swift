import BallotModel
import BallotReporting
import Testing

@Suite struct ManifestTests {
  @Test func `settings are by name and files by path`() {
    let manifest = Manifest(
      round: "r1", tool: "kiemphieu 1.0", policy: "pol",
      settings: Manifest.settings(RoundSettings()),
      inputs: [
        FileDigest(path: "roster.csv", sha256: "02"),
        FileDigest(path: "areas.csv", sha256: "01"),
      ],
      outputs: [])
    #expect(
      manifest.json == #"""
        {"round":"r1","tool":"kiemphieu 1.0","policy":"pol","settings":{"blank":"no-criticism","cross-unit":"reject","denominator":"counted","serials":"required"},"inputs":[
        {"path":"areas.csv","sha256":"01"},
        {"path":"roster.csv","sha256":"02"}
        ],"outputs":[]}

        """#)
  }
}
