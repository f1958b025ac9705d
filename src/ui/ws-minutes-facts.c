/* ws-minutes-facts.c — what only the minutes need to know.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts that every stage shares are written in Preparation; these appear nowhere but on the paper, so they are asked beside
 * it.
 */
#include "ws-minutes-facts.h"

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-lang.h"
#include "ws-row-helpers.h"
#include "ws-section.h"
#include "ws-signature-row.h"

#define N_TEXTS 4

struct _WsMinutesFacts
{
  AdwBin        parent_instance;

  AdwComboRow  *language;
  AdwComboRow  *paper;
  WsTextRow    *documents;
  WsTextRow    *next_date;
  WsTextRow    *next_time;
  WsTextRow    *next_place;
  GtkWidget    *new_box;
  GtkEntry     *new_name;
  GtkEntry     *new_post;
  GtkWidget    *add;
  GtkListBox   *signatures;

  WsWorkshop   *workshop;
  gboolean      showing;     /* the widgets are being filled, nobody chose anything */
};

G_DEFINE_FINAL_TYPE (WsMinutesFacts, ws_minutes_facts, ADW_TYPE_BIN)

static WsTextRow *
get_row (WsMinutesFacts  *self,
         guint            n,
         WsWorkshopField *field)
{
  WsTextRow *rows[N_TEXTS] = { self->documents, self->next_date, self->next_time, self->next_place };

  *field = WS_WORKSHOP_DOCUMENTS + n;
  return rows[n];
}

static gboolean
is_writable (WsMinutesFacts *self)
{
  return !ws_store_get_read_only (ws_workshop_get_store (self->workshop));
}

static void
update (WsMinutesFacts *self)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();

  self->showing = TRUE;
  for (guint n = 0; n < N_TEXTS; n++)
    {
      WsWorkshopField field;
      WsTextRow *row = get_row (self, n, &field);
      const char *text = ws_workshop_get_text (self->workshop, field);
      g_autofree char *day = field == WS_WORKSHOP_NEXT_DATE && *text != '\0' ? ws_lang_date_medium (lang, text) : NULL;

      ws_text_row_set_text (row, day != NULL ? day : text);
      ws_text_row_set_editable (row, is_writable (self));
    }
  adw_combo_row_set_selected (self->language,
                              g_str_equal (ws_workshop_get_text (self->workshop, WS_WORKSHOP_LANGUAGE), "en"));
  adw_combo_row_set_selected (self->paper, g_str_equal (ws_workshop_get_text (self->workshop, WS_WORKSHOP_PAPER), "a4"));
  self->showing = FALSE;
}

static void
on_commit (WsTextRow      *row,
           const char     *text,
           WsMinutesFacts *self)
{
  g_autoptr (GError) error = NULL;

  for (guint n = 0; n < N_TEXTS; n++)
    {
      WsWorkshopField field;

      if (get_row (self, n, &field) == row && !ws_workshop_set_text (self->workshop, field, text, &error))
        ws_text_row_refuse (row, error->message);
    }
}

