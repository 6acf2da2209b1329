#ifndef KIEMPHIEU_CLIBXML2_SHIM_H
#define KIEMPHIEU_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
#include <libxml/xmlmemory.h>
#include <libxml/dict.h>
#include <libxml/xmlerror.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlschemas.h>
#endif
