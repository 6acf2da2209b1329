import BallotModel

/// The texts that cells of a workbook refer to by number.
final class SharedTexts: PartHandler {
  private let most: Int
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var isInText = false
  /// How deep inside a reading aid, whose text is not part of the cell's.
  private var phoneticDepth = 0
  private(set) var failure: ReadingError?

  /// - Parameter most: bytes of all texts together.
  init(most: Int) { self.most = most }

  /// The text at `index`; nil if there is none.
  func text(at index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  func start(_ name: PartName, _ attributes: PartAttributes) {
    if name == "t" { isInText = phoneticDepth == 0 } else if name == "rPh" { phoneticDepth += 1 }
  }

  func end(_ name: PartName) {
    if name == "t" {
      isInText = false
    } else if name == "rPh" {
      phoneticDepth -= 1
    } else if name == "si" {
      ends.append(bytes.count)
      // Each end takes as much as eight bytes of text.
      if bytes.count + ends.count * 8 > most { failure = ReadingError(.tooLarge) }
    }
  }

  func text(_ text: UnsafeRawBufferPointer) {
    guard isInText else { return }
    bytes.append(contentsOf: text)
    if bytes.count > most { failure = ReadingError(.tooLarge) }
  }
}
