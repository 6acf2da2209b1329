package import BallotModel

/// Hands assessments on in batches, so that no call is made per record.
package final class AssessmentEmitter {
  private static let capacity = 2048
  private let buffer: UnsafeMutablePointer<Assessment>
  /// Behind a pointer, so that counting needs no check of exclusive access.
  private let count: UnsafeMutablePointer<Int>
  private let sink: (UnsafeBufferPointer<Assessment>) -> Void

  package init(_ sink: @escaping (UnsafeBufferPointer<Assessment>) -> Void) {
    buffer = .allocate(capacity: Self.capacity)
    count = .allocate(capacity: 1)
    count.initialize(to: 0)
    self.sink = sink
  }

  deinit {
    buffer.deallocate()
    count.deallocate()
  }

  @inline(__always)
  func emit(_ assessment: Assessment) {
    if count.pointee == Self.capacity { flush() }
    buffer[count.pointee] = assessment
    count.pointee &+= 1
  }

  /// Hands on what was gathered elsewhere.
  func emit(contentsOf assessments: UnsafeBufferPointer<Assessment>) {
    flush()
    if !assessments.isEmpty { sink(assessments) }
  }

  /// Hands on what is still held back.
  package func flush() {
    if count.pointee > 0 { sink(UnsafeBufferPointer(start: buffer, count: count.pointee)) }
    count.pointee = 0
  }
}
