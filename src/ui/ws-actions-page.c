/* ws-actions-page.c — the stage Actions: who does what by when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table, and one level deeper the page of an action or the list of what votes chose. When an action that is shown is
 * removed or its creation undone, the table comes back.
 */
#include "ws-actions-page.h"

#include <glib/gi18n-lib.h>

#include "ws-action-detail.h"
#include "ws-actions-table.h"
#include "ws-date.h"
#include "ws-feedback.h"
#include "ws-page-header.h"
#include "ws-winners.h"

struct _WsActionsPage
{
  WsPage               parent_instance;

  WsPageHeader        *header;
  GtkWidget           *new_action;
  GtkStack            *stack;
  GtkWidget           *from_votes;
  GtkWidget           *group_label;
  GtkDropDown         *group;
  GtkToggleButton     *only_open;
  WsActionsTable      *table;
  GtkWidget           *empty_votes;
  WsActionDetail      *detail;
  AdwPreferencesGroup *winners;
  GtkWidget           *create;
  GtkActionBar        *bar;

  GPtrArray           *choices;    /* check rows of "winners" */
};

G_DEFINE_FINAL_TYPE (WsActionsPage, ws_actions_page, WS_TYPE_PAGE)

static gboolean
shows (WsActionsPage *self,
       const char    *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

static GListModel *
get_actions (WsActionsPage *self)
{
  return ws_workshop_get_actions (ws_page_get_workshop (WS_PAGE (self)));
}

/* "11 open · 2 overdue · 1 with nobody" */
static void
update_subtitle (WsActionsPage *self)
{
  GListModel *actions = get_actions (self);
  g_autofree char *today = ws_date_today ();
  g_autoptr (GString) text = g_string_new (NULL);
  guint open = 0, overdue = 0, nobody = 0;

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (WsAction) action = g_list_model_get_item (actions, i);
      WsDueState state = ws_action_get_due_state (action, today, NULL);

      open += state != WS_DUE_CLOSED;
      overdue += state == WS_DUE_OVERDUE;
      nobody += state != WS_DUE_CLOSED && *ws_action_get_text (action, WS_ACTION_PERSON) == '\0';
    }
  if (g_list_model_get_n_items (actions) > 0)
    g_string_append_printf (text, ngettext ("%u open", "%u open", open), open);
  if (overdue > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%u overdue", "%u overdue", overdue), overdue);
    }
  if (nobody > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%u with nobody", "%u with nobody", nobody), nobody);
    }
  ws_page_header_set_subtitle (self->header, text->str);
}

static void
show_table (WsActionsPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (get_actions (self)) > 0 ? "table" : "empty");
  g_object_set (self->header, "detail", FALSE, NULL);
}

static void
update (WsActionsPage *self)
{
  WsAction *shown = ws_action_detail_get_action (self->detail);
  WsWorkshop *workshop = ws_page_get_workshop (WS_PAGE (self));
  g_autoptr (GPtrArray) winners = ws_winners_list (workshop);
  gboolean can = winners->len > 0 && !ws_store_get_read_only (ws_workshop_get_store (workshop));

  update_subtitle (self);
  ws_actions_table_refresh (self->table);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "actions.from-votes", can);
  gtk_widget_set_visible (self->from_votes, can && !ws_page_get_narrow (WS_PAGE (self)));
  if (shown != NULL && !ws_row_exists (WS_ROW (shown)))
    ws_action_detail_set_action (self->detail, workshop, NULL);
  if (shows (self, "winners") || ws_action_detail_get_action (self->detail) != NULL)
    return;
  show_table (self);
}

static void
on_changed (WsActionsPage *self,
            WsChanges     *changes)
{
  static const char *const tables[] = { "action", "vote", "vote_option", NULL };

  if (ws_changes_touch_any (changes, tables))
    update (self);
}

static void
open_action (WsActionsPage *self,
             WsAction      *action)
{
  ws_action_detail_set_action (self->detail, ws_page_get_workshop (WS_PAGE (self)), action);
  gtk_stack_set_visible_child_name (self->stack, "detail");
  g_object_set (self->header, "detail", TRUE, NULL);
}

static gboolean
ws_actions_page_show_row (WsPage *page,
                          gint64  id)
{
  WsActionsPage *self = WS_ACTIONS_PAGE (page);
  g_autoptr (WsAction) action = ws_row_get (ws_workshop_get_store (ws_page_get_workshop (page)), WS_TYPE_ACTION, id);

  if (action == NULL || !ws_row_exists (WS_ROW (action)))
    return FALSE;
  open_action (self, action);
  ws_action_detail_focus (self->detail);
  return TRUE;
}

static gboolean
ws_actions_page_go_back (WsPage *page)
{
  WsActionsPage *self = WS_ACTIONS_PAGE (page);
  g_autoptr (WsAction) action = NULL;

  if (!shows (self, "detail") && !shows (self, "winners"))
    return FALSE;
  g_set_object (&action, ws_action_detail_get_action (self->detail));
  ws_action_detail_set_action (self->detail, ws_page_get_workshop (page), NULL);
  show_table (self);
  if (action != NULL)
    ws_actions_table_focus (self->table, action);
  return TRUE;
}

static void
on_remove_shown (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  WsActionsPage *self = WS_ACTIONS_PAGE (widget);
  g_autoptr (WsAction) action = NULL;
  GError *error = NULL;

  g_set_object (&action, ws_action_detail_get_action (self->detail));
  if (action == NULL)
    return;
  ws_page_go_back (WS_PAGE (self));
  if (!ws_action_remove (action, &error))
    ws_feedback_take_error (widget, error);
  else
    ws_feedback_say_undo (widget, _("Action removed"));
}

