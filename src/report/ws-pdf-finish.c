/* ws-pdf-finish.c — turns the PDF of cairo into one that is accessible and can be archived (PDF/UA-1 and PDF/A-3a).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cairo writes the structure but no alternative texts, scopes, language, metadata or artifacts. Its tree in
 * preorder is the order in which the tags were begun, so the recorded tags and the tree are walked together;
 * if they ever disagree, the file stays as cairo made it. Standards: ISO 14289-1 (UA-1), ISO 19005-3,
 * ISO 32000-1. */

#include "ws-pdf-finish.h"

#include "ws-pdf-content.h"

#include <gio/gio.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  qpdf_data  qpdf;
  WsTags    *tags;
  guint      next;      /* tag that the next element of the tree must have */
  double     height;    /* of a page */
  gboolean   matches;
} Finish;

static void
set_key (Finish     *self,
         qpdf_oh     dictionary,
         const char *key,
         const char *value)
{
  qpdf_oh parsed = qpdf_oh_parse (self->qpdf, value);

  qpdf_oh_replace_key (self->qpdf, dictionary, key, parsed);
  qpdf_oh_release (self->qpdf, parsed);
}

static void
set_text (Finish     *self,
          qpdf_oh     dictionary,
          const char *key,
          const char *text)
{
  qpdf_oh string = qpdf_oh_new_unicode_string (self->qpdf, text);

  qpdf_oh_replace_key (self->qpdf, dictionary, key, string);
  qpdf_oh_release (self->qpdf, string);
}

/* A link needs words of its own, and its annotation needs to be printable. */
static void
finish_annotation (Finish     *self,
                   qpdf_oh     element,
                   const char *words)
{
  qpdf_oh kids = qpdf_oh_get_key (self->qpdf, element, "/K");
  int n = qpdf_oh_is_array (self->qpdf, kids) ? qpdf_oh_get_array_n_items (self->qpdf, kids) : 1;

  for (int i = 0; i < n; i++)
    {
      qpdf_oh kid = qpdf_oh_is_array (self->qpdf, kids) ? qpdf_oh_get_array_item (self->qpdf, kids, i) : kids;
      qpdf_oh object;

      if (!qpdf_oh_is_dictionary (self->qpdf, kid) || !qpdf_oh_has_key (self->qpdf, kid, "/Obj"))
        continue;
      object = qpdf_oh_get_key (self->qpdf, kid, "/Obj");
      set_text (self, object, "/Contents", words != NULL ? words : "");
      set_key (self, object, "/F", "4");
    }
}

static void
finish_element (Finish      *self,
                qpdf_oh      element,
                const WsTag *tag)
{
  char corners[4][G_ASCII_DTOSTR_BUF_SIZE];

  if (tag->alt != NULL && strcmp (tag->name, "Link") != 0)
    set_text (self, element, "/Alt", tag->alt);
  if (strcmp (tag->name, "Link") == 0)
    finish_annotation (self, element, tag->alt);
  else if (strcmp (tag->name, "TH") == 0 && tag->column)
    set_key (self, element, "/A", "<< /O /Table /Scope /Column >>");
  else if (strcmp (tag->name, "L") == 0)
    set_key (self, element, "/A", tag->ordered ? "<< /O /List /ListNumbering /Decimal >>"
                                               : "<< /O /List /ListNumbering /Disc >>");
  else if (strcmp (tag->name, "Figure") == 0)
    {
      g_autofree char *box = NULL;

      g_ascii_formatd (corners[0], sizeof corners[0], "%.2f", tag->box[0]);
      g_ascii_formatd (corners[1], sizeof corners[1], "%.2f", self->height - tag->box[1] - tag->box[3]);
      g_ascii_formatd (corners[2], sizeof corners[2], "%.2f", tag->box[0] + tag->box[2]);
      g_ascii_formatd (corners[3], sizeof corners[3], "%.2f", self->height - tag->box[1]);
      box = g_strdup_printf ("<< /O /Layout /Placement /Block /BBox [%s %s %s %s] >>", corners[0], corners[1],
                             corners[2], corners[3]);
      set_key (self, element, "/A", box);
    }
}

static gboolean
has_name (Finish     *self,
          qpdf_oh     element,
          const char *name)
{
  qpdf_oh type = qpdf_oh_get_key (self->qpdf, element, "/S");
  gboolean same = strcmp (qpdf_oh_get_name (self->qpdf, type) + 1, name) == 0;

  qpdf_oh_release (self->qpdf, type);
  return same;
}

