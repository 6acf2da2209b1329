import BallotModel

/// What to propose for a file that is not valid UTF-8.
///
/// Goes by the start of the file, or else by the first row at fault that shows anything; never by
/// how many bytes came at a time.
struct EncodingAdvice {
  private var sample: [UInt8] = []
  private var names: [String]?

  init() {}

  /// - Parameter sample: the start of the file, as it is.
  init(sample: [UInt8]) { self.sample = sample }

  /// `fault` with the proposal, if it is of the kind that needs one.
  ///
  /// - Parameter row: the bytes of the row at fault, where there is one.
  mutating func advised(_ fault: Fault, row: UnsafeRawBufferPointer? = nil) -> Fault {
    guard fault.code == .undecodableText, fault.argument == "UTF-8", fault.proposal.isEmpty else {
      return fault
    }
    if names == nil {
      let found = sample.withUnsafeBytes {
        UTF8Check.firstFault(in: $0) == nil ? [] : EncodingGuess.names($0)
      }
      if !found.isEmpty { names = found }
      sample = []
    }
    if names == nil, let row {
      let found = EncodingGuess.names(row)
      if !found.isEmpty { names = found }
    }
    var advised = fault
    advised.proposal = (names ?? []).map { "--encoding \($0)" }.joined(separator: " / ")
    return advised
  }
}
