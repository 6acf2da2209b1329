#ifndef KIEMPHIEU_CARCHIVE_SHIM_H
#define KIEMPHIEU_CARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif
#include <zlib.h>

/* libarchive turns a name that is marked as UTF-8 into the encoding of the locale. The thread's own
   locale is set for that call, so that nothing changes for the rest of the process. */
static inline int kiemphieu_next_entry(struct archive *archive, struct archive_entry **entry,
                                       const char **name) {
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  int outcome = archive_read_next_header(archive, entry);
  *name = outcome == ARCHIVE_OK || outcome == ARCHIVE_WARN ? archive_entry_pathname(*entry) : 0;
  if (utf8) {
    uselocale(before);
    freelocale(utf8);
  }
  return outcome;
}

/* A macro in zlib.h; 16 + 15: the gzip format with its check sums, and the largest window. */
static inline int kiemphieu_gzip_begin(z_stream *stream) { return inflateInit2(stream, 31); }
#endif