static void
update_create (WsActionsPage *self)
{
  guint n = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; i < self->choices->len; i++)
    n += gtk_check_button_get_active (g_object_get_data (g_ptr_array_index (self->choices, i), "check"));
  label = g_strdup_printf (ngettext ("Create %u Action", "Create %u Actions", n), n);
  gtk_button_set_label (GTK_BUTTON (self->create), label);
  gtk_widget_set_sensitive (self->create, n > 0);
}

static GtkWidget *
make_choice (WsActionsPage *self,
             WsVoteOption  *option)
{
  g_autoptr (WsVote) vote = ws_vote_option_get_vote (option);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ws_vote_option_get_text (option), -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ws_vote_option_get_text (option));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), ws_vote_get_question (vote));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_create), self, G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_object_set_data_full (G_OBJECT (row), "option", g_object_ref (option), g_object_unref);
  return row;
}

static void
on_from_votes (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WsActionsPage *self = WS_ACTIONS_PAGE (widget);
  g_autoptr (GPtrArray) winners = ws_winners_list (ws_page_get_workshop (WS_PAGE (self)));

  for (guint i = 0; i < self->choices->len; i++)
    adw_preferences_group_remove (self->winners, g_ptr_array_index (self->choices, i));
  g_ptr_array_set_size (self->choices, 0);
  for (guint i = 0; i < winners->len; i++)
    {
      GtkWidget *row = make_choice (self, g_ptr_array_index (winners, i));

      adw_preferences_group_add (self->winners, row);
      g_ptr_array_add (self->choices, row);
    }
  update_create (self);
  gtk_stack_set_visible_child_name (self->stack, "winners");
  g_object_set (self->header, "detail", TRUE, NULL);
}

static void
on_create (WsActionsPage *self)
{
  g_autoptr (GPtrArray) options = g_ptr_array_new ();
  g_autoptr (WsAction) first = NULL;
  GError *error = NULL;

  for (guint i = 0; i < self->choices->len; i++)
    {
      GObject *row = g_ptr_array_index (self->choices, i);

      if (gtk_check_button_get_active (g_object_get_data (row, "check")))
        g_ptr_array_add (options, g_object_get_data (row, "option"));
    }
  first = ws_action_add_from_rows (ws_page_get_workshop (WS_PAGE (self)), options, &error);
  if (first == NULL)
    {
      ws_feedback_take_error (GTK_WIDGET (self), error);
      return;
    }
  ws_page_go_back (WS_PAGE (self));
  ws_actions_table_focus (self->table, NULL);
}

static void
on_grouping (WsActionsPage *self)
{
  ws_actions_table_set_grouping (self->table, gtk_drop_down_get_selected (self->group));
}

static void
on_only_open (WsActionsPage *self)
{
  ws_actions_table_set_only_open (self->table, gtk_toggle_button_get_active (self->only_open));
}

static void
on_narrow (WsActionsPage *self)
{
  gboolean narrow = ws_page_get_narrow (WS_PAGE (self));

  (narrow ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "ws-narrow");
  gtk_widget_set_visible (self->new_action, !narrow);
  gtk_widget_set_visible (self->group_label, !narrow);
  gtk_action_bar_set_revealed (self->bar, narrow);
  update (self);
}

static void
ws_actions_page_constructed (GObject *object)
{
  WsActionsPage *self = WS_ACTIONS_PAGE (object);
  WsWorkshop *workshop = ws_page_get_workshop (WS_PAGE (self));

  G_OBJECT_CLASS (ws_actions_page_parent_class)->constructed (object);
  ws_actions_table_set_workshop (self->table, workshop);
  g_object_bind_property (self, "narrow", self->table, "narrow", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (ws_workshop_get_store (workshop), "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
}

static void
ws_actions_page_dispose (GObject *object)
{
  WsActionsPage *self = WS_ACTIONS_PAGE (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_ACTIONS_PAGE);
  G_OBJECT_CLASS (ws_actions_page_parent_class)->dispose (object);
}

static void
ws_actions_page_list_views (WsPage *page,
                            GArray *views)
{
  ws_page_add_view (views, WS_VIEW_PLAN, 0);
}

static void
ws_actions_page_class_init (WsActionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WsPageClass *page_class = WS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ws_actions_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = ws_actions_page_dispose;
  page_class->list_views = ws_actions_page_list_views;
  page_class->show_row = ws_actions_page_show_row;
  page_class->go_back = ws_actions_page_go_back;

  g_type_ensure (WS_TYPE_PAGE_HEADER);
  g_type_ensure (WS_TYPE_ACTIONS_TABLE);
  g_type_ensure (WS_TYPE_ACTION_DETAIL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-actions-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsActionsPage, name)
  BIND (header);
  BIND (new_action);
  BIND (stack);
  BIND (from_votes);
  BIND (group_label);
  BIND (group);
  BIND (only_open);
  BIND (table);
  BIND (empty_votes);
  BIND (detail);
  BIND (winners);
  BIND (create);
  BIND (bar);
#undef BIND
  gtk_widget_class_install_action (widget_class, "actions.from-votes", NULL, on_from_votes);
  gtk_widget_class_install_action (widget_class, "actions.remove-shown", NULL, on_remove_shown);
}

static void
ws_actions_page_init (WsActionsPage *self)
{
  self->choices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self->empty_votes, "sensitive", self->empty_votes, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (on_narrow), NULL);
  g_signal_connect_object (self->table, "open", G_CALLBACK (open_action), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->group, "notify::selected", G_CALLBACK (on_grouping), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->only_open, "toggled", G_CALLBACK (on_only_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->create, "clicked", G_CALLBACK (on_create), self, G_CONNECT_SWAPPED);
  /* the day may have changed since the page was last seen */
  g_signal_connect (self, "map", G_CALLBACK (update), NULL);
}
