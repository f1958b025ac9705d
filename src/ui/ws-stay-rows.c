/* ws-stay-rows.c — arrival and departure of a person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A time that was registered late is put right by typing another; it stays on the day on which the person
 * came. */

#include "ws-stay-rows.h"

#include <stdlib.h>

#include <glib/gi18n-lib.h>

#include "ws-date.h"
#include "ws-feedback.h"
#include "ws-text.h"
#include "ws-text-row.h"

struct _WsStayRows
{
  AdwBin      parent_instance;

  GtkWidget  *group;
  GtkWidget  *button;
  GPtrArray  *rows;      /* of the group */
  WsPerson   *person;
  GListModel *stays;     /* owned by the person */
};

G_DEFINE_FINAL_TYPE (WsStayRows, ws_stay_rows, ADW_TYPE_BIN)

/* The moment of a time of the day, on the local day of another moment. */
static gint64
at_time (gint64      day,
         const char *time)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (day / 1000);
  g_autoptr (GDateTime) moment = g_date_time_new_local (g_date_time_get_year (date), g_date_time_get_month (date),
                                                        g_date_time_get_day_of_month (date), atoi (time), atoi (time + 3), 0);

  return moment != NULL ? g_date_time_to_unix (moment) * 1000 : day;
}

static void
on_commit (WsTextRow  *row,
           const char *text,
           WsStay     *stay)
{
  gboolean arrival = g_object_get_data (G_OBJECT (row), "arrival") != NULL;
  gint64 arrived = ws_stay_get_arrived (stay), departed = ws_stay_get_departed (stay);
  g_autofree char *time = ws_time_parse (text), *before = ws_time_from_ms (arrival ? arrived : departed);
  g_autoptr (GError) error = NULL;

  if (!arrival && ws_text_is_blank (text))
    departed = 0;
  else if (time == NULL)
    {
      ws_text_row_refuse (row, _("This is not a time. Write it as 16:30."));
      return;
    }
  else if (g_str_equal (time, before) && (arrival || departed != 0))
    return;
  else if (arrival)
    arrived = at_time (arrived, time);
  else
    departed = at_time (arrived, time);
  if (!ws_stay_set_times (stay, arrived, departed, &error))
    ws_text_row_refuse (row, error->message);
}

static void
on_remove (GtkWidget *button,
           WsStay    *stay)
{
  GtkWidget *self = gtk_widget_get_ancestor (button, WS_TYPE_STAY_ROWS);
  g_autoptr (WsStay) held = g_object_ref (stay);
  GError *error = NULL;

  if (!ws_stay_remove (held, &error))
    ws_feedback_take_error (self, error);
  else
    ws_feedback_say_undo (self, _("Arrival removed"));
}

static void
add_time (WsStayRows *self,
          WsStay     *stay,
          gboolean    arrival)
{
  gint64 ms = arrival ? ws_stay_get_arrived (stay) : ws_stay_get_departed (stay);
  g_autofree char *time = ms != 0 ? ws_time_from_ms (ms) : g_strdup ("");
  GtkWidget *row = ws_text_row_new (arrival ? _("Arrived") : _("Left"));
  gboolean writable = !ws_store_get_read_only (ws_row_get_store (WS_ROW (stay)));

  g_object_set (row, "paragraph", TRUE, "placeholder", arrival ? "" : _("Still here"), NULL);
  g_object_set_data (G_OBJECT (row), "arrival", arrival ? self : NULL);
  ws_text_row_set_text (WS_TEXT_ROW (row), time);
  ws_text_row_set_editable (WS_TEXT_ROW (row), writable);
  g_signal_connect_data (row, "commit", G_CALLBACK (on_commit), g_object_ref (stay), (GClosureNotify) g_object_unref, 0);
  if (arrival && writable)
    {
      GtkWidget *bin = gtk_button_new_from_icon_name ("ws-bin-symbolic");

      gtk_widget_add_css_class (bin, "flat");
      gtk_widget_set_valign (bin, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (bin, _("Remove this arrival"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (bin), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove this arrival"), -1);
      g_signal_connect_data (bin, "clicked", G_CALLBACK (on_remove), g_object_ref (stay), (GClosureNotify) g_object_unref, 0);
      ws_text_row_add_suffix (WS_TEXT_ROW (row), bin);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->rows, row);
}

static void
update (WsStayRows *self)
{
  g_autoptr (WsStay) now = self->person != NULL ? ws_person_get_stay (self->person) : NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; self->stays != NULL && i < g_list_model_get_n_items (self->stays); i++)
    {
      g_autoptr (WsStay) stay = g_list_model_get_item (self->stays, i);

      add_time (self, stay, TRUE);
      add_time (self, stay, FALSE);
    }
  gtk_button_set_label (GTK_BUTTON (self->button), now != NULL ? _("Check Out") : _("Check In"));
  gtk_widget_set_sensitive (self->button, self->person != NULL &&
                            !ws_store_get_read_only (ws_row_get_store (WS_ROW (self->person))));
}

/* The rows are made anew; not while one of them is storing what was written in it. */
static gboolean
update_later (gpointer data)
{
  if (WS_STAY_ROWS (data)->rows != NULL)
    update (WS_STAY_ROWS (data));
  return G_SOURCE_REMOVE;
}

static void
on_changed (WsStayRows *self,
            WsChanges  *changes)
{
  if (self->person != NULL && ws_changes_touch (changes, "stay"))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, update_later, g_object_ref (self), g_object_unref);
}

static void
on_button (WsStayRows *self)
{
  g_autoptr (WsStay) now = NULL;
  GError *error = NULL;

  if (self->person == NULL)
    return;
  now = ws_person_get_stay (self->person);
  if (!(now != NULL ? ws_person_check_out (self->person, 0, &error) : ws_person_check_in (self->person, 0, &error)))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
ws_stay_rows_dispose (GObject *object)
{
  WsStayRows *self = WS_STAY_ROWS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (ws_stay_rows_parent_class)->dispose (object);
}

static void
ws_stay_rows_class_init (WsStayRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_stay_rows_dispose;
}

static void
ws_stay_rows_init (WsStayRows *self)
{
  self->rows = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("Presence"));
  self->button = gtk_button_new_with_label (_("Check In"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), self->button);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_button), self);
  adw_bin_set_child (ADW_BIN (self), self->group);
}

GtkWidget *
ws_stay_rows_new (void)
{
  return g_object_new (WS_TYPE_STAY_ROWS, NULL);
}

void
ws_stay_rows_set_person (WsStayRows *self,
                         WsWorkshop *workshop,
                         WsPerson   *person)
{
  WsStore *store = ws_workshop_get_store (workshop);

  g_signal_handlers_disconnect_by_func (store, on_changed, self);
  g_set_object (&self->person, person);
  self->stays = person != NULL ? ws_person_get_stays (person) : NULL;
  if (person != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
}
