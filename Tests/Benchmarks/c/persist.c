/* The bound of storing: marks by official, sorted by counting, one BLOB of masks per official and one
 * BLOB of keyed hashes for the file, in one SQLite transaction.
 *
 *   persist RECORDS DATABASE [OFFICIALS [SEED]]     prints CPU nanoseconds and bytes per record
 */
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { INDICATORS = 41 };

static uint64_t state;
static uint64_t next(void) {
  uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

static void check(int status, sqlite3 *database) {
  if (status == SQLITE_OK || status == SQLITE_DONE) return;
  fprintf(stderr, "%s\n", sqlite3_errmsg(database));
  exit(1);
}
static void run(sqlite3 *database, const char *sql) { check(sqlite3_exec(database, sql, 0, 0, 0), database); }
static sqlite3_stmt *prepare(sqlite3 *database, const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v2(database, sql, -1, &statement, 0), database);
  return statement;
}

int main(int argument_count, char **arguments) {
  if (argument_count < 3) return 2;
  size_t count = strtoull(arguments[1], 0, 0);
  const char *path = arguments[2];
  size_t officials = argument_count > 3 ? strtoull(arguments[3], 0, 0) : 15000;
  state = argument_count > 4 ? strtoull(arguments[4], 0, 0) : 20241121;
  uint32_t *official = malloc(count * sizeof *official);
  uint64_t *masks = malloc(count * 8), *sorted = malloc(count * 8), *hashes = malloc(count * 8);
  for (size_t i = 0; i < count; i++) {
    official[i] = next() % officials;
    masks[i] = next() & next() & next() & ((1ULL << INDICATORS) - 1);
    hashes[i] = next();
  }
  unlink(path);
  sqlite3 *database;
  check(sqlite3_open(path, &database), database);
  run(database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                "CREATE TABLE block(official INTEGER PRIMARY KEY, masks BLOB);"
                "CREATE TABLE segment(batch INTEGER PRIMARY KEY, hashes BLOB)");
  struct timespec begin, end;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
  size_t *from = calloc(officials + 2, sizeof *from);
  for (size_t i = 0; i < count; i++) from[official[i] + 2]++;
  for (size_t o = 2; o < officials + 2; o++) from[o] += from[o - 1];
  for (size_t i = 0; i < count; i++) sorted[from[official[i] + 1]++] = masks[i];
  run(database, "BEGIN");
  sqlite3_stmt *block = prepare(database, "INSERT INTO block VALUES (?, ?)");
  for (size_t o = 0; o < officials; o++) {
    sqlite3_bind_int64(block, 1, o);
    sqlite3_bind_blob(block, 2, sorted + from[o], (from[o + 1] - from[o]) * 8, SQLITE_STATIC);
    check(sqlite3_step(block), database);
    sqlite3_reset(block);
  }
  sqlite3_stmt *segment = prepare(database, "INSERT INTO segment VALUES (1, ?)");
  sqlite3_bind_blob64(segment, 1, hashes, count * 8, SQLITE_STATIC);
  check(sqlite3_step(segment), database);
  run(database, "COMMIT");
  sqlite3_finalize(block);
  sqlite3_finalize(segment);
  run(database, "PRAGMA wal_checkpoint(TRUNCATE)");
  sqlite3_close(database);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
  struct stat file;
  stat(path, &file);
  double time = (end.tv_sec - begin.tv_sec) * 1e9 + (end.tv_nsec - begin.tv_nsec);
  printf("%.3f %.3f\n", time / count, (double)file.st_size / count);
  unlink(path);
  return 0;
}
