import BallotModel

extension ReadingError {
  /// X20 with what is wrong.
  init(_ defect: ContainerDefect) {
    self.init(Fault(.unsupportedContainer, argument: defect.rawValue))
  }
}
