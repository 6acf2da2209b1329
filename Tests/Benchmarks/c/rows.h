/* Rows of a CSV file, streaming: pieces of 256 KiB that end at a line end outside quotes. */
#pragma once
#include "counts.h"

enum { CHUNK = 1 << 18, PADDING = 64 };

/* The end of the last whole row. */
static const char *last_row_end(const char *start, const char *end) {
  if (!memchr(start, '"', end - start)) {
    const char *line = memrchr(start, '\n', end - start);
    return line ? line + 1 : start;
  }
  const char *last = start;
  int quoted = 0;
  for (const char *at = start; at < end;) {
    const char *quote = memchr(at, '"', end - at), *stop = quote ? quote : end;
    if (!quoted) {
      const char *line = memrchr(at, '\n', stop - at);
      if (line) last = line + 1;
    }
    if (!quote) break;
    quoted = !quoted;
    at = quote + 1;
  }
  return last;
}

/* Calls body with whole rows, without the heading; bytes behind `end` may be read, not believed. */
static void each_piece(const char *path, void (*body)(const char *start, const char *end)) {
  int file = open(path, O_RDONLY);
  if (file < 0) fail("the file could not be opened");
  char *buffer = calloc(1, CHUNK + PADDING);
  size_t kept = 0;
  int is_first = 1;
  for (;;) {
    ssize_t got = read(file, buffer + kept, CHUNK - kept);
    if (got <= 0) break;
    const char *end = buffer + kept + got, *start = buffer, *stop = last_row_end(start, end);
    if (stop == start && kept + got == CHUNK) fail("a row is longer than the buffer");
    if (is_first && stop > start) {
      start = (const char *)memchr(start, '\n', stop - start) + 1;
      is_first = 0;
    }
    body(start, stop);
    kept = end - stop;
    memmove(buffer, stop, kept);
  }
  if (kept) fail("the last row has no line end");
  free(buffer);
  close(file);
}

/* The next delimiter at or behind `at`, eight bytes at a time. */
static inline const char *next_comma(const char *at) {
  for (;; at += 8) {
    uint64_t word;
    memcpy(&word, at, 8);
    word ^= 0x2C2C2C2C2C2C2C2CULL;
    uint64_t found = ~(((word & 0x7F7F7F7F7F7F7F7FULL) + 0x7F7F7F7F7F7F7F7FULL) | word) &
                     0x8080808080808080ULL;
    if (found) return at + (__builtin_ctzll(found) >> 3);
  }
}

/* The start of the row behind a last cell that may be quoted. */
static inline const char *behind_comment(const char *at, const char *end) {
  if (*at == '\n') return at + 1;
  if (*at == '"')
    for (at++;; at++) {
      at = memchr(at, '"', end - at);
      if (!at) fail("a quote is not closed");
      if (*++at != '"') break;
    }
  at = memchr(at, '\n', end - at);
  return at ? at + 1 : end;
}

/* L01 to L41 as a mask; 0 for anything else. */
static inline uint64_t mark_of(const char *code) {
  uint32_t number = (uint32_t)(code[1] - '0') * 10 + (uint32_t)(code[2] - '0');
  return code[0] == 'L' && number - 1 < INDICATORS ? 1ULL << (number - 1) : 0;
}
