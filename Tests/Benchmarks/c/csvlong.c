/* The bound of long CSV: unit,serial,official,indicator; rows that follow each other with the same
 * first three cells are one record. A record cut by the end of a piece is carried over. */
#define _GNU_SOURCE
#include "rows.h"

static char carried[256];
static size_t carried_length;
static Entry *carried_entry;
static uint64_t carried_mask;

static void flush_record(void) {
  if (carried_length) count(carried_entry, carried_mask);
  carried_length = 0;
}

static void long_rows(const char *at, const char *end) {
  /* The record in hand: where its first three cells lie, and what it says so far. */
  const char *head = carried;
  size_t length = carried_length;
  Entry *entry = carried_entry;
  uint64_t mask = carried_mask;
  while (at < end) {
    const char *code;
    if (length && !memcmp(head, at, length)) {
      code = at + length;
    } else {
      if (length) count(entry, mask);
      const char *serial = next_comma(at), *official = next_comma(serial + 1),
                 *last = next_comma(official + 1);
      entry = find_official(find_unit(at, serial - at), official + 1, last - official - 1);
      head = at;
      code = last + 1;
      length = code - at;
      mask = 0;
    }
    if (*code == 'L') {
      uint64_t mark = mark_of(code);
      if (!mark) fail("a mark is no indicator");
      mask |= mark;
      code += 3;
    }
    if (*code != '\n') fail("a row has another shape");
    at = code + 1;
  }
  if (length > sizeof carried) fail("a row is too long");
  memmove(carried, head, length);
  carried_length = length;
  carried_entry = entry;
  carried_mask = mask;
}

int main(int argument_count, char **arguments) {
  if (argument_count < 2) return 2;
  counts_begin();
  each_piece(arguments[1], long_rows);
  flush_record();
  counts_print();
  return 0;
}