static void
write_choice (WsMinutesFacts  *self,
              WsWorkshopField  field,
              const char      *value)
{
  GError *error = NULL;

  if (self->showing || self->workshop == NULL || g_str_equal (ws_workshop_get_text (self->workshop, field), value))
    return;
  if (!ws_workshop_set_text (self->workshop, field, value, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
on_language (WsMinutesFacts *self)
{
  write_choice (self, WS_WORKSHOP_LANGUAGE, adw_combo_row_get_selected (self->language) == 1 ? "en" : "es");
}

static void
on_paper (WsMinutesFacts *self)
{
  write_choice (self, WS_WORKSHOP_PAPER, adw_combo_row_get_selected (self->paper) == 1 ? "a4" : "letter");
}

static const char *
get_day (WsTextRow *row,
         gpointer   user_data)
{
  return ws_workshop_get_text (WS_MINUTES_FACTS (user_data)->workshop, WS_WORKSHOP_NEXT_DATE);
}

static void
on_day (WsTextRow  *row,
        const char *iso,
        gpointer    user_data)
{
  g_autoptr (GError) error = NULL;

  if (!ws_workshop_set_text (WS_MINUTES_FACTS (user_data)->workshop, WS_WORKSHOP_NEXT_DATE, iso, &error))
    ws_text_row_refuse (row, error->message);
}

static GtkWidget *
make_signature (gpointer item,
                gpointer user_data)
{
  return ws_signature_row_new (item, is_writable (user_data));
}

static void
on_new_changed (WsMinutesFacts *self)
{
  gtk_widget_set_sensitive (self->add, gtk_entry_get_text_length (self->new_name) > 0 ||
                                       gtk_entry_get_text_length (self->new_post) > 0);
}

static void
on_add (WsMinutesFacts *self)
{
  GError *error = NULL;
  g_autoptr (WsSignature) signature = ws_signature_add (self->workshop,
                                                        gtk_editable_get_text (GTK_EDITABLE (self->new_name)),
                                                        gtk_editable_get_text (GTK_EDITABLE (self->new_post)), &error);

  if (signature == NULL)
    ws_feedback_take_error (GTK_WIDGET (self), error);
  else
    {
      gtk_editable_set_text (GTK_EDITABLE (self->new_name), "");
      gtk_editable_set_text (GTK_EDITABLE (self->new_post), "");
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->new_name));
}

static void
on_signatures (WsMinutesFacts *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->signatures),
                          g_list_model_get_n_items (ws_workshop_get_signatures (self->workshop)) > 0);
}

static void
ws_minutes_facts_dispose (GObject *object)
{
  WsMinutesFacts *self = WS_MINUTES_FACTS (object);

  g_clear_object (&self->workshop);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_MINUTES_FACTS);
  G_OBJECT_CLASS (ws_minutes_facts_parent_class)->dispose (object);
}

static void
ws_minutes_facts_class_init (WsMinutesFactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_minutes_facts_dispose;

  g_type_ensure (WS_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-minutes-facts.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsMinutesFacts, name)
  BIND (language);
  BIND (paper);
  BIND (documents);
  BIND (next_date);
  BIND (next_time);
  BIND (next_place);
  BIND (new_box);
  BIND (new_name);
  BIND (new_post);
  BIND (add);
  BIND (signatures);
#undef BIND
}

static void
ws_minutes_facts_init (WsMinutesFacts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint n = 0; n < N_TEXTS; n++)
    {
      WsWorkshopField field;

      g_signal_connect_object (get_row (self, n, &field), "commit", G_CALLBACK (on_commit), self, 0);
    }
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (on_language), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paper, "notify::selected", G_CALLBACK (on_paper), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->new_name, "changed", G_CALLBACK (on_new_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->new_post, "changed", G_CALLBACK (on_new_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->new_name, "activate", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->new_post, "activate", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  on_new_changed (self);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  ws_row_add_calendar (self->next_date, get_day, on_day, self);
}

/**
 * ws_minutes_facts_set_workshop:
 * @workshop: whose minutes they are; set once
 */
void
ws_minutes_facts_set_workshop (WsMinutesFacts *self,
                               WsWorkshop     *workshop)
{
  g_return_if_fail (WS_IS_MINUTES_FACTS (self));
  g_return_if_fail (self->workshop == NULL);

  self->workshop = g_object_ref (workshop);
  gtk_widget_set_sensitive (GTK_WIDGET (self->language), is_writable (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->paper), is_writable (self));
  gtk_widget_set_visible (self->new_box, is_writable (self));
  gtk_list_box_bind_model (self->signatures, ws_workshop_get_signatures (workshop), make_signature, self, NULL);
  g_signal_connect_object (workshop, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ws_workshop_get_signatures (workshop), "items-changed", G_CALLBACK (on_signatures), self,
                           G_CONNECT_SWAPPED);
  update (self);
  on_signatures (self);
}
