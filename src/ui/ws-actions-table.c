/* ws-actions-table.c — actions in groups, their columns in line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list box for each group and size groups across them, because lists with sections came later than GTK 4.8. After a
 * change the groups are worked out anew, but only lists whose actions differ are touched, and the focus follows its action
 * when that moved to another group.
 */
#include "ws-actions-table.h"

#include <glib/gi18n-lib.h>

#include "ws-action-row.h"
#include "ws-date.h"

typedef struct
{
  char       *order;
  char       *title;
  GListStore *actions;
  GtkWidget  *box;        /* in the table; not owned */
  GtkLabel   *title_label;
  GtkLabel   *count_label;
  GtkWidget  *list;
} Group;

struct _WsActionsTable
{
  AdwBin            parent_instance;

  GtkBox           *content;
  GtkWidget        *head;
  GtkWidget        *nothing;
  WsActionColumns   columns;
  GtkSizeGroup     *sizes[4];

  WsWorkshop       *workshop;
  GPtrArray        *groups;    /* Group, in their order */
  WsActionGrouping  grouping;
  gboolean          only_open;
  gboolean          narrow;
};

G_DEFINE_FINAL_TYPE (WsActionsTable, ws_actions_table, ADW_TYPE_BIN)

enum { PROP_NARROW = 1, N_PROPS };
static GParamSpec *props[N_PROPS];
enum { OPEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->order);
  g_free (group->title);
  g_object_unref (group->actions);
  g_free (group);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  WsActionsTable *self = user_data;
  GtkWidget *row = ws_action_row_new (item, &self->columns);

  g_object_bind_property (self, "narrow", row, "narrow", self->narrow ? G_BINDING_SYNC_CREATE : G_BINDING_DEFAULT);
  return row;
}

static void
on_row_activated (WsActionsTable *self,
                  GtkListBoxRow  *row)
{
  g_signal_emit (self, signals[OPEN], 0, ws_action_row_get_action (WS_ACTION_ROW (row)));
}

static Group *
group_new (WsActionsTable *self,
           const char     *order)
{
  static const char *const icons[] = { "ws-institution-symbolic", "ws-person-symbolic", "ws-calendar-symbolic" };
  Group *group = g_new0 (Group, 1);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name (icons[self->grouping]);

  group->order = g_strdup (order);
  group->actions = g_list_store_new (WS_TYPE_ACTION);
  group->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  group->title_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (group->title_label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (group->title_label), "heading");
  group->count_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (group->count_label), "ws-2");
  gtk_widget_add_css_class (GTK_WIDGET (group->count_label), "ws-small");
  gtk_widget_add_css_class (icon, "ws-2");
  gtk_widget_set_margin_start (icon, 4);
  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (group->title_label));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (group->count_label));
  group->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (group->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (group->list, "boxed-list");
  gtk_list_box_bind_model (GTK_LIST_BOX (group->list), G_LIST_MODEL (group->actions), make_row, self, NULL);
  g_signal_connect_object (group->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (group->box), head);
  gtk_box_append (GTK_BOX (group->box), group->list);
  return group;
}

static void
group_describe (Group      *group,
                const char *today)
{
  guint n[4] = { 0 }, open, done = 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (group->actions)); i++)
    {
      g_autoptr (WsAction) action = g_list_model_get_item (G_LIST_MODEL (group->actions), i);

      n[ws_action_get_due_state (action, today, NULL)]++;
      done += ws_action_get_status (action) == WS_STATUS_DONE;
    }
  open = n[WS_DUE_OPEN] + n[WS_DUE_TODAY] + n[WS_DUE_OVERDUE];
  g_string_append_printf (text, ngettext ("%u open", "%u open", open), open);
  if (n[WS_DUE_OVERDUE] > 0)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, ngettext ("%u overdue", "%u overdue", n[WS_DUE_OVERDUE]), n[WS_DUE_OVERDUE]);
    }
  if (done > 0)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, ngettext ("%u done", "%u done", done), done);
    }
  gtk_label_set_label (group->title_label, group->title);
  gtk_label_set_label (group->count_label, text->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group->list), GTK_ACCESSIBLE_PROPERTY_LABEL, group->title, -1);
}

