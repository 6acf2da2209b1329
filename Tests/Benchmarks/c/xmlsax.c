/* The bound of XML: libxml2's SAX2 push parser, 64 KiB at a time, marks to masks to counts.
 *
 *   xmlsax FILE...     the records of all files together
 */
#include "counts.h"
#include <libxml/parser.h>

enum { PIECE = 1 << 16 };

static uint32_t file_unit, unit;
static char official[LONGEST_KEY];
static uint32_t official_length;
static uint64_t mask;

static inline int is(const xmlChar *name, const char *other) {
  return !strcmp((const char *)name, other);
}

/* The value of an attribute, as start and length; attributes come in fives. */
static const char *value_of(int count, const xmlChar **attributes, const char *name, uint32_t *length) {
  for (int i = 0; i < count; i++, attributes += 5)
    if (is(attributes[0], name)) {
      *length = attributes[4] - attributes[3];
      return (const char *)attributes[3];
    }
  return NULL;
}

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int namespaces, const xmlChar **declared, int count_, int defaulted,
                  const xmlChar **attributes) {
  (void)context, (void)prefix, (void)namespaces, (void)declared, (void)defaulted;
  uint32_t length;
  const char *value;
  switch (name[0]) {
  case 'm':
    if (!is(name, "mark")) break;
    value = value_of(count_, attributes, "indicator", &length);
    if (value && length == 3 && value[0] == 'L') {
      uint32_t number = (uint32_t)(value[1] - '0') * 10 + (uint32_t)(value[2] - '0');
      if (number - 1 < INDICATORS) mask |= 1ULL << (number - 1);
    }
    break;
  case 'a':
    if (!is(name, "assessment")) break;
    mask = 0;
    value = value_of(count_, attributes, "official", &length);
    if (!value || length >= sizeof official) fail("an assessment has no official");
    official_length = length;
    memcpy(official, value, length);
    break;
  case 'b':
    value = value_of(count_, attributes, "unit", &length);
    if (is(name, "ballot")) {
      unit = value ? find_unit(value, length) : file_unit;
    } else {
      if (!uri || !is(uri, "urn:kiemphieu:ballots:1")) fail("the root is of another namespace");
      if (value) file_unit = find_unit(value, length);
    }
    break;
  }
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)context, (void)prefix, (void)uri;
  if (name[0] == 'a' && is(name, "assessment"))
    count(find_official(unit, official, official_length), mask);
}

/* Text must be asked for: the program reads comments. */
static uint64_t text_bytes;
static void text(void *context, const xmlChar *bytes, int length) {
  (void)context, (void)bytes;
  text_bytes += length;
}

static void read_file(const char *path, char *buffer) {
  int file = open(path, O_RDONLY);
  if (file < 0) fail("the file could not be opened");
  xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC, .startElementNs = start,
                           .endElementNs = end, .characters = text};
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, path);
  xmlCtxtUseOptions(parser, XML_PARSE_NONET);
  ssize_t got;
  int status = 0;
  while (!status && (got = read(file, buffer, PIECE)) > 0)
    status = xmlParseChunk(parser, buffer, got, 0);
  if (!status) status = xmlParseChunk(parser, NULL, 0, 1);
  if (status) fail("the file is not well formed");
  xmlFreeParserCtxt(parser);
  close(file);
}

int main(int argument_count, char **arguments) {
  counts_begin();
  char *buffer = malloc(PIECE);
  for (int i = 1; i < argument_count; i++) read_file(arguments[i], buffer);
  counts_print();
  xmlCleanupParser();
  return 0;
}
