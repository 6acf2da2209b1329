/// A code of which a file has more faults than are kept with their places.
package struct CappedFault: Equatable, Sendable {
  package var file: String
  package var code: FaultCode
  package var count: Int
  package var listed: Int

  package init(file: String, code: FaultCode, count: Int, listed: Int) {
    self.file = file
    self.code = code
    self.count = count
    self.listed = listed
  }
}
