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
#endif