/* Walks an element and what is below it. Handles are let go as soon as an element is done: there are many. */
static void
walk (Finish  *self,
      qpdf_oh  element)
{
  const WsTag *tag;
  qpdf_oh kids;
  int n;

  if (self->next >= ws_tags_get_n (self->tags))
    {
      self->matches = FALSE;
      return;
    }
  tag = ws_tags_get (self->tags, self->next++);
  if (!has_name (self, element, tag->name))
    {
      self->matches = FALSE;
      return;
    }
  finish_element (self, element, tag);

  kids = qpdf_oh_get_key (self->qpdf, element, "/K");
  n = qpdf_oh_is_array (self->qpdf, kids) ? qpdf_oh_get_array_n_items (self->qpdf, kids) : 1;
  for (int i = 0; i < n && self->matches; i++)
    {
      qpdf_oh kid = qpdf_oh_is_array (self->qpdf, kids) ? qpdf_oh_get_array_item (self->qpdf, kids, i) : kids;

      if (qpdf_oh_is_dictionary (self->qpdf, kid) && qpdf_oh_has_key (self->qpdf, kid, "/S"))
        walk (self, kid);
      if (kid != kids)
        qpdf_oh_release (self->qpdf, kid);
    }
  qpdf_oh_release (self->qpdf, kids);
}

static void
finish_tree (Finish  *self,
             qpdf_oh  root)
{
  qpdf_oh tree = qpdf_oh_get_key (self->qpdf, root, "/StructTreeRoot");
  qpdf_oh kids;

  if (!qpdf_oh_is_dictionary (self->qpdf, tree))
    {
      self->matches = FALSE;
      return;
    }
  kids = qpdf_oh_get_key (self->qpdf, tree, "/K");
  if (qpdf_oh_is_array (self->qpdf, kids))
    for (int i = 0; i < qpdf_oh_get_array_n_items (self->qpdf, kids) && self->matches; i++)
      walk (self, qpdf_oh_get_array_item (self->qpdf, kids, i));
  else
    walk (self, kids);
  if (self->next != ws_tags_get_n (self->tags))
    self->matches = FALSE;
}

/* What PDF/A and PDF/UA want of a font and of a picture, and cairo leaves out. */
static void
finish_resources (Finish     *self,
                  qpdf_oh     page,
                  const char *kind)
{
  qpdf_oh resources = qpdf_oh_get_key (self->qpdf, page, "/Resources");
  qpdf_oh group = qpdf_oh_get_key_if_dict (self->qpdf, resources, kind);

  if (!qpdf_oh_is_dictionary (self->qpdf, group))
    return;
  qpdf_oh_begin_dict_key_iter (self->qpdf, group);
  while (qpdf_oh_dict_more_keys (self->qpdf))
    {
      qpdf_oh object = qpdf_oh_get_key (self->qpdf, group, qpdf_oh_dict_next_key (self->qpdf));
      qpdf_oh below = qpdf_oh_get_key_if_dict (self->qpdf, object, "/DescendantFonts");

      if (qpdf_oh_is_array (self->qpdf, below))
        {
          qpdf_oh font = qpdf_oh_get_array_item (self->qpdf, below, 0);

          if (qpdf_oh_is_name_and_equals (self->qpdf, qpdf_oh_get_key (self->qpdf, font, "/Subtype"), "/CIDFontType2"))
            set_key (self, font, "/CIDToGIDMap", "/Identity");
        }
      if (qpdf_oh_is_stream (self->qpdf, object))
        {
          qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, object);

          if (qpdf_oh_has_key (self->qpdf, dictionary, "/Interpolate"))
            set_key (self, dictionary, "/Interpolate", "false");
        }
    }
}

