/* ws-pdf.c — writes the pages of a document as a PDF that is accessible and can be archived.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cairo paints the pages in parts of some dozens, and each part is copied into the file and forgotten: what cairo keeps of
 * a file until its end (tags, fonts, pages) would grow with the pages. Structure, metadata and outline are written
 * here, because cairo knows too little of them. If a part is ever not as expected, the file is written again
 * as cairo alone can do it: people get their minutes, though without tags. */

#include "ws-pdf.h"

#include "ws-pdf-catalog.h"
#include "ws-pdf-part.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#define PART_PAGES 64   /* fewer would repeat the fonts more often, more would need more memory */

typedef struct
{
  WsFlow    *flow;
  WsOutput  *output;
  WsPdfFile *file;
  WsTags    *tags;
  guint      pages;   /* number of the root of the pages */
  GString   *kids;    /* its kids: one for each part */
} Writer;

typedef struct
{
  guint    number;
  guint    n_marks;
  GString *keys;
} Page;

static void
page_clear (gpointer data)
{
  g_string_free (((Page *) data)->keys, TRUE);
}

static cairo_status_t
take_bytes (void                *closure,
            const unsigned char *data,
            unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
pass_bytes (void                *closure,
            const unsigned char *data,
            unsigned int         length)
{
  ws_output_add (closure, data, length);
  return ws_output_works (closure) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* An unknown or misnested tag silences the rest of a surface in cairo, so its status is asked at the end. */
static gboolean
end_surface (cairo_surface_t  *surface,
             GError          **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  /* Translators: %s is a technical reason, in English. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The PDF could not be made: %s."), cairo_status_to_string (status));
  return FALSE;
}

/* cairo writes the text of ligatures from 1.5 on; but since cairo 1.17.6 it packs objects then, and parts are read as they lie. */
static cairo_pdf_version_t
part_version (void)
{
  return cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 6) ? CAIRO_PDF_VERSION_1_5 : CAIRO_PDF_VERSION_1_4;
}

/* Paints some pages, and remembers what each has to say in the file. */
static GByteArray *
paint_part (Writer  *self,
            guint    from,
            guint    to,
            GArray  *pages,
            GError **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;

  ws_flow_get_size (self->flow, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (take_bytes, bytes, width, height);
  cairo_pdf_surface_restrict_to_version (surface, part_version ());
  cr = cairo_create (surface);
  for (guint i = from; i < to; i++)
    {
      Page page = { ws_pdf_file_reserve (self->file), 0, g_string_new (NULL) };

      ws_tags_begin_page (self->tags, page.number, height);
      ws_flow_paint_tagged (self->flow, i, cr, self->tags);
      page.n_marks = ws_tags_end_page (self->tags, page.keys);
      g_array_append_val (pages, page);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  return end_surface (surface, error) ? g_steal_pointer (&bytes) : NULL;
}

/* Copies some pages into the file. FALSE if they are not as expected. */
static gboolean
copy_part (Writer     *self,
           GByteArray *bytes,
           GArray     *pages)
{
  g_autoptr(WsPdfPart) part = ws_pdf_part_new (bytes->data, bytes->len);
  GString *kids = g_string_new (NULL);
  guint tree = ws_pdf_file_reserve (self->file);
  gboolean good = part != NULL && ws_pdf_part_get_n_pages (part) == pages->len;

  for (guint i = 0; good && i < pages->len; i++)
    {
      Page *page = &g_array_index (pages, Page, i);
      guint n_marked;

      good = ws_pdf_part_copy_page (part, i, self->file, page->keys, &n_marked) && n_marked == page->n_marks;
      ws_pdf_file_print (self->file, page->number, "<< /Type /Page /Parent %u 0 R%s >>", tree, page->keys->str);
      g_string_append_printf (kids, " %u 0 R", page->number);
    }
  ws_pdf_file_print (self->file, tree, "<< /Type /Pages /Parent %u 0 R /Count %u /Kids [%s ] >>", self->pages, pages->len,
                     kids->str);
  g_string_append_printf (self->kids, " %u 0 R", tree);
  g_string_free (kids, TRUE);
  return good && ws_pdf_part_copy_rest (part, self->file);
}

/* understood: set to FALSE if cairo's pages are not as expected, which is no error of the user's. */
static gboolean
write_parts (Writer    *self,
             gboolean  *understood,
             GError   **error)
{
  guint n_pages = ws_flow_get_n_pages (self->flow);

  for (guint from = 0; from < n_pages && ws_output_works (self->output); from += PART_PAGES)
    {
      g_autoptr(GArray) pages = g_array_new (FALSE, FALSE, sizeof (Page));
      g_autoptr(GByteArray) bytes = NULL;

      g_array_set_clear_func (pages, page_clear);
      bytes = paint_part (self, from, MIN (from + PART_PAGES, n_pages), pages, error);
      if (bytes == NULL)
        return FALSE;
      if (!copy_part (self, bytes, pages))
        {
          *understood = FALSE;
          return FALSE;
        }
    }
  ws_pdf_file_print (self->file, self->pages, "<< /Type /Pages /Count %u /Kids [%s ] >>", n_pages, self->kids->str);
  ws_pdf_catalog_write (self->file, self->flow, self->tags, self->pages);
  return TRUE;
}

static gboolean
write_tagged (WsFlow    *flow,
              WsOutput  *output,
              gboolean  *understood,
              GError   **error)
{
  g_autoptr(WsPdfFile) file = ws_pdf_file_new (output);
  g_autoptr(WsTags) tags = ws_tags_new (file);
  Writer writer = { flow, output, file, tags, ws_pdf_file_reserve (file), g_string_new (NULL) };
  gboolean good = write_parts (&writer, understood, error);

  g_string_free (writer.kids, TRUE);
  return good;
}

/**
 * ws_pdf_write_plain:
 * @flow: pages
 * @output: where to; it stays open
 * @error: return location for an error
 *
 * Writes pages as cairo alone can: without tags, as a printer would get them.
 *
 * Returns: %FALSE if it failed
 */
gboolean
ws_pdf_write_plain (WsFlow    *flow,
                    WsOutput  *output,
                    GError   **error)
{
  WsDoc *doc = ws_flow_get_doc (flow);
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;

  ws_flow_get_size (flow, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (pass_bytes, output, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, ws_doc_get_text (doc, WS_DOC_TITLE));
  cr = cairo_create (surface);
  for (guint i = 0; i < ws_flow_get_n_pages (flow); i++)
    {
      ws_flow_paint_page (flow, i, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  return end_surface (surface, error);
}

/**
 * ws_pdf_write:
 * @doc: a finished document
 * @paper: paper of its pages
 * @path: file to write; an existing one is replaced at the end, in one step
 * @error: return location for an error: one sentence for the user
 *
 * Writes a document as a tagged PDF, following PDF/UA-1 and PDF/A-3a. May run on any thread.
 *
 * Returns: %FALSE if it failed; @path is as it was then
 */
gboolean
ws_pdf_write (WsDoc       *doc,
              WsPaper      paper,
              const char  *path,
              GError     **error)
{
  g_autoptr(WsFlow) flow = ws_flow_new (doc, paper);
  g_autoptr(WsOutput) output = ws_output_open (path, error);
  gboolean understood = TRUE;

  if (output == NULL)
    return FALSE;
  if (write_tagged (flow, output, &understood, error))
    return ws_output_close (output, error);
  if (understood)
    return FALSE;

  g_warning ("The PDF has no tags: its pages are not as this version of cairo (%s) was expected to write them.",
             cairo_version_string ());
  g_clear_pointer (&output, ws_output_free);
  output = ws_output_open (path, error);
  return output != NULL && ws_pdf_write_plain (flow, output, error) && ws_output_close (output, error);
}
