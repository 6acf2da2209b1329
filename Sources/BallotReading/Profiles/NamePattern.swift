/// A heading, or a path of local names, with places for what is to be taken from it.
///
/// `{indicator}`, `{official}` and `{group}` take text, `*` passes over it; everything else must
/// stand there as written, whatever its case.
struct NamePattern {
  /// What was taken.
  struct Captures: Hashable {
    var indicator: String?
    var official: String?
    var group: String?
  }

  private enum Piece: Equatable {
    case literal([Character])
    case any
    case indicator
    case official
    case group
  }

  private let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var literal: [Character] = []
    var rest = NameText.folded(text)[...]
    func closeLiteral() {
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = []
    }
    let places: [(String, Piece)] = [
      ("{indicator}", .indicator), ("{official}", .official), ("{group}", .group), ("*", .any),
    ]
    while let first = rest.first {
      if let place = places.first(where: { rest.hasPrefix($0.0) }) {
        closeLiteral()
        pieces.append(place.1)
        rest = rest.dropFirst(place.0.count)
      } else {
        literal.append(first)
        rest = rest.dropFirst()
      }
    }
    closeLiteral()
    self.pieces = pieces
  }

  /// Whether anything but places stands in it.
  var hasLiteral: Bool {
    pieces.contains { if case .literal = $0 { true } else { false } }
  }

  /// What `name` gives; nil where it does not fit. The earlier of two places takes as little as
  /// it can.
  ///
  /// - Complexity: exponential only in the number of places, of which a heading has few.
  func match(_ name: String) -> Captures? {
    var captures = Captures()
    return fits(pieces[...], Array(NameText.folded(name))[...], &captures) ? captures : nil
  }

  private func fits(
    _ pieces: ArraySlice<Piece>, _ text: ArraySlice<Character>, _ captures: inout Captures
  ) -> Bool {
    guard let piece = pieces.first else { return text.isEmpty }
    let rest = pieces.dropFirst()
    if case .literal(let literal) = piece {
      return text.starts(with: literal) && fits(rest, text.dropFirst(literal.count), &captures)
    }
    var length = piece == .any ? 0 : 1
    while length <= text.count {
      if fits(rest, text.dropFirst(length), &captures) {
        let taken = String(text.prefix(length))
        switch piece {
        case .indicator: captures.indicator = taken
        case .official: captures.official = taken
        case .group: captures.group = taken
        case .any, .literal: break
        }
        return true
      }
      length += 1
    }
    return false
  }
}
