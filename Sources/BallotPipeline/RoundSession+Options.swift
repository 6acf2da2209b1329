import BallotModel
import BallotReading

extension RoundSession {
  /// Refuses what was asked for before anything is read.
  func check(_ options: ImportOptions) throws(PipelineError) {
    if let name = options.encoding { try Self.check(encoding: name) }
    guard let name = options.profile, name != "canonical",
      try ProfileShelf(files.files).entry(name) == nil
    else { return }
    throw .usage(
      LocalizedText(
        vi: "Không có hồ sơ nhập \(name); xem kiemphieu profile list",
        en: "There is no import profile \(name); see kiemphieu profile list"))
  }

  static func check(encoding name: String) throws(PipelineError) {
    guard !FileOptions.knows(encoding: name) else { return }
    let known = FileOptions.encodings.joined(separator: ", ")
    throw .usage(
      LocalizedText(
        vi: "Không có bảng mã \(name); có: \(known)", en: "There is no encoding \(name): \(known)"))
  }

  /// Refuses to write results among the ballots of the round, where they would be imported.
  static func check(out: String, of round: Round) throws(PipelineError) {
    let ballots = BallotFileFinder.ballotFolder
    guard let place = FileKeys(round: round.id).place(of: out).inRound,
      place == ballots || place.hasPrefix("\(ballots)/")
    else { return }
    throw .usage(
      LocalizedText(
        vi: "\(out) nằm trong thư mục phiếu của đợt; hãy chọn thư mục khác",
        en: "\(out) lies in the round's ballots folder; choose another folder"))
  }

  /// Refuses a round folder of another round than the one asked for.
  static func check(_ round: Round, is id: String?) throws(PipelineError) {
    guard let id, id != round.id else { return }
    throw .usage(
      LocalizedText(
        vi: "Thư mục là của đợt \(round.id), không phải \(id)",
        en: "The folder is of round \(round.id), not \(id)"))
  }
}
