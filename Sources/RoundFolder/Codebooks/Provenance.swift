/// Whether the wording of a codebook is the issuing body's own.
enum Provenance: String, Sendable, CaseIterable {
  case official
  case illustrative
}
