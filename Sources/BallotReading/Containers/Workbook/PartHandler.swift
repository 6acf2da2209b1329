import CLibXML2

/// Takes the events of one part of a workbook.
protocol PartHandler: AnyObject {
  /// Why the part can't be used; stops the parser.
  var failure: ReadingError? { get }

  func start(_ name: PartName, _ attributes: PartAttributes)
  func end(_ name: PartName)
  /// Text, in pieces of any length.
  func text(_ bytes: UnsafeRawBufferPointer)
}
