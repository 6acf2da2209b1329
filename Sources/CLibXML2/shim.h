#ifndef KIEMPHIEU_CLIBXML2_SHIM_H
#define KIEMPHIEU_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
/* Debian's libxml2 is built with ICU, whose headers clash with the copy inside Foundation. Only the
   encoding handlers' structs depend on it, and none of them is touched from here. */
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlmemory.h>
#include <libxml/dict.h>
#include <libxml/xmlerror.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlschemas.h>

/* What libxml2's decoders say does not come through the parser's own channel (sax->serror): left
   alone it goes to standard error, with bytes of the file. The settings are those of the thread. */

static void kiemphieu_drop_message(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static inline void kiemphieu_redirect_errors(void *context, xmlStructuredErrorFunc handler) {
  xmlSetGenericErrorFunc(context, kiemphieu_drop_message);
  xmlSetStructuredErrorFunc(context, handler);
}

static inline void kiemphieu_restore_errors(void) {
  xmlSetGenericErrorFunc(NULL, NULL);
  xmlSetStructuredErrorFunc(NULL, NULL);
}
#endif
