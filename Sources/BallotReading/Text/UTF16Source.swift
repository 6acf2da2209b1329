import BallotModel

/// UTF-16 text as UTF-8 bytes; the byte order mark has already been taken off.
///
/// What stands before an unpaired surrogate is given out before the error is thrown, so that the
/// faults found do not depend on how many bytes come at a time.
final class UTF16Source: ByteSource {
  private let source: any ByteSource
  private let isBigEndian: Bool
  private var units: [UInt8] = []
  private var output: [UInt8] = []
  private var outputStart = 0
  private var highSurrogate: UInt32?
  private var line = 1
  private var afterReturn = false
  private var atEnd = false
  private var failure: ReadingError?

  init(_ source: any ByteSource, isBigEndian: Bool) {
    self.source = source
    self.isBigEndian = isBigEndian
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    while outputStart == output.count, !atEnd {
      if let failure { throw failure }
      do throws(ReadingError) { try refill() } catch { failure = error }
    }
    let count = min(buffer.count, output.count - outputStart)
    guard count > 0 else { return 0 }
    output.withUnsafeBytes { all in
      buffer.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: all[outputStart..<outputStart + count]))
    }
    outputStart += count
    return count
  }

  private func refill() throws(ReadingError) {
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    var failure: ReadingError?
    let count = chunk.withUnsafeMutableBytes { all -> Int in
      do throws(ReadingError) { return try source.read(into: all) } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    output.removeAll(keepingCapacity: true)
    outputStart = 0
    if count == 0 {
      if !units.isEmpty || highSurrogate != nil { throw undecodable() }
      atEnd = true
      return
    }
    units.append(contentsOf: chunk[..<count])
    let whole = units.count & ~1
    for at in stride(from: 0, to: whole, by: 2) {
      let (a, b) = (UInt32(units[at]), UInt32(units[at + 1]))
      try append(isBigEndian ? a << 8 | b : b << 8 | a)
    }
    units.removeFirst(whole)
  }

  private func append(_ unit: UInt32) throws(ReadingError) {
    let isLineEnd = unit == 0x0D || (unit == 0x0A && !afterReturn)
    afterReturn = unit == 0x0D
    if let high = highSurrogate {
      guard (0xDC00...0xDFFF).contains(unit) else { throw undecodable() }
      highSurrogate = nil
      appendScalar(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
    } else if (0xD800...0xDBFF).contains(unit) {
      highSurrogate = unit
    } else if (0xDC00...0xDFFF).contains(unit) {
      throw undecodable()
    } else {
      if isLineEnd { line += 1 }
      appendScalar(unit)
    }
  }

  private func appendScalar(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else { return }
    output.append(contentsOf: encoded)
  }

  private func undecodable() -> ReadingError {
    ReadingError(Fault(.undecodableText, line: line, argument: "UTF-16"))
  }
}