/* Small in memory until the file is written: a thousand pages wait there. */
static GBytes *
deflate (const char *data,
         gsize       length)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6);
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));

  g_output_stream_write_all (stream, data, length, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
finish_page (Finish  *self,
             size_t   index)
{
  qpdf_oh page = qpdf_get_page_n (self->qpdf, index);
  qpdf_oh contents = qpdf_oh_get_key (self->qpdf, page, "/Contents");
  unsigned char *data = NULL;
  size_t length = 0;

  set_key (self, page, "/Tabs", "/S");
  finish_resources (self, page, "/Font");
  finish_resources (self, page, "/XObject");
  if (qpdf_oh_is_stream (self->qpdf, contents)
      && qpdf_oh_get_page_content_data (self->qpdf, page, &data, &length) == QPDF_SUCCESS)
    {
      GString *marked = ws_pdf_mark_artifacts ((const char *) data, length);
      g_autoptr(GBytes) packed = deflate (marked->str, marked->len);

      qpdf_oh_replace_stream_data (self->qpdf, contents, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed),
                                   qpdf_oh_new_name (self->qpdf, "/FlateDecode"), qpdf_oh_new_null (self->qpdf));
      g_string_free (marked, TRUE);
    }
  free (data);
  qpdf_oh_release_all (self->qpdf);
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
make_xmp (WsDoc      *doc,
          const char *producer)
{
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
  append_element (xmp, "<pdf:Producer>%s</pdf:Producer>\n", producer);
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

static qpdf_oh
new_stream (Finish       *self,
            const guint8 *data,
            gsize         length,
            const char   *keys)
{
  qpdf_oh stream = qpdf_oh_new_stream (self->qpdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, stream), given = qpdf_oh_parse (self->qpdf, keys);

  qpdf_oh_replace_stream_data (self->qpdf, stream, data, length, qpdf_oh_new_null (self->qpdf),
                               qpdf_oh_new_null (self->qpdf));
  qpdf_oh_begin_dict_key_iter (self->qpdf, given);
  while (qpdf_oh_dict_more_keys (self->qpdf))
    {
      g_autofree char *key = g_strdup (qpdf_oh_dict_next_key (self->qpdf));

      qpdf_oh_replace_key (self->qpdf, dictionary, key, qpdf_oh_get_key (self->qpdf, given, key));
    }
  return stream;
}

static void
finish_catalog (Finish *self,
                WsDoc  *doc)
{
  qpdf_oh root = qpdf_get_root (self->qpdf);
  qpdf_oh info = qpdf_oh_get_key (self->qpdf, qpdf_get_trailer (self->qpdf), "/Info");
  qpdf_oh tree = qpdf_oh_get_key (self->qpdf, root, "/StructTreeRoot");
  g_autofree char *producer = g_strdup (qpdf_oh_get_utf8_value (self->qpdf,
                                                                qpdf_oh_get_key (self->qpdf, info, "/Producer")));
  g_autofree char *xmp = make_xmp (doc, producer);
  g_autoptr(GByteArray) profile = ws_pdf_srgb_profile ();
  g_autofree char *next = g_strdup_printf ("%" G_GSIZE_FORMAT, (gsize) qpdf_get_num_pages (self->qpdf) * 2);
  qpdf_oh intent;

  set_text (self, root, "/Lang", ws_lang_get_code (ws_doc_get_lang (doc)));
  set_key (self, root, "/ViewerPreferences", "<< /DisplayDocTitle true >>");
  set_key (self, root, "/PageMode", "/UseOutlines");
  set_key (self, root, "/MarkInfo", "<< /Marked true >>");
  if (!qpdf_oh_has_key (self->qpdf, tree, "/ParentTreeNextKey"))
    set_key (self, tree, "/ParentTreeNextKey", next);
  qpdf_oh_replace_key (self->qpdf, root, "/Metadata",
                       new_stream (self, (const guint8 *) xmp, strlen (xmp), "<< /Type /Metadata /Subtype /XML >>"));
  intent = qpdf_oh_parse (self->qpdf, "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"
                                      " /Info (sRGB IEC61966-2.1) >>");
  qpdf_oh_replace_key (self->qpdf, intent, "/DestOutputProfile",
                       new_stream (self, profile->data, profile->len, "<< /N 3 >>"));
  qpdf_oh_replace_key (self->qpdf, root, "/OutputIntents", qpdf_oh_wrap_in_array (self->qpdf, intent));
  qpdf_oh_release_all (self->qpdf);
}

static double
page_height (Finish *self)
{
  qpdf_oh box = qpdf_oh_get_key (self->qpdf, qpdf_get_page_n (self->qpdf, 0), "/MediaBox");

  return qpdf_oh_get_numeric_value (self->qpdf, qpdf_oh_get_array_item (self->qpdf, box, 3));
}

static GBytes *
write_file (Finish *self)
{
  if (qpdf_init_write_memory (self->qpdf) != QPDF_SUCCESS)
    return NULL;
  qpdf_set_object_stream_mode (self->qpdf, qpdf_o_generate);
  qpdf_set_newline_before_endstream (self->qpdf, QPDF_TRUE);
  qpdf_set_deterministic_ID (self->qpdf, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (self->qpdf, "1.7");
  if (qpdf_write (self->qpdf) != QPDF_SUCCESS)
    return NULL;
  return g_bytes_new (qpdf_get_buffer (self->qpdf), qpdf_get_buffer_length (self->qpdf));
}

/**
 * ws_pdf_finish:
 * @plain: a PDF as cairo wrote it
 * @tags: what was tagged in it, in its order
 * @doc: the document
 *
 * Adds what accessibility and archives want.
 *
 * Returns: (transfer full): the finished file, or @plain itself if it is not what was expected
 */
GBytes *
ws_pdf_finish (GBytes *plain,
               WsTags *tags,
               WsDoc  *doc)
{
  Finish self = { .qpdf = qpdf_init (), .tags = tags, .matches = TRUE };
  GBytes *finished = NULL;

  qpdf_set_suppress_warnings (self.qpdf, QPDF_TRUE);
  qpdf_silence_errors (self.qpdf);
  if (qpdf_read_memory (self.qpdf, "minutes", g_bytes_get_data (plain, NULL), g_bytes_get_size (plain), NULL)
      <= QPDF_WARNINGS)
    {
      self.height = page_height (&self);
      finish_tree (&self, qpdf_get_root (self.qpdf));
      qpdf_oh_release_all (self.qpdf);
      for (int i = 0; self.matches && i < qpdf_get_num_pages (self.qpdf); i++)
        finish_page (&self, i);
      if (self.matches)
        {
          finish_catalog (&self, doc);
          finished = write_file (&self);
        }
    }
  if (finished == NULL)
    g_warning ("The PDF could not be finished (%s); it stays as cairo wrote it.",
               self.matches ? "the library refused" : "its structure is not as recorded");
  qpdf_cleanup (&self.qpdf);
  return finished != NULL ? finished : g_bytes_ref (plain);
}
