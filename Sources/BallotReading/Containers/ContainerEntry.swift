/// One file inside a container.
package struct ContainerEntry: Sendable, Equatable {
  /// The path inside, with `/`; bytes that are not UTF-8 as `%XX`. Empty for the one file of a
  /// .gz.
  package var name: String
  /// Position among all entries of the container, from 0.
  package var position: Int

  /// The path by which the file is known: `a.zip/inner.csv`, but `b.csv.gz` for what is in it.
  package func path(in container: String) -> String {
    name.isEmpty ? container : "\(container)/\(name)"
  }
}
