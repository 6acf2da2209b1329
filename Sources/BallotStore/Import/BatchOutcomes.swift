import GRDB

/// The outcome of every batch of one round, by number.
struct BatchOutcomes {
  /// The batch whose outcome stands first in `values`.
  private(set) var first: UInt32
  private(set) var values: [BatchOutcome]
  /// Whether the batch counts: it was neither refused nor withdrawn.
  private(set) var isImported: [Bool]

  /// The numbers of all batches; nil where there is none.
  var numbers: ClosedRange<UInt32>? {
    values.isEmpty ? nil : first...(first + UInt32(values.count) - 1)
  }

  /// Reads them from the database.
  init(_ db: Database, round: String) throws {
    let ends = try Row.fetchOne(
      db, sql: "SELECT min(id), max(id) FROM batch WHERE round = ?", arguments: [round])
    guard let low = ends?[0] as UInt32?, let high = ends?[1] as UInt32? else {
      (first, values, isImported) = (0, [], [])
      return
    }
    first = low
    values = Array(repeating: BatchOutcome(), count: Int(high - low) + 1)
    isImported = Array(repeating: false, count: values.count)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, marked, none, blank, contradictory, spoiled, blank_not_allowed, ruled_invalid,
          rejected, repeated, duplicate, conflict
        FROM batch WHERE round = ? AND state = 'imported'
        """, arguments: [round])
    while let row = try rows.next() {
      let index = Int(row[0] as UInt32 - first)
      values[index] = BatchOutcome(row, from: 1)
      isImported[index] = true
    }
  }

  /// Prepares for so many new batches.
  mutating func makeRoom(for count: Int) {
    values.reserveCapacity(values.count + count)
    isImported.reserveCapacity(isImported.count + count)
  }

  /// Adds a new batch; they follow the known ones.
  mutating func add(_ number: UInt32, isImported: Bool) {
    if values.isEmpty { first = number }
    while first + UInt32(values.count) <= number {
      values.append(BatchOutcome())
      self.isImported.append(false)
    }
    self.isImported[Int(number - first)] = isImported
  }

  mutating func withdraw(_ numbers: Set<UInt32>) {
    for number in numbers where number >= first && Int(number - first) < values.count {
      isImported[Int(number - first)] = false
    }
  }

  /// What is known of each batch before its entries are joined anew.
  var seeds: [BatchOutcome] {
    zip(values, isImported).map { value, isImported in
      var seed = BatchOutcome()
      if isImported { (seed.rejected, seed.repeated) = (value.rejected, value.repeated) }
      return seed
    }
  }

  /// Takes over what a pass of the join found of the same batches.
  mutating func settle(_ values: [BatchOutcome]) { self.values = values }
}
