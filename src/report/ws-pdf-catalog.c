/* ws-pdf-catalog.c — what a PDF says about itself as a whole: language, metadata, outline, colours.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each of these is demanded by PDF/UA-1 (ISO 14289-1, 7.1 and 7.2) or PDF/A-3a (ISO 19005-3, 6.2.3 and 6.6). The file claims both
 * in its metadata. Dates are those of the document: the same document gives the same bytes on any day. */

#include "ws-pdf-catalog.h"

#include "ws-pdf-profile.h"

#include <cairo.h>
#include <string.h>

static char *
producer (void)
{
  return g_strdup_printf ("cairo %s (https://cairographics.org)", cairo_version_string ());
}

static void
append_element (GString    *xmp,
                const char *format,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (*text != '\0')
    g_string_append_printf (xmp, format, escaped);
}

/* Metadata as XMP (ISO 16684-1). PDF/A knows nothing of pdfuaid, so its schema is described. */
static char *
make_xmp (WsDoc *doc)
{
  g_autofree char *maker = producer ();
  GString *xmp = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n");

  append_element (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n",
                  ws_doc_get_text (doc, WS_DOC_TITLE));
  append_element (xmp, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n",
                  ws_doc_get_text (doc, WS_DOC_AUTHOR));
  append_element (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>\n",
                  ws_doc_get_text (doc, WS_DOC_SUBJECT));
  append_element (xmp, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n",
                  ws_lang_get_code (ws_doc_get_lang (doc)));
  append_element (xmp, "<xmp:CreatorTool>%s</xmp:CreatorTool>\n", ws_doc_get_text (doc, WS_DOC_CREATOR));
  append_element (xmp, "<xmp:CreateDate>%s</xmp:CreateDate>\n", ws_doc_get_text (doc, WS_DOC_DATE));
  append_element (xmp, "<xmp:ModifyDate>%s</xmp:ModifyDate>\n", ws_doc_get_text (doc, WS_DOC_DATE));
  append_element (xmp, "<pdf:Producer>%s</pdf:Producer>\n", maker);
  g_string_append (xmp, "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
  return g_string_free (xmp, FALSE);
}

/* "2026-03-16T18:30:00Z" as PDF writes it (ISO 32000-1, 7.9.4). */
static char *
pdf_date (const char *date)
{
  GString *out = g_string_new ("D:");

  for (const char *p = date; *p != '\0'; p++)
    {
      if (p - date < 19 && !g_ascii_isdigit (*p))
        continue;
      g_string_append_c (out, *p == ':' ? '\'' : *p);
    }
  return g_string_free (out, FALSE);
}

static void
append_key (GString    *out,
            const char *key,
            const char *text)
{
  if (*text == '\0')
    return;
  g_string_append_printf (out, " %s ", key);
  ws_pdf_append_text (out, text);
}

static guint
write_info (WsPdfFile *file,
            WsDoc     *doc)
{
  GString *info = g_string_new ("<<");
  g_autofree char *date = pdf_date (ws_doc_get_text (doc, WS_DOC_DATE));
  g_autofree char *maker = producer ();
  guint number = ws_pdf_file_reserve (file);

  append_key (info, "/Title", ws_doc_get_text (doc, WS_DOC_TITLE));
  append_key (info, "/Author", ws_doc_get_text (doc, WS_DOC_AUTHOR));
  append_key (info, "/Subject", ws_doc_get_text (doc, WS_DOC_SUBJECT));
  append_key (info, "/Creator", ws_doc_get_text (doc, WS_DOC_CREATOR));
  append_key (info, "/Producer", maker);
  if (*ws_doc_get_text (doc, WS_DOC_DATE) != '\0')
    g_string_append_printf (info, " /CreationDate (%s) /ModDate (%s)", date, date);
  g_string_append (info, " >>");
  ws_pdf_file_add (file, number, info);
  g_string_free (info, TRUE);
  return number;
}

/* Returns the number of the outline: a line for each section. */
static guint
write_outline (WsPdfFile *file,
               WsFlow    *flow)
{
  guint root = ws_pdf_file_reserve (file), n = ws_flow_get_n_sections (flow);
  guint previous = 0, first = n > 0 ? ws_pdf_file_reserve (file) : 0;

  for (guint i = 0, number = first; i < n; i++)
    {
      GString *line = g_string_new ("<< /Title ");
      guint next = i + 1 < n ? ws_pdf_file_reserve (file) : 0;

      ws_pdf_append_text (line, ws_flow_get_section (flow, i, NULL));
      g_string_append_printf (line, " /Parent %u 0 R /Dest (s%u)", root, i + 1);
      if (previous > 0)
        g_string_append_printf (line, " /Prev %u 0 R", previous);
      if (next > 0)
        g_string_append_printf (line, " /Next %u 0 R", next);
      g_string_append (line, " >>");
      ws_pdf_file_add (file, number, line);
      g_string_free (line, TRUE);
      previous = number;
      number = next > 0 ? next : number;
    }
  if (n > 0)
    ws_pdf_file_print (file, root, "<< /Type /Outlines /First %u 0 R /Last %u 0 R /Count %u >>", first, previous, n);
  else
    ws_pdf_file_print (file, root, "<< /Type /Outlines /Count 0 >>");
  return root;
}

/**
 * ws_pdf_catalog_write:
 * @file: a file whose pages are written
 * @flow: them
 * @tags: their structure
 * @pages: number of the root of the pages
 *
 * Writes all that concerns the whole, and ends the file.
 */
void
ws_pdf_catalog_write (WsPdfFile *file,
                      WsFlow    *flow,
                      WsTags    *tags,
                      guint      pages)
{
  WsDoc *doc = ws_flow_get_doc (flow);
  GString *catalog = g_string_new ("<< /Type /Catalog /Lang ");
  g_autoptr(GByteArray) colours = ws_pdf_srgb_profile ();
  g_autofree char *xmp = make_xmp (doc);
  guint tree = ws_tags_finish (tags), outline = write_outline (file, flow);
  guint metadata = ws_pdf_file_reserve (file), profile = ws_pdf_file_reserve (file);
  guint root = ws_pdf_file_reserve (file);

  /* Metadata stays readable without a PDF library. */
  ws_pdf_file_add_stream (file, metadata, "/Type /Metadata /Subtype /XML", xmp, strlen (xmp));
  ws_pdf_file_pack (file, profile, "/N 3", colours->data, colours->len);
  ws_pdf_append_text (catalog, ws_lang_get_code (ws_doc_get_lang (doc)));
  g_string_append_printf (catalog, " /Pages %u 0 R /StructTreeRoot %u 0 R /Outlines %u 0 R /Metadata %u 0 R", pages, tree,
                          outline, metadata);
  g_string_append (catalog, " /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>"
                            " /PageMode /UseOutlines /PageLabels << /Nums [0 << /S /D >>] >>"
                            " /Names << /Dests << /Names [");
  ws_tags_append_dests (tags, catalog);
  g_string_append_printf (catalog, " ] >> >> /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1"
                                   " /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1)"
                                   " /DestOutputProfile %u 0 R >>] >>", profile);
  ws_pdf_file_add (file, root, catalog);
  g_string_free (catalog, TRUE);
  ws_pdf_file_end (file, root, write_info (file, doc));
}
