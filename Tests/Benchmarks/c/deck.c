/* Makes the benchmark's round folder and its ballots: the same records in every shape.
 *
 *   deck RECORDS FOLDER [SEED [UNITS]]
 *
 * 30 districts, 600 units (or UNITS), 25 officials in each; each record is the one assessment of its ballot, with
 * three marks on average; 2 % carry a Vietnamese comment, of which some hold commas, quotes,
 * newlines and ampersands. Writes FOLDER/round (round.yaml, areas.csv, roster.csv),
 * FOLDER/{xml,wide,list,long}/all.{xml,csv}, FOLDER/units/UNIT.xml (one file per unit) and
 * FOLDER/expected.txt: what every tool must find (groups: officials with a mark; squares: sum of the
 * squares of all counts, which changes when a mark goes to the wrong official or indicator).
 * Same seed, same bytes. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { DISTRICTS = 30, MOST_UNITS = 600, PER_UNIT = 25, INDICATORS = 41 };

static int units = MOST_UNITS;
static uint32_t counts[MOST_UNITS * PER_UNIT][INDICATORS];
static uint64_t state;
static uint64_t next(void) {
  uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}
static uint32_t below(uint32_t n) { return (uint32_t)(((next() >> 32) * (uint64_t)n) >> 32); }
/* A permutation of 32 bits, so that serials look random and never come twice. */
static uint32_t mix(uint32_t x) {
  x ^= x >> 16; x *= 0x7feb352dU; x ^= x >> 15; x *= 0x846ca68bU; x ^= x >> 16;
  return x;
}
static const char *words[] = {"cán", "bộ", "tiếp", "dân", "chậm", "giải", "quyết", "hồ", "sơ",
  "đúng", "hẹn", "thái", "độ", "phục", "vụ", "chưa", "tốt", "cần", "khắc", "người", "phường",
  "đề", "nghị", "kiểm", "tra", "trách", "nhiệm", "gương", "mẫu", "công", "khai", "kỷ", "luật"};
static char comment[1024];
static void make_comment(void) {
  int kind = below(20), length = 5 + below(15);
  char *p = comment;
  for (int i = 0; i < length; i++) {
    if (i) {
      if (kind < 8 && i % 4 == 0) { strcpy(p, ", "); p += 2; }
      else if (kind == 8 && i == 3) { *p++ = '\n'; }
      else if (kind == 9 && i == 2) { strcpy(p, " & "); p += 3; }
      else *p++ = ' ';
    }
    const char *w = words[below(sizeof words / sizeof *words)];
    if ((kind == 10 || kind == 11) && i == 2) p += sprintf(p, "\"%s\"", w);
    else { strcpy(p, w); p += strlen(w); }
  }
  *p = 0;
}
static void xml_text(FILE *f, const char *s) {
  for (; *s; s++) { if (*s == '&') fputs("&amp;", f); else if (*s == '<') fputs("&lt;", f); else fputc(*s, f); }
}
static void csv_text(FILE *f, const char *s) {
  if (!strpbrk(s, ",\"\n")) { fputs(s, f); return; }
  fputc('"', f);
  for (; *s; s++) { if (*s == '"') fputc('"', f); fputc(*s, f); }
  fputc('"', f);
}
static char path[4096];
static FILE *file(const char *folder, const char *name) {
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *f = fopen(path, "w");
  if (!f) { perror(path); exit(1); }
  setvbuf(f, NULL, _IOFBF, 1 << 18);
  return f;
}
static void folder(const char *base, const char *name) {
  snprintf(path, sizeof path, "%s/%s", base, name);
  mkdir(path, 0755);
}
static void write_round(const char *out) {
  FILE *f = file(out, "round/round.yaml");
  fputs("round: bench\ntitle: Benchmark\nlevels: [city, district, unit]\ncodebooks: [lb-leader-41]\n", f);
  fclose(f);
  f = file(out, "round/areas.csv");
  fputs("code,level,parent,name\nhn,city,,Thành phố\n", f);
  for (int d = 0; d < DISTRICTS; d++) fprintf(f, "d-%02d,district,hn,Quận %02d\n", d, d);
  for (int u = 0; u < units; u++) fprintf(f, "phuong-u-%03d,unit,d-%02d,Phường %03d\n", u, u % DISTRICTS, u);
  fclose(f);
  f = file(out, "round/roster.csv");
  fputs("official,name,position,unit,codebook\n", f);
  for (int o = 0; o < units * PER_UNIT; o++)
    fprintf(f, "cb-%05d,Cán bộ %05d,Chức vụ,phuong-u-%03d,lb-leader-41\n", o, o, o / PER_UNIT);
  fclose(f);
}

