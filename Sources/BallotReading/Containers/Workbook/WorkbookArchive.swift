import BallotModel

/// The parts of a workbook, which is held in memory as it lies: they are not read in its order.
final class WorkbookArchive {
  /// Few enough that what one text, in as many cells as fit, swells to can be held.
  private static let chunk = 16 << 10
  private static let mostHeld = 64 << 20
  /// Parts in one workbook.
  private static let mostParts = 10_000

  private let bytes: UnsafeMutableRawBufferPointer
  private let size: Int
  private let limits: ContainerLimits
  private var positions: [String: Int] = [:]
  private var produced = 0

  /// Takes the whole of `source`.
  ///
  /// - Throws: X20 where it is too large, encrypted or damaged.
  init(_ source: any ByteSource, limits: ContainerLimits) throws(ReadingError) {
    self.limits = limits
    (bytes, size) = try Self.all(of: source, atMost: limits.workbookBytes)
    let handle = try ArchiveHandle(.memory(whole))
    while let header = try handle.advance() {
      guard handle.position <= Self.mostParts else { throw ReadingError(.tooManyEntries) }
      guard !header.isEncrypted else { throw ReadingError(.encrypted) }
      let name = try EntryName.text(header.name)
      guard !header.isFolder else { continue }
      guard positions.updateValue(handle.position - 1, forKey: name) == nil else {
        throw ReadingError(.repeatedName)
      }
    }
  }

  deinit { bytes.deallocate() }

  /// Whether there is a part of this name.
  func has(_ name: String) -> Bool { positions[name] != nil }

  /// The bytes of a part.
  ///
  /// - Throws: X20 where it is missing.
  func part(_ name: String) throws(ReadingError) -> ArchiveHandle {
    guard let position = positions[name] else { throw ReadingError(.damaged) }
    let handle = try ArchiveHandle(.memory(whole))
    while handle.position <= position {
      guard try handle.advance() != nil else { throw ReadingError(.damaged) }
    }
    return handle
  }

  /// Lets `handler` take the whole of a part.
  func parse(_ name: String, _ handler: any PartHandler) throws(ReadingError) {
    let part = try part(name)
    let parser = PartParser(handler)
    while try feed(part, to: parser) {}
  }

  /// Lets `parser` take the next bytes of `part`; false at its end.
  ///
  /// - Throws: X20 where the workbook swells too much, or is damaged.
  func feed(_ part: ArchiveHandle, to parser: PartParser) throws(ReadingError) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
    defer { buffer.deallocate() }
    let count = try part.read(into: buffer)
    try account(count)
    try parser.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    return count > 0
  }

  /// Counts bytes that come out of the workbook.
  func account(_ count: Int) throws(ReadingError) {
    produced += count
    if let defect = limits.defect(produced: produced, consumed: size) {
      throw ReadingError(defect)
    }
  }

  /// How many more bytes may come out before the limits say no, as far as they can be held.
  var allowance: Int {
    min(
      Self.mostHeld, limits.totalBytes - produced,
      max(limits.freeBytes, limits.ratio * (size + 1)) - produced)
  }

  private var whole: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[..<size])
  }

  private static func all(
    of source: any ByteSource, atMost most: Int
  ) throws(ReadingError) -> (UnsafeMutableRawBufferPointer, Int) {
    var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    var count = 0
    do throws(ReadingError) {
      while true {
        if count == buffer.count {
          guard count < most else { throw ReadingError(.tooLarge) }
          let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: min(most, count * 2), alignment: 16)
          larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
          buffer.deallocate()
          buffer = larger
        }
        let more = try source.read(
          into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
        if more == 0 { return (buffer, count) }
        count += more
      }
    } catch {
      buffer.deallocate()
      throw error
    }
  }
}
