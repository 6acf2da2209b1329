import BallotModel

/// Text in a legacy encoding as UTF-8 in NFC.
///
/// What stands before a byte without meaning is given out before the error is thrown, so that the
/// faults found do not depend on how many bytes come at a time.
package final class LegacySource: ByteSource {
  private let source: any ByteSource
  private let encoding: LegacyEncoding
  private var decoder: LegacyDecoder
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
  private var output: [UInt8] = []
  private var outputStart = 0
  private var atEnd = false
  private var failure: ReadingError?

  package init(_ source: any ByteSource, _ encoding: LegacyEncoding) {
    self.source = source
    self.encoding = encoding
    decoder = LegacyDecoder(encoding)
  }

  deinit { input.deallocate() }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    while outputStart == output.count, !atEnd {
      if let failure { throw failure }
      refill()
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

  private func refill() {
    output.removeAll(keepingCapacity: true)
    outputStart = 0
    do throws(ReadingError) {
      let count = try source.read(into: input)
      guard count > 0 else {
        decoder.finish(into: &output)
        atEnd = true
        return
      }
      let bytes = UnsafeRawBufferPointer(rebasing: input[..<count])
      if !decoder.decode(bytes, into: &output) {
        failure = ReadingError(
          Fault(.undecodableText, line: decoder.line, argument: encoding.rawValue))
      }
    } catch {
      decoder.finish(into: &output)
      failure = error
    }
  }
}