int main(int count, char **arguments) {
  if (count < 3) return 2;
  long records = atol(arguments[1]);
  const char *out = arguments[2];
  state = count > 3 ? strtoull(arguments[3], 0, 0) : 20241121;
  if (count > 4) units = atoi(arguments[4]);
  if (units < 1 || units > MOST_UNITS) return 2;
  mkdir(out, 0755);
  const char *names[] = {"round", "xml", "wide", "list", "long", "units"};
  for (int i = 0; i < 6; i++) folder(out, names[i]);
  folder(out, "round/ballots");
  write_round(out);
  FILE *xml = file(out, "xml/all.xml"), *wide = file(out, "wide/all.csv");
  FILE *list = file(out, "list/all.csv"), *lng = file(out, "long/all.csv");
  const char *head = "<ballots xmlns=\"urn:kiemphieu:ballots:1\" round=\"bench\"";
  fprintf(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n%s>\n", head);
  fputs("unit,serial,official", wide);
  for (int k = 1; k <= INDICATORS; k++) fprintf(wide, ",L%02d", k);
  fputs(",comment\n", wide);
  fputs("unit,serial,official,marks,comment\n", list);
  fputs("unit,serial,official,indicator\n", lng);
  uint64_t marks = 0, weighted = 0, marked = 0;
  long done = 0;
  for (int u = 0; u < units; u++) {
    long share = (long)((double)records * (u + 1) / units) - done;
    char name[64], unit[32];
    snprintf(unit, sizeof unit, "phuong-u-%03d", u);
    snprintf(name, sizeof name, "units/%s.xml", unit);
    FILE *single = file(out, name);
    fprintf(single, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n%s unit=\"%s\">\n", head, unit);
    for (long r = 0; r < share; r++, done++) {
      uint32_t serial = mix((uint32_t)done);
      int official = u * PER_UNIT + below(PER_UNIT);
      uint64_t mask = 0;
      for (int k = 0; k < INDICATORS; k++)
        if (below(INDICATORS * 10) < 12u + 36u * k / INDICATORS) mask |= 1ULL << k;
      int has_comment = below(100) < 2;
      if (has_comment) make_comment();
      FILE *both[] = {xml, single};
      for (int i = 0; i < 2; i++) {
        FILE *f = both[i];
        if (f == xml) fprintf(f, "<ballot serial=\"%08X\" unit=\"%s\"><assessment official=\"cb-%05d\">", serial, unit, official);
        else fprintf(f, "<ballot serial=\"%08X\"><assessment official=\"cb-%05d\">", serial, official);
        for (uint64_t m = mask; m; m &= m - 1) fprintf(f, "<mark indicator=\"L%02d\"/>", __builtin_ctzll(m) + 1);
        if (has_comment) { fputs("<comment>", f); xml_text(f, comment); fputs("</comment>", f); }
        fputs("</assessment></ballot>\n", f);
      }
      char key[64];
      int length = snprintf(key, sizeof key, "%s,%08X,cb-%05d,", unit, serial, official);
      fwrite(key, 1, length, wide);
      for (int k = 0; k < INDICATORS; k++) { fputc('0' + (int)(mask >> k & 1), wide); fputc(',', wide); }
      fwrite(key, 1, length, list);
      int first = 1;
      for (uint64_t m = mask; m; m &= m - 1) {
        int k = __builtin_ctzll(m) + 1;
        if (!first) fputc(';', list);
        first = 0;
        fprintf(list, "L%02d", k);
        fwrite(key, 1, length, lng);
        fprintf(lng, "L%02d\n", k);
        counts[official][k - 1]++;
        marks++;
        weighted += k;
      }
      if (!mask) { fwrite(key, 1, length, lng); fputc('\n', lng); } else marked++;
      fputc(',', list);
      if (has_comment) { csv_text(wide, comment); csv_text(list, comment); }
      fputc('\n', wide);
      fputc('\n', list);
    }
    fputs("</ballots>\n", single);
    fclose(single);
  }
  fputs("</ballots>\n", xml);
  fclose(xml); fclose(wide); fclose(list); fclose(lng);
  uint64_t groups = 0, squares = 0;
  for (int o = 0; o < units * PER_UNIT; o++) {
    int is_marked = 0;
    for (int k = 0; k < INDICATORS; k++) {
      squares += (uint64_t)counts[o][k] * counts[o][k];
      is_marked |= counts[o][k] != 0;
    }
    groups += is_marked;
  }
  FILE *f = file(out, "expected.txt");
  fprintf(f, "records=%ld marked=%lu groups=%lu marks=%lu weighted=%lu squares=%lu\n", records, marked,
          groups, marks, weighted, squares);
  fclose(f);
  return 0;
}
