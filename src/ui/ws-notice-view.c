/* ws-notice-view.c — the privacy notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text is proposed and becomes the notice only when somebody says so: whoever convenes answers for it. */

#include "ws-notice-view.h"

#include <glib/gi18n-lib.h>

#include "ws-date.h"
#include "ws-feedback.h"
#include "ws-lang.h"
#include "ws-people-parts.h"

struct _WsNoticeView
{
  AdwBin      parent_instance;

  WsWorkshop *workshop;
  GtkWidget  *group;
  WsTextRow  *text;
  GtkWidget  *use;
};

G_DEFINE_FINAL_TYPE (WsNoticeView, ws_notice_view, ADW_TYPE_BIN)

static void
update (WsNoticeView *self)
{
  g_autoptr (WsNotice) notice = ws_notice_get_current (self->workshop);
  g_autofree char *proposed = notice == NULL ? ws_notice_propose (self->workshop) : NULL, *line = NULL;

  if (notice != NULL)
    /* Translators: %d is the number of a version */
    line = g_strdup_printf (_("Version %d. Once somebody agreed to it, a change makes the next version."),
                            (int) ws_notice_get_version (notice));
  else
    line = g_strdup (_("This is a proposal. Read it, put it right, and use it: people agree to what it says."));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group), line);
  ws_text_row_set_text (self->text, notice != NULL ? ws_notice_get_text (notice) : proposed);
  ws_text_row_set_editable (self->text, !ws_store_get_read_only (ws_workshop_get_store (self->workshop)));
  gtk_widget_set_visible (self->use, notice == NULL);
}

static void
on_changed (WsNoticeView *self,
            WsChanges    *changes)
{
  static const char *const tables[] = { "notice", "consent", "workshop", NULL };

  if (ws_changes_touch_any (changes, tables))
    update (self);
}

static void
on_commit (WsTextRow    *row,
           const char   *text,
           WsNoticeView *self)
{
  g_autoptr (GError) error = NULL;

  if (!ws_notice_write (self->workshop, text, &error))
    ws_text_row_refuse (row, error->message);
}

static void
on_use (WsNoticeView *self)
{
  GError *error = NULL;

  if (!ws_notice_write (self->workshop, ws_text_row_get_text (self->text), &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
ws_notice_view_dispose (GObject *object)
{
  g_clear_object (&WS_NOTICE_VIEW (object)->workshop);

  G_OBJECT_CLASS (ws_notice_view_parent_class)->dispose (object);
}

static void
ws_notice_view_class_init (WsNoticeViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_notice_view_dispose;
}

static void
ws_notice_view_init (WsNoticeView *self)
{
  GtkBox *box;
  GtkWidget *page = ws_people_parts_page (&box);

  self->group = ws_people_parts_group (box, _("Privacy notice"), NULL);
  self->text = ws_people_parts_text (self->group, _("Text"), NULL);
  g_object_set (self->text, "paragraph", FALSE, NULL);
  self->use = ws_people_parts_button (box, _("Use This Notice"), "suggested-action");
  gtk_widget_set_halign (self->use, GTK_ALIGN_END);
  g_signal_connect (self->text, "commit", G_CALLBACK (on_commit), self);
  g_signal_connect_swapped (self->use, "clicked", G_CALLBACK (on_use), self);
  adw_bin_set_child (ADW_BIN (self), page);
}

GtkWidget *
ws_notice_view_new (WsWorkshop *workshop)
{
  WsNoticeView *self = g_object_new (WS_TYPE_NOTICE_VIEW, NULL);

  self->workshop = g_object_ref (workshop);
  g_signal_connect_object (ws_workshop_get_store (workshop), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

void
ws_notice_view_leave (WsNoticeView *self)
{
  ws_text_row_commit (self->text);
}
