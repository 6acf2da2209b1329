/// What a contested version is found by.
struct ContestedKey: Hashable {
  var ballot: UInt64
  var official: UInt32
  var content: UInt32

  init(_ item: ContestedContent) {
    ballot = item.ballot
    official = item.official
    content = item.content
  }

  init(_ entry: JoinEntry) {
    ballot = entry.ballot
    official = entry.official
    content = entry.content
  }
}
