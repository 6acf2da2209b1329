import Foundation

/// One row of blocks to be stored.
struct BlockRow: Sendable {
  var official: UInt32
  var batch: UInt32
  var part: Int
  /// An encoded `MaskBlock`.
  var masks: Data
}
