import BallotModel

/// How far a compressed file is unpacked before it is taken for an attack.
///
/// Nothing is unpacked to disk; the limits bound time and memory.
package struct ContainerLimits: Sendable, Equatable {
  /// Bytes that come out for each byte that goes in.
  package var ratio = 200
  /// Up to here no ratio is too high.
  package var freeBytes = 1 << 20
  /// Bytes that come out of one container in all.
  package var totalBytes = 64 << 30
  /// Files in one container.
  package var entries = 250_000
  /// Bytes of a workbook as it lies, since a workbook must be held to be read.
  package var workbookBytes = 64 << 20
  /// Bytes of the shared texts of a workbook, unpacked.
  package var sharedTextBytes = 256 << 20

  package init() {}

  /// What is wrong with `produced` bytes out of `consumed`; nil for nothing.
  func defect(produced: Int, consumed: Int) -> ContainerDefect? {
    if produced > totalBytes { return .tooLarge }
    return produced > freeBytes && produced / ratio > consumed ? .ratio : nil
  }
}
