/// Why the store could not do what it was asked.
package enum StoreError: Error, Equatable {
  /// The database could not be opened, read or written; the text is SQLite's.
  case database(String)
  /// The temporary file of the join could not be written.
  case temporaryFile
  /// A block in the database can't be decoded.
  case damaged(String)
  /// Records and fates do not add up; nothing was committed.
  case fatesDoNotAddUp(file: String)
  /// The round is closed: no more imports or withdrawals.
  case closed
}
