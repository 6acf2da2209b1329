/// What the records of a file say, before anything is known of repeats: for the preview.
package struct ProfileOutcomes: Equatable, Sendable {
  package var marked = 0
  package var none = 0
  package var blank = 0
  package var contradictory = 0
  package var spoiled = 0
  package var rejected = 0

  mutating func add(marks: UInt64, hasNone: Bool, isSpoiled: Bool) {
    if isSpoiled {
      spoiled += 1
    } else if marks != 0 {
      if hasNone { contradictory += 1 } else { marked += 1 }
    } else if hasNone {
      none += 1
    } else {
      blank += 1
    }
  }
}
