import GRDB

/// The tables, as migrations that are never changed once shipped.
///
/// What is at rest: marks per official and batch, sorted by value; keyed hashes apart from them,
/// sorted by value; counts and places of faults. No serial, no order of arrival, no time of a
/// respondent.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: rounds)
      try db.execute(sql: batches)
      try db.execute(sql: hashes)
      try db.execute(sql: outcomes)
    }
    migrator.registerMigration("2") { db in try db.execute(sql: blockParts) }
    migrator.registerMigration("batch known as") { db in try db.execute(sql: keys) }
    migrator.registerMigration("sources") { db in try db.execute(sql: sources) }
    migrator.registerMigration("segment pages") { db in try db.execute(sql: pages) }
    return migrator
  }

  /// With row identifiers: else whole pages, which are long, would be read to find the place of the
  /// next one among them.
  private static let pages = """
    CREATE TABLE page (
      segment INTEGER NOT NULL REFERENCES segment (id),
      page INTEGER NOT NULL,
      entries BLOB NOT NULL,
      PRIMARY KEY (segment, page)
    ) STRICT;
    INSERT INTO page (segment, page, entries)
      SELECT segment, page, entries FROM segment_page ORDER BY segment, page;
    DROP TABLE segment_page;
    ALTER TABLE page RENAME TO segment_page;
    """

  /// From where the paths of batches lead, so that the files can be found again.
  private static let sources = """
    CREATE TABLE source_folder (
      round TEXT NOT NULL REFERENCES round (id),
      path TEXT NOT NULL,
      PRIMARY KEY (round, path)
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE batch ADD COLUMN sheet TEXT;
    """

  private static let rounds = """
    CREATE TABLE round (
      id TEXT NOT NULL PRIMARY KEY,
      secret BLOB,
      closed INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE round_file (
      round TEXT NOT NULL REFERENCES round (id),
      path TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (round, path)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE event (
      id INTEGER NOT NULL PRIMARY KEY,
      round TEXT NOT NULL REFERENCES round (id),
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    """

  private static let batches = """
    CREATE TABLE batch (
      id INTEGER NOT NULL PRIMARY KEY,
      round TEXT NOT NULL REFERENCES round (id),
      state TEXT NOT NULL,
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      size INTEGER NOT NULL,
      format TEXT NOT NULL,
      profile TEXT,
      profile_sha256 TEXT,
      encoding TEXT NOT NULL,
      delimiter TEXT,
      ignored_columns TEXT NOT NULL,
      skipped TEXT NOT NULL,
      marked INTEGER NOT NULL DEFAULT 0,
      none INTEGER NOT NULL DEFAULT 0,
      blank INTEGER NOT NULL DEFAULT 0,
      contradictory INTEGER NOT NULL DEFAULT 0,
      spoiled INTEGER NOT NULL DEFAULT 0,
      blank_not_allowed INTEGER NOT NULL DEFAULT 0,
      ruled_invalid INTEGER NOT NULL DEFAULT 0,
      rejected INTEGER NOT NULL DEFAULT 0,
      repeated INTEGER NOT NULL DEFAULT 0,
      duplicate INTEGER NOT NULL DEFAULT 0,
      conflict INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX batch_sha256 ON batch (sha256);
    CREATE INDEX batch_path ON batch (path);
    CREATE TABLE fault (
      batch INTEGER NOT NULL REFERENCES batch (id),
      code TEXT NOT NULL,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      record INTEGER NOT NULL,
      cell INTEGER NOT NULL,
      heading TEXT NOT NULL,
      argument TEXT NOT NULL,
      proposal TEXT NOT NULL,
      PRIMARY KEY (batch, code, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fault_count (
      batch INTEGER NOT NULL REFERENCES batch (id),
      code TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (batch, code)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE block (
      official INTEGER NOT NULL,
      batch INTEGER NOT NULL REFERENCES batch (id),
      round TEXT NOT NULL,
      masks BLOB NOT NULL,
      PRIMARY KEY (round, official, batch)
    ) STRICT, WITHOUT ROWID;
    """

  /// A block may have several parts, so that none is too large to be read at once. With row
  /// identifiers: else a block of more than a quarter of a page would take a page of its own more.
  private static let blockParts = """
    CREATE TABLE block_part (
      official INTEGER NOT NULL,
      batch INTEGER NOT NULL REFERENCES batch (id),
      part INTEGER NOT NULL,
      round TEXT NOT NULL,
      masks BLOB NOT NULL,
      PRIMARY KEY (round, official, batch, part)
    ) STRICT;
    INSERT INTO block_part (official, batch, part, round, masks)
      SELECT official, batch, 0, round, masks FROM block;
    DROP TABLE block;
    ALTER TABLE block_part RENAME TO block;
    """

  /// What a file is known by, however its path was typed; of older batches, their path.
  private static let keys = """
    ALTER TABLE batch ADD COLUMN known_as TEXT NOT NULL DEFAULT '';
    UPDATE batch SET known_as = path;
    CREATE INDEX batch_known_as ON batch (known_as);
    """

  private static let hashes = """
    CREATE TABLE segment (
      id INTEGER NOT NULL PRIMARY KEY,
      round TEXT NOT NULL REFERENCES round (id),
      is_paged INTEGER NOT NULL,
      first_batch INTEGER NOT NULL,
      entries INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE segment_page (
      segment INTEGER NOT NULL REFERENCES segment (id),
      page INTEGER NOT NULL,
      entries BLOB NOT NULL,
      PRIMARY KEY (segment, page)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE contested (
      round TEXT NOT NULL REFERENCES round (id),
      page INTEGER NOT NULL,
      contents BLOB NOT NULL,
      PRIMARY KEY (round, page)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ruling (
      round TEXT NOT NULL REFERENCES round (id),
      ballot INTEGER NOT NULL,
      official INTEGER NOT NULL,
      decision TEXT NOT NULL,
      file TEXT,
      fits INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (round, ballot, official)
    ) STRICT, WITHOUT ROWID;
    """

  private static let outcomes = """
    CREATE TABLE correction (
      round TEXT NOT NULL REFERENCES round (id),
      official INTEGER NOT NULL,
      masks BLOB NOT NULL,
      PRIMARY KEY (round, official)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE unit_ballots (
      round TEXT NOT NULL REFERENCES round (id),
      unit INTEGER NOT NULL,
      found INTEGER NOT NULL,
      valid INTEGER NOT NULL,
      spoiled_and_assessed INTEGER NOT NULL,
      PRIMARY KEY (round, unit)
    ) STRICT, WITHOUT ROWID;
    """
}
