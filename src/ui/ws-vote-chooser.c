/* ws-vote-chooser.c — choosing what becomes an option of a vote.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Questions first, then groups, then ideas; thousands of them, so the list is a list view and the ticks live in a set
 * beside it. Ideas inside a group can be chosen too. All that is chosen is added as one step.
 */
#include "ws-vote-chooser.h"

#include <glib/gi18n.h>

#include "ws-feedback.h"
#include "ws-idea.h"
#include "ws-question.h"
#include "ws-text.h"
#include "ws-vote-words.h"

#define SHOWN_CHARS 160

struct _WsVoteChooser
{
  AdwWindow   parent_instance;

  WsVote     *vote;
  GHashTable *taken;     /* keys of the rows that are options already */
  GPtrArray  *chosen;    /* WsRow, in the order in which they were ticked */
  char       *needle;    /* folded */
  GtkFilter  *filter;
  GListModel *rows;

  GtkWidget  *add;
  GtkWidget  *search;
  GtkStack   *stack;
  GtkWidget  *list;
};

G_DEFINE_FINAL_TYPE (WsVoteChooser, ws_vote_chooser, ADW_TYPE_WINDOW)

static char *
text_of (gpointer row)
{
  if (WS_IS_IDEA (row))
    return g_strdup (ws_idea_get_text (row));
  if (WS_IS_QUESTION (row))
    return ws_question_to_sentence (row);
  return g_strdup (ws_idea_group_get_title (row));
}

static const char *
kind_of (gpointer row)
{
  return WS_IS_IDEA (row) ? "idea" : WS_IS_QUESTION (row) ? "question" : "group";
}

static gboolean
accepts (gpointer row,
         gpointer data)
{
  WsVoteChooser *self = data;
  gint64 id = ws_row_get_id (row);
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (g_hash_table_contains (self->taken, &id))
    return FALSE;
  if (*self->needle == '\0')
    return TRUE;
  if (WS_IS_IDEA (row))
    return ws_text_matches (ws_idea_get_folded (row), self->needle);
  text = text_of (row);
  folded = ws_text_fold (text);
  return ws_text_matches (folded, self->needle);
}

static void
update (WsVoteChooser *self)
{
  g_autofree char *label = g_strdup_printf (ngettext ("_Add %u", "_Add %u", self->chosen->len), self->chosen->len);

  gtk_button_set_label (GTK_BUTTON (self->add), self->chosen->len > 0 ? label : _("_Add"));
  gtk_widget_set_sensitive (self->add, self->chosen->len > 0);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->rows) > 0 ? "list" : "empty");
}

/* The focus is on the row of the list, so that is what has to have the name and the tick. */
static void
name_row (GtkWidget  *check,
          const char *name,
          const char *kind)
{
  GtkWidget *row = gtk_widget_get_parent (check);

  if (row == NULL)
    return;
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, kind, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_check_button_get_active (GTK_CHECK_BUTTON (check)) ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                                                      : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
on_toggled (GtkCheckButton *check,
            WsVoteChooser  *self)
{
  gpointer row = g_object_get_data (G_OBJECT (check), "row");
  guint place;
  gboolean is_in = row != NULL && g_ptr_array_find (self->chosen, row, &place);

  if (row == NULL || is_in == gtk_check_button_get_active (check))
    return;
  if (is_in)
    g_ptr_array_remove_index (self->chosen, place);
  else
    g_ptr_array_add (self->chosen, g_object_ref (row));
  name_row (GTK_WIDGET (check), NULL, NULL);
  update (self);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          WsVoteChooser            *self)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *text = gtk_label_new (NULL);
  GtkWidget *kind = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_label_set_xalign (GTK_LABEL (kind), 0);
  gtk_widget_add_css_class (kind, "caption");
  gtk_widget_add_css_class (kind, "ws-2");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), kind);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_start (check, 6);
  gtk_widget_set_margin_end (check, 12);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_widget_set_can_focus (check, FALSE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, 0);
  gtk_list_item_set_child (item, check);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         WsVoteChooser            *self)
{
  GtkWidget *check = gtk_list_item_get_child (item);
  GtkWidget *box = gtk_check_button_get_child (GTK_CHECK_BUTTON (check));
  gpointer row = gtk_list_item_get_item (item);
  g_autofree char *text = text_of (row);
  g_autofree char *first = ws_text_first_line (text, SHOWN_CHARS);
  g_autofree char *broken = ws_text_soft_break (first);
  const char *kind = ws_vote_words_origin (kind_of (row));

  g_object_set_data (G_OBJECT (check), "row", NULL);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)),
                       ws_text_is_blank (broken) ? _("A group without a title") : broken);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), kind);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_ptr_array_find (self->chosen, row, NULL));
  g_object_set_data (G_OBJECT (check), "row", row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, first,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, kind, -1);
  name_row (check, first, kind);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           WsVoteChooser            *self)
{
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), "row", NULL);
}

