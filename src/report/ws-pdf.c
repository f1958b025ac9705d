/* ws-pdf.c — writes the pages of a document as a tagged PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is made in memory (cairo compresses as it goes) and reaches the disk in one piece under a
 * temporary name, synced and renamed: a full disk or a pulled stick leaves the old file or none, never half
 * a one. An unknown or misnested tag silences the rest of a document in cairo, so the status is asked at the
 * end and nothing is written on any doubt. */

#include "ws-pdf.h"

#include "ws-pdf-finish.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <string.h>

#include "ws-output.h"

static cairo_status_t
take_bytes (void                *closure,
            const unsigned char *data,
            unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t      *surface,
              cairo_pdf_metadata_t  which,
              const char           *text)
{
  if (*text != '\0')
    cairo_pdf_surface_set_metadata (surface, which, text);
}

/* Dates are passed in: the same document gives the same bytes on any day. */
static void
describe (cairo_surface_t *surface,
          WsDoc           *doc)
{
  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, ws_doc_get_text (doc, WS_DOC_TITLE));
  set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, ws_doc_get_text (doc, WS_DOC_AUTHOR));
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, ws_doc_get_text (doc, WS_DOC_SUBJECT));
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, ws_doc_get_text (doc, WS_DOC_CREATOR));
  set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, ws_doc_get_text (doc, WS_DOC_DATE));
  set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, ws_doc_get_text (doc, WS_DOC_DATE));
}

static void
add_outline (cairo_surface_t *surface,
             WsFlow          *flow)
{
  for (guint i = 0; i < ws_flow_get_n_sections (flow); i++)
    {
      g_autofree char *dest = g_strdup_printf ("dest='s%u'", i + 1);

      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, ws_flow_get_section (flow, i, NULL), dest,
                                     CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

static void
paint_pages (cairo_surface_t *surface,
             WsFlow          *flow,
             WsTags          *tags)
{
  cairo_t *cr = cairo_create (surface);

  ws_tags_begin (tags, cr, "Document");
  for (guint page = 0; page < ws_flow_get_n_pages (flow); page++)
    {
      g_autofree char *label = g_strdup_printf ("%u", page + 1);

      cairo_pdf_surface_set_page_label (surface, label);
      ws_flow_paint_tagged (flow, page, cr, tags);
      if (page + 1 == ws_flow_get_n_pages (flow))
        ws_tags_end (tags, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

/**
 * ws_pdf_render:
 * @flow: pages
 * @tags: an empty record, filled with the tags of the file
 * @error: return location for an error
 *
 * Makes the PDF as cairo can write it.
 *
 * Returns: (transfer full): the file
 */
GBytes *
ws_pdf_render (WsFlow  *flow,
               WsTags  *tags,
               GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;

  ws_flow_get_size (flow, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (take_bytes, bytes, width, height);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  describe (surface, ws_flow_get_doc (flow));
  paint_pages (surface, flow, tags);
  add_outline (surface, flow);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (bytes);
      /* Translators: %s is a technical reason, in English. */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The PDF could not be made: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * ws_pdf_write:
 * @doc: a finished document
 * @paper: paper of its pages
 * @path: file to write; an existing one is replaced at the end, in one step
 * @error: return location for an error: one sentence for the user
 *
 * Writes a document as PDF. May run on any thread.
 *
 * Returns: %FALSE if it failed; @path is as it was then
 */
gboolean
ws_pdf_write (WsDoc       *doc,
              WsPaper      paper,
              const char  *path,
              GError     **error)
{
  g_autoptr(WsTags) tags = ws_tags_new ();
  g_autoptr(WsFlow) flow = NULL;
  g_autoptr(GBytes) plain = NULL;
  g_autoptr(GBytes) finished = NULL;

  flow = ws_flow_new (doc, paper);
  plain = ws_pdf_render (flow, tags, error);
  if (plain == NULL)
    return FALSE;
  g_clear_object (&flow);
  finished = ws_pdf_finish (plain, tags, doc);
  g_clear_pointer (&plain, g_bytes_unref);
  return ws_output_write (path, g_bytes_get_data (finished, NULL), g_bytes_get_size (finished), error);
}
