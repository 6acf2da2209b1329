/// One counted assessment on its way into its block, as two words.
struct WideMarks: BitwiseCopyable {
  /// Official, batch and kind, as `BlockOrder` has them.
  var place: UInt64
  var marks: UInt64
}
