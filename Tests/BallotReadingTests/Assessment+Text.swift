import BallotModel

extension Assessment {
  /// All fields in one line, to be compared and shown.
  var text: String {
    "\(file):\(line)#\(record) \(kind)\(isPart ? " part" : "") ballot \(ballot)/\(witness)"
      + " unit \(unit) official \(official) marks \(marks) comment \(comment)"
  }
}
