import BallotModel
import BallotReading
import Testing

/// One file with a defect, and exactly what the reader must find in it.
struct FileDefect: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  /// As `code line record column heading`, in order.
  var faults: [String]
  /// Records that come out, and how many of them are rejected.
  var records: Int
  var rejected: Int
  var skipped: [String: Int] = [:]
  var serials = RoundSettings.Serials.required
  var crossUnit = RoundSettings.CrossUnit.reject
  var options = FileOptions()

  init(
    _ name: String, _ text: String, _ faults: [String], records: Int = 0, rejected: Int = 0,
    skipped: [String: Int] = [:]
  ) {
    self.init(
      name, bytes: Array(text.utf8), faults, records: records, rejected: rejected, skipped: skipped)
  }

  init(
    _ name: String, bytes: [UInt8], _ faults: [String], records: Int = 0, rejected: Int = 0,
    skipped: [String: Int] = [:]
  ) {
    self.name = name
    self.bytes = bytes
    self.faults = faults
    self.records = records
    self.rejected = rejected
    self.skipped = skipped
  }

  var testDescription: String { name }

  func with(_ change: (inout FileDefect) -> Void) -> FileDefect {
    var copy = self
    change(&copy)
    return copy
  }

  /// Reads the file in every kind of pieces and compares.
  func check() throws {
    let round = RoundSample.round(serials: serials, crossUnit: crossUnit)
    for pieces in Reading.Pieces.all {
      let reading = try Reading(bytes, round: round, pieces: pieces, options: options)
      let place: Comment = "\(pieces.testDescription)"
      #expect(reading.faults == faults, place)
      #expect(reading.file.isRefused == faults.contains { $0.hasPrefix("X") }, place)
      #expect(reading.emitted == records, place)
      #expect(reading.rejected == rejected, place)
      #expect(reading.file.skipped == skipped, place)
    }
  }
}
