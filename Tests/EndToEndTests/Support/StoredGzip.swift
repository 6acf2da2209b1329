import Foundation

/// A .gz whose content is stored as it is (RFC 1951, section 3.2.4).
struct StoredGzip {
  let bytes: Data

  init(_ content: Data) {
    var body = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
    var rest = content[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(0xFFFF)
      body.append(rest.isEmpty ? 1 : 0)
      body += StoredZip.little(block.count, 2) + StoredZip.little(~block.count, 2) + block
    } while !rest.isEmpty
    bytes =
      body + StoredZip.little(Int(StoredZip.checksum(content)), 4)
      + StoredZip.little(content.count, 4)
  }
}
