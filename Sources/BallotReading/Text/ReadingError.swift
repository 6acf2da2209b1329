package import BallotModel

/// Why reading a file had to stop; becomes the fault of that file and of no other.
package struct ReadingError: Error, Equatable {
  package var fault: Fault

  package init(_ fault: Fault) { self.fault = fault }
}
