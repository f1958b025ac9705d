/* ws-sheet-export.c — sign-in sheets and agendas leave the program: printer or PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same pages go to both. What is printed is the workshop as it is at that moment. */

#include "ws-sheet-export.h"

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-file-chooser.h"
#include "ws-minutes-export.h"
#include "ws-pdf.h"
#include "ws-text.h"

typedef struct
{
  GtkWidget   *widget;
  WsWorkshop  *workshop;
  WsSheetKind  kind;
} Save;

static void
save_free (Save *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->workshop);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static WsPaper
paper_of (WsWorkshop *workshop)
{
  return ws_paper_from_name (ws_workshop_get_text (workshop, WS_WORKSHOP_PAPER));
}

/**
 * ws_sheet_print:
 *
 * Opens the printer's dialog.
 */
void
ws_sheet_print (GtkWidget   *widget,
                WsWorkshop  *workshop,
                WsSheetKind  kind)
{
  g_autoptr (WsDoc) doc = ws_sheet_build (workshop, kind, NULL);
  g_autoptr (WsFlow) flow = ws_flow_new (doc, paper_of (workshop));

  ws_minutes_print (widget, workshop, flow);
}

static void
on_chosen (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Save) self = user_data;
  g_autofree char *path = ws_file_chooser_finish (result);
  g_autoptr (WsDoc) doc = NULL;
  GError *error = NULL;

  if (path == NULL)
    return;
  doc = ws_sheet_build (self->workshop, self->kind, NULL);
  if (ws_pdf_write (doc, paper_of (self->workshop), path, &error))
    ws_feedback_say_saved (self->widget, path);
  else
    ws_feedback_take_error (self->widget, error);
}

/* "2026-03-14 Lista de asistencia.pdf" */
static char *
suggest_name (WsWorkshop  *workshop,
              WsSheetKind  kind)
{
  g_autoptr (WsLang) lang = ws_lang_new (ws_workshop_get_text (workshop, WS_WORKSHOP_LANGUAGE));
  g_autofree char *title = ws_sheet_get_title (kind, lang);
  const char *date = ws_workshop_get_text (workshop, WS_WORKSHOP_DATE);
  g_autofree char *name = *date != '\0' ? g_strdup_printf ("%s %s", date, title) : g_strdup (title);

  return ws_text_file_name (name, ".pdf");
}

/**
 * ws_sheet_save:
 * @widget: where to say what came of it
 *
 * Asks for a file and writes the sheet.
 */
void
ws_sheet_save (GtkWidget   *widget,
               WsWorkshop  *workshop,
               WsSheetKind  kind)
{
  Save *self = g_new0 (Save, 1);
  g_autofree char *name = suggest_name (workshop, kind);

  self->widget = g_object_ref (widget);
  self->workshop = g_object_ref (workshop);
  self->kind = kind;
  ws_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save Sheet"), name, on_chosen, self);
}
