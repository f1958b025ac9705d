/* ws-minutes-export.c — the minutes leave the program: PDF, printer, tables of data.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is written from the workshop as it is at that moment, not from the preview, which may be a moment behind. The
 * printer gets the pages of the preview, painted by the same code.
 */
#include "ws-minutes-export.h"

#include <glib/gi18n-lib.h>

#include "ws-export.h"
#include "ws-feedback.h"
#include "ws-file-chooser.h"
#include "ws-minutes.h"
#include "ws-output.h"
#include "ws-pdf.h"
#include "ws-text.h"

typedef struct
{
  GtkWidget  *widget;
  WsWorkshop *workshop;
  char       *format;
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->workshop);
  g_free (self->format);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

/**
 * ws_minutes_suggest_name:
 * @extension: such as "pdf"
 *
 * Returns: (transfer full): a file name from the workshop's date and title
 */
char *
ws_minutes_suggest_name (WsWorkshop *workshop,
                         const char *extension)
{
  const char *date = ws_workshop_get_text (workshop, WS_WORKSHOP_DATE);
  g_autofree char *title = *date != '\0'
    ? g_strdup_printf ("%s %s", date, ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE))
    : g_strdup (ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE));
  g_autofree char *dotted = g_strconcat (".", extension, NULL);

  return ws_text_file_name (title, dotted);
}

/**
 * ws_minutes_write:
 * @format: "pdf", "csv" or "json"
 * @path: where
 *
 * Writes the workshop into a file. Errors are sentences: what happened and what to do.
 */
gboolean
ws_minutes_write (WsWorkshop  *workshop,
                  const char  *format,
                  const char  *path,
                  GError     **error)
{
  g_autofree char *data = NULL;
  gsize length = 0;

  if (g_str_equal (format, "pdf"))
    {
      g_autoptr (WsDoc) doc = ws_minutes_build (workshop, NULL);

      return ws_pdf_write (doc, ws_paper_from_name (ws_workshop_get_text (workshop, WS_WORKSHOP_PAPER)), path, error);
    }
  data = g_str_equal (format, "csv") ? ws_export_to_csv (workshop, &length) : ws_export_to_json (workshop, FALSE, &length);
  return ws_output_write (path, data, length, error);
}

static void
on_chosen (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autofree char *path = ws_file_chooser_finish (result);
  GError *error = NULL;

  if (path == NULL)
    return;
  if (!ws_minutes_write (self->workshop, self->format, path, &error))
    ws_feedback_take_error (self->widget, error);
  else
    ws_feedback_say_saved (self->widget, path);
}

/**
 * ws_minutes_export_table:
 * @widget: where to say what came of it
 * @format: "pdf", "csv" or "json"
 *
 * Asks for a file and writes it.
 */
void
ws_minutes_export_table (GtkWidget  *widget,
                         WsWorkshop *workshop,
                         const char *format)
{
  Export *self = g_new0 (Export, 1);
  g_autofree char *name = ws_minutes_suggest_name (workshop, format);

  self->widget = g_object_ref (widget);
  self->workshop = g_object_ref (workshop);
  self->format = g_strdup (format);
  ws_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)),
                        g_str_equal (format, "pdf") ? _("Export the Minutes") : _("Export the Data"), name, on_chosen, self);
}

/**
 * ws_minutes_export_pdf:
 *
 * Asks for a file and writes the minutes.
 */
void
ws_minutes_export_pdf (GtkWidget  *widget,
                       WsWorkshop *workshop)
{
  ws_minutes_export_table (widget, workshop, "pdf");
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              WsFlow            *flow)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height;

  ws_flow_get_size (flow, &width, &height);
  cairo_scale (cr, gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);
  ws_flow_paint_page (flow, page, cr);
}

/**
 * ws_minutes_print:
 * @flow: the pages
 *
 * Opens the printer's dialog.
 */
void
ws_minutes_print (GtkWidget  *widget,
                  WsWorkshop *workshop,
                  WsFlow     *flow)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = NULL;
  GError *error = NULL;

  paper = gtk_paper_size_new (g_str_equal (ws_workshop_get_text (workshop, WS_WORKSHOP_PAPER), "a4")
                              ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_n_pages (operation, ws_flow_get_n_pages (flow));
  gtk_print_operation_set_job_name (operation, ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE));
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_page), flow, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    ws_feedback_take_error (widget, error);
}
