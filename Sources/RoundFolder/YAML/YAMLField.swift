/// One scalar of a YAML file with its place.
struct YAMLField: Equatable, Sendable {
  var text: String
  /// Physical line, from 1.
  var line: Int
  /// Path of the key, such as `rules[2].at-least`.
  var key: String
}
