/* The bound of wide CSV: unit,serial,official,L01..L41,comment. Cells four to a word; the first three
 * cells unquoted, the ticks exactly 0 or 1, as the deck writes them. */
#define _GNU_SOURCE
#include "rows.h"

static void wide_rows(const char *at, const char *end) {
  while (at < end) {
    const char *serial = next_comma(at), *official = next_comma(serial + 1),
               *ticks = next_comma(official + 1);
    const char *cell = ticks + 1;
    uint64_t mask = 0, bad = 0;
    for (int i = 0; i < 10; i++) {
      uint64_t word;
      memcpy(&word, cell + 8 * i, 8);
      word ^= 0x2C302C302C302C30ULL;
      bad |= word & ~0x0001000100010001ULL;
      mask |= (word * 0x1000200040008000ULL >> 60) << (4 * i);
    }
    mask |= (uint64_t)(cell[80] & 1) << 40;
    if (bad | ((cell[80] & 0xFE) ^ '0') | (cell[81] ^ ',')) fail("a cell is neither 0 nor 1");
    uint32_t unit = find_unit(at, serial - at);
    count(find_official(unit, official + 1, ticks - official - 1), mask);
    at = behind_comment(cell + 82, end);
  }
}

int main(int argument_count, char **arguments) {
  if (argument_count < 2) return 2;
  counts_begin();
  each_piece(arguments[1], wide_rows);
  counts_print();
  return 0;
}
