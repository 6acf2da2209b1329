import BallotModel
package import BallotReporting
import RoundFolder
import TestDeck

/// What needs no round: shipped codebooks and policy, checks of single files, test decks.
package enum Catalogue {
  /// A shipped codebook by its identifier.
  package static func codebook(
    _ id: String, as format: OutputFormat, style: OutputStyle
  ) throws(PipelineError) -> String {
    guard let codebook = BuiltInCodebooks.codebook(id: id) else {
      let known = BuiltInCodebooks.identifiers.joined(separator: ", ")
      throw .usage(
        LocalizedText(
          vi: "Không có bộ biểu hiện \(id); có sẵn: \(known)",
          en: "There is no codebook \(id); built in: \(known)"))
    }
    return ReportWriter(style: style).codebook(codebook, as: format)
  }

  /// Checks a codebook file, and shows it.
  package static func checkCodebook(
    file: String, as format: OutputFormat, style: OutputStyle
  ) throws(PipelineError) -> String {
    let bytes = try read(file)
    do throws(RoundFolderError) {
      let codebook = try CodebookCheck.read(bytes, file: file)
      return ReportWriter(style: style).codebook(codebook, as: format)
    } catch {
      throw .roundFolder(error)
    }
  }

  /// A policy file, or the shipped policy, in sentences.
  package static func policy(
    file: String?, as format: OutputFormat, style: OutputStyle
  ) throws(PipelineError) -> String {
    let bytes = try file.map { (path) throws(PipelineError) in try read(path) }
    do throws(RoundFolderError) {
      let policy =
        if let file, let bytes {
          try PolicyCheck.read(bytes, file: file)
        } else {
          try PolicyCheck.shipped()
        }
      return ReportWriter(style: style).policy(policy, as: format)
    } catch {
      throw .roundFolder(error)
    }
  }

  /// What an office prints on its sheets, from the file's bytes.
  static func letterhead(_ bytes: [UInt8], file: String) throws(PipelineError) -> Letterhead {
    do throws(RoundFolderError) { return try LetterheadCheck.read(bytes, file: file) } catch {
      throw .roundFolder(error)
    }
  }

  /// The names of `--shape`.
  package static var deckShapes: [String] { TestDeckOptions.Shape.allCases.map(\.rawValue) }

  /// Makes a round folder with a known answer.
  package static func makeDeck(
    in folder: String, seed: UInt64, units: Int, officials: Int, ballots: Int, shape: String,
    faults: Bool
  ) throws(PipelineError) {
    guard let shape = TestDeckOptions.Shape(rawValue: shape) else {
      let known = deckShapes.joined(separator: ", ")
      throw .usage(
        LocalizedText(
          vi: "Không có dạng \(shape); có: \(known)", en: "There is no shape \(shape): \(known)"))
    }
    try makeDeck(
      in: folder,
      TestDeckOptions(
        seed: seed, units: units, officials: officials, ballots: ballots, shape: shape,
        faults: faults))
  }

  /// Makes the sample that ships, Samples/long-bien.
  package static func makeSample(in folder: String) throws(PipelineError) {
    try makeDeck(in: folder, .longBienSample)
  }

  private static func makeDeck(
    in folder: String, _ options: TestDeckOptions
  ) throws(PipelineError) {
    let codebooks = ["lb-leader-41", "lb-civil-36"].compactMap {
      BuiltInCodebooks.codebook(id: $0)
    }
    do throws(TestDeckError) {
      try TestDeck(options: options, codebooks: codebooks).write(to: folder)
    } catch {
      switch error {
      case .cannotWrite: throw .system(error.message)
      default: throw .usage(error.message)
      }
    }
  }

  static func read(_ file: String) throws(PipelineError) -> [UInt8] {
    guard let bytes = FileProbe.bytes(of: file) else {
      throw .system(LocalizedText(vi: "Không đọc được \(file)", en: "Cannot read \(file)"))
    }
    return bytes
  }
}
