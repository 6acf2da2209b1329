/// All the faults for which a round folder, codebook or policy was refused.
package struct RoundFolderError: Error, Equatable, Sendable {
  /// Sorted by file, line and key; never empty.
  package var faults: [RoundFault]

  package init(faults: [RoundFault]) {
    self.faults = faults.sorted()
  }

  /// Whether a file that is there could not be read, which is the system's fault and not the
  /// round's.
  package var isUnreadable: Bool {
    faults.contains { $0.code == .unreadableFile }
  }
}