/* order → GPtrArray of actions; titles in another table under the same keys. */
static GHashTable *
sort_into_groups (WsActionsTable *self,
                  const char     *today,
                  GHashTable     *titles)
{
  GListModel *actions = ws_workshop_get_actions (self->workshop);
  GHashTable *sorted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (WsAction) action = g_list_model_get_item (actions, i);
      g_autofree char *order = NULL;
      g_autofree char *title = NULL;
      GPtrArray *members;

      if (self->only_open && ws_action_get_due_state (action, today, NULL) == WS_DUE_CLOSED)
        continue;
      title = ws_action_words_group (action, self->grouping, today, &order);
      members = g_hash_table_lookup (sorted, order);
      if (members == NULL)
        {
          members = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (sorted, g_strdup (order), members);
          g_hash_table_insert (titles, g_strdup (order), g_steal_pointer (&title));
        }
      g_ptr_array_add (members, g_steal_pointer (&action));
    }
  return sorted;
}

static void
group_fill (Group     *group,
            GPtrArray *members)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (group->actions));
  gboolean same = n == members->len;

  for (guint i = 0; same && i < n; i++)
    {
      g_autoptr (WsAction) action = g_list_model_get_item (G_LIST_MODEL (group->actions), i);

      same = action == g_ptr_array_index (members, i);
    }
  if (!same)
    g_list_store_splice (group->actions, 0, n, members->pdata, members->len);
}

static Group *
find_group (WsActionsTable *self,
            const char     *order)
{
  for (guint i = 0; i < self->groups->len; i++)
    if (g_str_equal (((Group *) g_ptr_array_index (self->groups, i))->order, order))
      return g_ptr_array_index (self->groups, i);
  return NULL;
}

static WsAction *
get_focused (WsActionsTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return WS_IS_ACTION_ROW (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))
         ? ws_action_row_get_action (WS_ACTION_ROW (focus)) : NULL;
}

static void
drop_empty_groups (WsActionsTable *self,
                   GHashTable     *sorted)
{
  for (guint i = self->groups->len; i-- > 0; )
    {
      Group *group = g_ptr_array_index (self->groups, i);

      if (!g_hash_table_contains (sorted, group->order))
        {
          gtk_box_remove (self->content, group->box);
          g_ptr_array_remove_index (self->groups, i);
        }
    }
}

/**
 * ws_actions_table_refresh:
 *
 * Puts every action into its group. Called after changes, and when the day may have changed.
 */
void
ws_actions_table_refresh (WsActionsTable *self)
{
  g_autofree char *today = ws_date_today ();
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) sorted = sort_into_groups (self, today, titles);
  g_autoptr (GList) orders = g_list_sort (g_hash_table_get_keys (sorted), (GCompareFunc) strcmp);
  WsAction *focused = get_focused (self);
  GtkWidget *before = self->head;

  if (focused != NULL)
    g_object_ref (focused);   /* its row may go */
  drop_empty_groups (self, sorted);
  for (GList *l = orders; l != NULL; l = l->next)
    {
      const char *order = l->data;
      Group *group = find_group (self, order);

      if (group == NULL)
        {
          group = group_new (self, order);
          g_ptr_array_add (self->groups, group);
          gtk_box_append (self->content, group->box);
        }
      gtk_box_reorder_child_after (self->content, group->box, before);
      before = group->box;
      g_free (group->title);
      group->title = g_strdup (g_hash_table_lookup (titles, order));
      group_fill (group, g_hash_table_lookup (sorted, order));
      group_describe (group, today);
    }
  gtk_widget_set_visible (self->nothing, orders == NULL);
  gtk_widget_set_visible (self->head, orders != NULL && !self->narrow);
  if (focused != NULL && get_focused (self) != focused)
    ws_actions_table_focus (self, focused);
  g_clear_object (&focused);
}

/**
 * ws_actions_table_focus:
 * @action: (nullable): whose row; NULL: the first
 *
 * Puts the focus on a row.
 */
void
ws_actions_table_focus (WsActionsTable *self,
                        WsAction       *action)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = g_ptr_array_index (self->groups, i);
      GtkListBoxRow *row;

      for (int n = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (group->list), n)) != NULL; n++)
        if (action == NULL || ws_action_row_get_action (WS_ACTION_ROW (row)) == action)
          {
            gtk_widget_grab_focus (GTK_WIDGET (row));
            return;
          }
    }
}

