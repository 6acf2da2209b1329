import BallotReading
import Testing

@Suite struct DocumentPlaceTests {
  /// libxml2 adds one to a number of 32 bits with a sign.
  @Test(arguments: [(1, 1), (.max, 2_147_483_647), (.min, 2_147_483_648), (-1, 4_294_967_295)])
  func `a line is one beyond what fits a number with a sign`(counted: Int32, line: Int) {
    let place = DocumentPlace(counted: counted, counted)
    #expect(place.line == line)
    #expect(place.column == line)
  }
}
