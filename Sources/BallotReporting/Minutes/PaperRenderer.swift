import Mustache

/// Sheets as HTML by the shipped templates; the only place that knows the template library.
struct PaperRenderer: Sendable {
  /// Escapes by scalars, as the rest of the house does.
  ///
  /// The library's own HTML type goes by grapheme clusters and so lets a `<` pass that follows a
  /// prepending sign such as U+0600.
  private struct Escaping: MustacheContentType {
    func escapeText(_ text: String) -> String { Markup.escaped(text) }
  }

  private let library: MustacheLibrary

  init() {
    // Named in the first line of every template.
    MustacheContentTypes.register(Escaping(), named: "PAPER")
    var library = MustacheLibrary()
    let templates = [
      ("sheet", PackageResources.sheet_mustache),
      ("stylesheet", PackageResources.stylesheet_mustache),
      ("heading", PackageResources.heading_mustache),
      ("part", PackageResources.part_mustache),
      ("table", PackageResources.table_mustache),
      ("foot", PackageResources.foot_mustache),
    ]
    for (name, bytes) in templates {
      do {
        try library.register(String(decoding: bytes, as: UTF8.self), named: name)
      } catch {
        preconditionFailure("the shipped template \(name) is not well formed")
      }
    }
    self.library = library
  }

  func render(_ sheet: PaperSheet) -> String {
    library.render(sheet, withTemplate: "sheet") ?? ""
  }
}

// Named by hand: a large round has a hundred thousand cells, and reflection is slow.