static void
remove_groups (WsActionsTable *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    gtk_box_remove (self->content, ((Group *) g_ptr_array_index (self->groups, i))->box);
  g_ptr_array_set_size (self->groups, 0);
}

static void
ws_actions_table_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, WS_ACTIONS_TABLE (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_actions_table_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  WsActionsTable *self = WS_ACTIONS_TABLE (object);

  if (id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->narrow = g_value_get_boolean (value);
  /* there is only an icon left in that column */
  gtk_size_group_set_mode (self->columns.state, self->narrow ? GTK_SIZE_GROUP_NONE : GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_set_visible (self->head, !self->narrow && self->groups->len > 0);
}

static void
ws_actions_table_dispose (GObject *object)
{
  WsActionsTable *self = WS_ACTIONS_TABLE (object);

  g_clear_object (&self->workshop);
  for (guint i = 0; i < 4; i++)
    g_clear_object (&self->sizes[i]);
  G_OBJECT_CLASS (ws_actions_table_parent_class)->dispose (object);
}

static void
ws_actions_table_finalize (GObject *object)
{
  g_ptr_array_unref (WS_ACTIONS_TABLE (object)->groups);
  G_OBJECT_CLASS (ws_actions_table_parent_class)->finalize (object);
}

static void
ws_actions_table_class_init (WsActionsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ws_actions_table_get_property;
  object_class->set_property = ws_actions_table_set_property;
  object_class->dispose = ws_actions_table_dispose;
  object_class->finalize = ws_actions_table_finalize;
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, WS_TYPE_ACTION);
}

static GtkWidget *
head_label (GtkSizeGroup *size,
            const char   *text,
            float         xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "ws-2");
  if (size != NULL)
    gtk_size_group_add_widget (size, label);
  else
    gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
ws_actions_table_init (WsActionsTable *self)
{
  self->groups = g_ptr_array_new_with_free_func (group_free);
  for (guint i = 0; i < 4; i++)
    self->sizes[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->columns = (WsActionColumns) { self->sizes[0], self->sizes[1], self->sizes[2], self->sizes[3] };
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  gtk_widget_set_margin_start (self->head, 12);
  gtk_widget_set_margin_end (self->head, 12);
  gtk_box_append (GTK_BOX (self->head), head_label (self->sizes[0], _("State"), 0));
  gtk_box_append (GTK_BOX (self->head), head_label (NULL, _("Action"), 0));
  gtk_box_append (GTK_BOX (self->head), head_label (self->sizes[1], _("Responsible"), 0));
  gtk_box_append (GTK_BOX (self->head), head_label (self->sizes[2], C_("day of an action", "Due"), 1));
  gtk_box_append (GTK_BOX (self->head), head_label (self->sizes[3], _("Progress"), 0));
  self->nothing = gtk_label_new (_("No action is open."));
  gtk_widget_add_css_class (self->nothing, "ws-2");
  gtk_box_append (self->content, self->head);
  gtk_box_append (self->content, self->nothing);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->content));
}

/**
 * ws_actions_table_set_workshop:
 * @workshop: whose actions they are; set once
 */
void
ws_actions_table_set_workshop (WsActionsTable *self,
                               WsWorkshop     *workshop)
{
  g_return_if_fail (self->workshop == NULL);
  self->workshop = g_object_ref (workshop);
  ws_actions_table_refresh (self);
}

/**
 * ws_actions_table_set_grouping:
 *
 * Chooses what the groups are.
 */
void
ws_actions_table_set_grouping (WsActionsTable   *self,
                               WsActionGrouping  grouping)
{
  if (self->grouping == grouping)
    return;
  self->grouping = grouping;
  remove_groups (self);
  ws_actions_table_refresh (self);
}

/**
 * ws_actions_table_set_only_open:
 * @only_open: TRUE: leave out what is done or dropped
 */
void
ws_actions_table_set_only_open (WsActionsTable *self,
                                gboolean        only_open)
{
  self->only_open = only_open;
  ws_actions_table_refresh (self);
}
