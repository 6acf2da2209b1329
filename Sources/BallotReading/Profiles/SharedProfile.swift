package import BallotModel

/// An import profile that the plans of many files hold together.
package final class SharedProfile: Sendable, Equatable {
  package let profile: ImportProfile

  package init(_ profile: ImportProfile) { self.profile = profile }

  package static func == (left: SharedProfile, right: SharedProfile) -> Bool {
    left === right || left.profile == right.profile
  }
}
