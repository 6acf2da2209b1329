/* The bound of list CSV: unit,serial,official,marks,comment, the marks as L07;L12. */
#define _GNU_SOURCE
#include "rows.h"

static void list_rows(const char *at, const char *end) {
  while (at < end) {
    const char *serial = next_comma(at), *official = next_comma(serial + 1),
               *marks = next_comma(official + 1), *code = marks + 1;
    uint64_t mask = 0;
    while (*code == 'L') {
      uint64_t mark = mark_of(code);
      if (!mark) fail("a mark is no indicator");
      mask |= mark;
      code += 3;
      if (*code == ';') code++;
    }
    if (*code != ',') fail("a row has another shape");
    uint32_t unit = find_unit(at, serial - at);
    count(find_official(unit, official + 1, marks - official - 1), mask);
    at = behind_comment(code + 1, end);
  }
}

int main(int argument_count, char **arguments) {
  if (argument_count < 2) return 2;
  counts_begin();
  each_piece(arguments[1], list_rows);
  counts_print();
  return 0;
}
