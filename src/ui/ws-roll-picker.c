/* ws-roll-picker.c — whose turn it is to vote, where admission is by the list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names appear from two letters on: the next in the queue looks over the shoulder, and a list of who has not voted
 * yet is nobody's business. Whoever cannot vote is found all the same, with the reason, so that it can be said.
 */
#include "ws-roll-picker.h"

#include <glib/gi18n.h>

#include "ws-people-search.h"
#include "ws-text.h"

#define LEAST_LETTERS 2
#define MOST_MATCHES  8

struct _WsRollPicker
{
  AdwWindow       parent_instance;

  WsVote         *vote;
  WsPeopleSearch *people;

  GtkWidget      *search;
  GtkLabel       *said;
  GtkListBox     *list;
};

enum { PICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsRollPicker, ws_roll_picker, ADW_TYPE_WINDOW)

static void
say (WsRollPicker *self,
     guint         matches,
     gboolean      asked)
{
  guint waiting = g_list_model_get_n_items (ws_vote_get_waiting (self->vote));
  g_autofree char *text = NULL;

  if (asked && matches == 0)
    text = g_strdup (_("Nobody on the list has this name."));
  else
    text = g_strdup_printf (ngettext ("%u person who is here has not voted yet.",
                                      "%u people who are here have not voted yet.", waiting), waiting);
  gtk_label_set_text (self->said, text);
}

static GtkWidget *
new_row (WsRollPicker *self,
         WsPerson     *person)
{
  g_autoptr (GError) error = NULL;
  gboolean may = ws_vote_may_vote (self->vote, person, &error);
  g_autofree char *name = ws_text_soft_break (ws_person_get_text (person, WS_PERSON_NAME));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, "subtitle",
                                 may ? ws_person_get_text (person, WS_PERSON_NEIGHBOURHOOD) : error->message,
                                 "activatable", may, "selectable", may, NULL);

  if (may)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("ws-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "person", g_object_ref (person), g_object_unref);
  return row;
}

static void
on_changed (WsRollPicker *self)
{
  g_autofree char *text = ws_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->search)), G_MAXSIZE, TRUE);
  gboolean asked = g_utf8_strlen (text, -1) >= LEAST_LETTERS;
  g_autoptr (GPtrArray) found = asked ? ws_people_search_find (self->people, text, MOST_MATCHES)
                                      : g_ptr_array_new ();
  GtkListBoxRow *first = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < found->len; i++)
    {
      GtkWidget *row = new_row (self, g_ptr_array_index (found, i));

      gtk_list_box_append (self->list, row);
      if (first == NULL && gtk_list_box_row_get_selectable (GTK_LIST_BOX_ROW (row)))
        first = GTK_LIST_BOX_ROW (row);
    }
  gtk_list_box_select_row (self->list, first);
  gtk_widget_set_visible (GTK_WIDGET (self->list), found->len > 0);
  say (self, found->len, asked);
}

static void
on_row (WsRollPicker  *self,
        GtkListBoxRow *row)
{
  g_autoptr (WsPerson) person = g_object_ref (g_object_get_data (G_OBJECT (row), "person"));

  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[PICKED], 0, person);
  g_object_unref (self);
}

/* Enter in the field is for the first who may vote. */
static void
on_enter (WsRollPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    on_row (self, row);
}

static gboolean
on_key_pressed (WsRollPicker    *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_window_close (GTK_WINDOW (self));
  return GDK_EVENT_STOP;
}

static void
ws_roll_picker_dispose (GObject *object)
{
  WsRollPicker *self = WS_ROLL_PICKER (object);

  g_clear_object (&self->people);
  g_clear_object (&self->vote);
  G_OBJECT_CLASS (ws_roll_picker_parent_class)->dispose (object);
}

static void
ws_roll_picker_class_init (WsRollPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_roll_picker_dispose;
  signals[PICKED] = g_signal_new ("picked", WS_TYPE_ROLL_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, WS_TYPE_PERSON);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-roll-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, WsRollPicker, search);
  gtk_widget_class_bind_template_child (widget_class, WsRollPicker, said);
  gtk_widget_class_bind_template_child (widget_class, WsRollPicker, list);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, on_row);
}

static void
ws_roll_picker_init (WsRollPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * ws_roll_picker_new:
 * @parent: (nullable): window that it belongs to
 * @vote: an open vote with admission by the list
 *
 * Returns: the window
 */
GtkWidget *
ws_roll_picker_new (GtkWindow *parent,
                    WsVote    *vote)
{
  WsRollPicker *self = g_object_new (WS_TYPE_ROLL_PICKER, "transient-for", parent, NULL);

  self->vote = g_object_ref (vote);
  self->people = ws_people_search_new (ws_vote_get_workshop (vote));
  on_changed (self);
  gtk_widget_grab_focus (self->search);
  return GTK_WIDGET (self);
}
