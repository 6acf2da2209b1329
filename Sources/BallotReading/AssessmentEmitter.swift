package import BallotModel

/// Hands assessments on in batches, so that no call is made per record.
package final class AssessmentEmitter {
  private static let capacity = 2048
  private let buffer: UnsafeMutablePointer<Assessment>
  private var count = 0
  private let sink: (UnsafeBufferPointer<Assessment>) -> Void

  package init(_ sink: @escaping (UnsafeBufferPointer<Assessment>) -> Void) {
    buffer = .allocate(capacity: Self.capacity)
    self.sink = sink
  }

  deinit { buffer.deallocate() }

  @inline(__always)
  func emit(_ assessment: Assessment) {
    if count == Self.capacity { flush() }
    buffer[count] = assessment
    count &+= 1
  }

  /// Hands on what is still held back.
  package func flush() {
    if count > 0 { sink(UnsafeBufferPointer(start: buffer, count: count)) }
    count = 0
  }
}
