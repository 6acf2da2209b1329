/// Where a ballots document may be cut: before the start tags of ballots.
///
/// What looks like one may stand in a comment too; whoever reads the piece before it finds out.
enum BallotEnds {
  private static let tag = Array("<ballot".utf8)

  /// The last such place behind the beginning of `count` bytes; nil if there is none.
  static func last(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    var at = count - tag.count - 1
    while at > 0 {
      if base[at] == tag[0], isTag(base + at) { return at }
      at -= 1
    }
    return nil
  }

  private static func isTag(_ start: UnsafePointer<UInt8>) -> Bool {
    for index in tag.indices where start[index] != tag[index] { return false }
    switch start[tag.count] {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/"): return true
    default: return false
    }
  }
}
