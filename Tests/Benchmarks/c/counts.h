/* What every bound does with a record: (unit, official) to 41 counters, and the sums that the driver
 * compares. One thread, no checks of rounds or rosters, no repeats found, nothing stored. */
#pragma once
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { INDICATORS = 41, LONGEST_KEY = 48 };

typedef struct {
  uint64_t hash;
  uint32_t unit, length;
  char key[LONGEST_KEY];
  uint32_t records, marks[INDICATORS];
} Entry;

static Entry *entries;
static uint32_t entry_count, entry_room, *slots, slot_mask;
static char (*units)[LONGEST_KEY];
static uint32_t *unit_lengths, unit_count, unit_room, last_unit;

static void fail(const char *what) { fprintf(stderr, "%s\n", what); exit(1); }

static void counts_begin(void) {
  entry_room = 1024;
  entries = malloc(entry_room * sizeof *entries);
  slot_mask = (1 << 12) - 1;
  slots = calloc(slot_mask + 1, sizeof *slots); /* index + 1; 0 is free */
  unit_room = 64;
  units = malloc(unit_room * sizeof *units);
  unit_lengths = malloc(unit_room * sizeof *unit_lengths);
}

static inline uint64_t hash_bytes(const char *bytes, uint32_t length, uint64_t hash) {
  hash ^= length * 0x9E3779B97F4A7C15ULL;
  while (length >= 8) {
    uint64_t word;
    memcpy(&word, bytes, 8);
    hash = (hash ^ word) * 0x9FB21C651E98DF25ULL;
    hash ^= hash >> 32;
    bytes += 8;
    length -= 8;
  }
  uint64_t tail = 0;
  for (uint32_t i = 0; i < length; i++) tail |= (uint64_t)(uint8_t)bytes[i] << (8 * i);
  hash = (hash ^ tail) * 0x9FB21C651E98DF25ULL;
  hash ^= hash >> 29;
  hash *= 0xBF58476D1CE4E5B9ULL;
  return hash ^ (hash >> 32);
}

/* Most records are of the unit of the record before. */
static inline uint32_t find_unit(const char *code, uint32_t length) {
  if (unit_count && unit_lengths[last_unit] == length && !memcmp(units[last_unit], code, length))
    return last_unit;
  for (uint32_t i = unit_count; i-- > 0;)
    if (unit_lengths[i] == length && !memcmp(units[i], code, length)) return last_unit = i;
  if (length >= LONGEST_KEY) fail("a unit's code is too long");
  if (unit_count == unit_room) {
    unit_room *= 2;
    units = realloc(units, unit_room * sizeof *units);
    unit_lengths = realloc(unit_lengths, unit_room * sizeof *unit_lengths);
  }
  memcpy(units[unit_count], code, length);
  unit_lengths[unit_count] = length;
  return last_unit = unit_count++;
}

static void double_slots(void) {
  slot_mask = slot_mask * 2 + 1;
  free(slots);
  slots = calloc(slot_mask + 1, sizeof *slots);
  for (uint32_t i = 0; i < entry_count; i++) {
    uint32_t at = entries[i].hash & slot_mask;
    while (slots[at]) at = (at + 1) & slot_mask;
    slots[at] = i + 1;
  }
}

static Entry *add_entry(uint32_t unit, const char *code, uint32_t length, uint64_t hash) {
  if (length >= LONGEST_KEY) fail("an official's code is too long");
  if ((entry_count + 1) * 2 > slot_mask) double_slots();
  if (entry_count == entry_room) {
    entry_room *= 2;
    entries = realloc(entries, entry_room * sizeof *entries);
  }
  uint32_t at = hash & slot_mask;
  while (slots[at]) at = (at + 1) & slot_mask;
  Entry *entry = &entries[entry_count++];
  slots[at] = entry_count;
  memset(entry, 0, sizeof *entry);
  entry->hash = hash;
  entry->unit = unit;
  entry->length = length;
  memcpy(entry->key, code, length);
  return entry;
}

static inline Entry *find_official(uint32_t unit, const char *code, uint32_t length) {
  uint64_t hash = hash_bytes(code, length, unit * 0xD6E8FEB86659FD93ULL);
  for (uint32_t at = hash & slot_mask; slots[at]; at = (at + 1) & slot_mask) {
    Entry *entry = &entries[slots[at] - 1];
    if (entry->hash == hash && entry->unit == unit && entry->length == length &&
        !memcmp(entry->key, code, length))
      return entry;
  }
  return add_entry(unit, code, length, hash);
}

static inline void count(Entry *entry, uint64_t mask) {
  entry->records++;
  for (; mask; mask &= mask - 1) entry->marks[__builtin_ctzll(mask)]++;
}

/* groups: officials with a mark; squares: sum of the squares of all counts, which changes when a
 * mark goes to the wrong official or indicator. */
static void counts_print(void) {
  uint64_t groups = 0, records = 0, marks = 0, weighted = 0, squares = 0;
  for (uint32_t i = 0; i < entry_count; i++) {
    uint64_t own = 0;
    for (uint32_t k = 0; k < INDICATORS; k++) {
      uint64_t n = entries[i].marks[k];
      own += n;
      weighted += n * (k + 1);
      squares += n * n;
    }
    records += entries[i].records;
    marks += own;
    groups += own != 0;
  }
  printf("groups=%lu records=%lu marks=%lu weighted=%lu squares=%lu\n", groups, records, marks,
         weighted, squares);
}
