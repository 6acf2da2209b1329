/// The languages of everything that people read.
package enum Language: String, Sendable, CaseIterable {
  case vi
  case en
}
