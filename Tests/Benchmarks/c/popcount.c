/* The bound of recounting: masks sorted by official, each bit counted in eight accumulators of eight
 * byte lanes, emptied after 255 masks.
 *
 *   popcount MASKS [OFFICIALS [SEED]]     prints nanoseconds per mask, of seven turns the median
 *
 * Every turn is compared with the plain bit loop. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { INDICATORS = 41, BLOCK = 255, TURNS = 7 };
#define LANES 0x0101010101010101ULL

static uint64_t state;
static uint64_t next(void) {
  uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

static void strided(const uint64_t *masks, size_t count, uint32_t *counts) {
  for (size_t i = 0; i < count;) {
    size_t end = i + BLOCK < count ? i + BLOCK : count;
    uint64_t lanes[8] = {0};
    for (; i < end; i++)
      for (int s = 0; s < 8; s++) lanes[s] += masks[i] >> s & LANES;
    for (int k = 0; k < INDICATORS; k++) counts[k] += lanes[k & 7] >> (8 * (k >> 3)) & 255;
  }
}

static void plain(const uint64_t *masks, size_t count, uint32_t *counts) {
  for (size_t i = 0; i < count; i++)
    for (uint64_t m = masks[i]; m; m &= m - 1) counts[__builtin_ctzll(m)]++;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

int main(int argument_count, char **arguments) {
  if (argument_count < 2) return 2;
  size_t count = strtoull(arguments[1], 0, 0);
  size_t officials = argument_count > 2 ? strtoull(arguments[2], 0, 0) : 15000;
  state = argument_count > 3 ? strtoull(arguments[3], 0, 0) : 20241121;
  uint64_t *masks = malloc(count * 8);
  for (size_t i = 0; i < count; i++) masks[i] = next() & next() & next() & ((1ULL << INDICATORS) - 1);
  size_t room = officials * INDICATORS * sizeof(uint32_t);
  uint32_t *expected = calloc(1, room), *found = malloc(room);
  double times[TURNS];
  for (int turn = -1; turn < TURNS; turn++) {
    uint32_t *counts = turn < 0 ? expected : found;
    memset(counts, 0, room);
    struct timespec begin, end;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
    for (size_t o = 0; o < officials; o++) {
      size_t from = count * o / officials, to = count * (o + 1) / officials;
      (turn < 0 ? plain : strided)(masks + from, to - from, counts + o * INDICATORS);
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    if (turn < 0) continue;
    times[turn] = ((end.tv_sec - begin.tv_sec) * 1e9 + (end.tv_nsec - begin.tv_nsec)) / count;
    if (memcmp(expected, found, room)) { fprintf(stderr, "the counts differ\n"); return 1; }
  }
  qsort(times, TURNS, sizeof *times, ascending);
  printf("%.3f\n", times[TURNS / 2]);
  return 0;
}