static GtkWidget *
check_of (GtkWidget *widget,
          gpointer   row)
{
  if (GTK_IS_CHECK_BUTTON (widget) && g_object_get_data (G_OBJECT (widget), "row") == row)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = check_of (child, row);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Enter, Space or a click on the row ticks it. */
static void
on_activate (WsVoteChooser *self,
             guint          position)
{
  g_autoptr (WsRow) row = g_list_model_get_item (self->rows, position);
  GtkWidget *check = row != NULL ? check_of (self->list, row) : NULL;

  if (check != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

/* Space would select the row, which means nothing here: it ticks. */
static gboolean
on_key_pressed (WsVoteChooser   *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkWidget *row = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *check = row != NULL ? gtk_widget_get_first_child (row) : NULL;

  if ((key != GDK_KEY_space && key != GDK_KEY_KP_Space) || !GTK_IS_CHECK_BUTTON (check))
    return GDK_EVENT_PROPAGATE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  return GDK_EVENT_STOP;
}

static void
on_search_changed (WsVoteChooser *self)
{
  g_free (self->needle);
  self->needle = ws_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static void
on_add (WsVoteChooser *self)
{
  GError *error = NULL;

  if (ws_vote_add_rows (self->vote, self->chosen, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    ws_feedback_take_error (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), error);
}

static void
collect_taken (WsVoteChooser *self)
{
  GListModel *options = ws_vote_get_options (self->vote);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (options, i);
      gint64 *id = g_new (gint64, 1);

      if (*ws_vote_option_get_origin (option, id) != '\0')
        g_hash_table_add (self->taken, id);
      else
        g_free (id);
    }
}

static GListModel *
everything (WsVote *vote)
{
  WsWorkshop *workshop = ws_vote_get_workshop (vote);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (parts, ws_workshop_get_questions (workshop));
  g_list_store_append (parts, ws_workshop_get_groups (workshop));
  g_list_store_append (parts, ws_workshop_get_ideas (workshop));
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

static void
fill (WsVoteChooser *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  collect_taken (self);
  self->filter = GTK_FILTER (gtk_custom_filter_new (accepts, self, NULL));
  self->rows = G_LIST_MODEL (gtk_filter_list_model_new (everything (self->vote), g_object_ref (self->filter)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, 0);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  g_object_unref (factory);
  selection = gtk_no_selection_new (g_object_ref (self->rows));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (selection));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->list, keys);
  update (self);
}

static void
ws_vote_chooser_dispose (GObject *object)
{
  WsVoteChooser *self = WS_VOTE_CHOOSER (object);

  if (self->list != NULL)
    gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->vote);
  G_OBJECT_CLASS (ws_vote_chooser_parent_class)->dispose (object);
}

static void
ws_vote_chooser_finalize (GObject *object)
{
  WsVoteChooser *self = WS_VOTE_CHOOSER (object);

  g_hash_table_unref (self->taken);
  g_ptr_array_unref (self->chosen);
  g_free (self->needle);
  G_OBJECT_CLASS (ws_vote_chooser_parent_class)->finalize (object);
}

static void
ws_vote_chooser_class_init (WsVoteChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_vote_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = ws_vote_chooser_finalize;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-vote-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, WsVoteChooser, add);
  gtk_widget_class_bind_template_child (widget_class, WsVoteChooser, search);
  gtk_widget_class_bind_template_child (widget_class, WsVoteChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, WsVoteChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
ws_vote_chooser_init (WsVoteChooser *self)
{
  self->taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->chosen = g_ptr_array_new_with_free_func (g_object_unref);
  self->needle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ws_vote_chooser_new:
 * @parent: (nullable): window that it belongs to
 * @vote: a draft with options of its own
 *
 * Returns: the window; it adds what is chosen and goes
 */
GtkWidget *
ws_vote_chooser_new (GtkWindow *parent,
                     WsVote    *vote)
{
  WsVoteChooser *self = g_object_new (WS_TYPE_VOTE_CHOOSER, "transient-for", parent, NULL);

  self->vote = g_object_ref (vote);
  fill (self);
  gtk_widget_grab_focus (self->search);
  return GTK_WIDGET (self);
}
