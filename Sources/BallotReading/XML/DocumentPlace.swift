import CLibXML2

/// Where a parser stands in a document, both from 1, the column counted as libxml2 does.
package struct DocumentPlace {
  package var line: Int
  package var column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// As libxml2 counts: in 32 bits, of which it takes the highest for a sign, though a document may
  /// have more lines than that.
  package init(counted line: Int32, _ column: Int32) {
    self.line = Int(UInt32(bitPattern: line))
    self.column = Int(UInt32(bitPattern: column))
  }

  /// Where `parser` stands; 0 before there is anything to read.
  @inline(__always)
  init(of parser: xmlParserCtxtPtr?) {
    guard let input = parser?.pointee.input else {
      self.init(line: 0, column: 0)
      return
    }
    self.init(counted: input.pointee.line, input.pointee.col)
  }

  /// This place in a part of the document that begins at `start`.
  func behind(_ start: DocumentPlace) -> DocumentPlace {
    DocumentPlace(
      line: start.line + line - 1, column: line == 1 ? start.column + column - 1 : column)
  }
}
