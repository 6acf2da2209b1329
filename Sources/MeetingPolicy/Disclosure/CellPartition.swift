/// The cells into which published sums divide what is hidden.
///
/// Whoever knows the sum over a node and over some nodes inside it knows the sum over what is left
/// between them: a cell. Nodes are offered from the top down and are nested or disjoint, so that
/// every new node lies in one cell, and divides it in two.
struct CellPartition {
  /// A cell with the node whose publication made it.
  struct Cell {
    /// Ascending.
    var members: [Int]
    /// Nil for what lies below no published node: that sum is unknown.
    var node: Int?
  }

  private(set) var cells: [Cell]
  private var cellOf: [Int]

  /// - Parameter count: how many elements are hidden; they are numbered from 0.
  init(count: Int) {
    cells = [Cell(members: Array(0..<count), node: nil)]
    cellOf = Array(repeating: 0, count: count)
  }

  /// Publishes the sum over `members` if all that can be told from it `isSafe`; says whether it did.
  ///
  /// - Parameters:
  ///   - members: the hidden elements below the node, ascending.
  ///   - isSafe: whether the sum over a cell may be known; asked of each cell that would arise.
  /// - Complexity: O(size of the cell that is divided).
  mutating func publish(
    _ members: [Int], node: Int, where isSafe: (Cell) -> Bool
  ) -> Bool {
    guard let first = members.first else { return true }
    let outer = cells[cellOf[first]]
    let inside = Set(members)
    let inner = Cell(members: members, node: node)
    let rest = Cell(members: outer.members.filter { !inside.contains($0) }, node: outer.node)
    guard isSafe(inner), rest.node == nil || rest.members.isEmpty || isSafe(rest) else {
      return false
    }
    cells[cellOf[first]] = rest
    cells.append(inner)
    for member in members { cellOf[member] = cells.count - 1 }
    return true
  }

  /// The cell of each element, as an index into `cells`.
  func cell(of element: Int) -> Int { cellOf[element] }
}
