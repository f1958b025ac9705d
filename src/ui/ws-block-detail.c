/* ws-block-detail.c — everything about one block of the agenda.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where it happens is two choices: the stage, and there which vote or which columns. The second list is filled anew when the
 * first changes; its first entry is always "all of it". */

#include "ws-block-detail.h"

#include <glib/gi18n-lib.h>

#include "ws-agenda.h"
#include "ws-feedback.h"
#include "ws-text.h"
#include "ws-text-row.h"

#define N_TEXTS 6

struct _WsBlockDetail
{
  AdwBin          parent_instance;

  WsTextRow      *title;
  AdwComboRow    *kind;
  WsTextRow      *minutes;
  GtkSwitch      *protect;
  WsTextRow      *objective;
  WsTextRow      *instructions;
  WsTextRow      *materials;
  WsTextRow      *responsible;
  GtkSpinButton  *desks;
  GtkSpinButton  *per_desk;
  GtkWidget      *per_desk_row;
  AdwComboRow    *link;
  AdwComboRow    *vote;
  GtkWidget      *columns_row;
  GtkFlowBox     *columns;
  GtkWidget      *open;
  GtkWidget      *remove;

  WsWorkshop     *workshop;
  WsAgendaBlock  *block;
  GPtrArray      *votes;       /* WsVote in the order of the combo, after "the list of votes" */
  gboolean        showing;
  guint           number_timeout;
};

G_DEFINE_FINAL_TYPE (WsBlockDetail, ws_block_detail, ADW_TYPE_BIN)

typedef struct
{
  WsTextRow          *row;
  WsAgendaBlockField  field;
} Text;

static void
list_texts (WsBlockDetail *self,
            Text           texts[N_TEXTS])
{
  const Text all[N_TEXTS] = {
    { self->title, WS_AGENDA_BLOCK_TITLE }, { self->minutes, WS_AGENDA_BLOCK_MINUTES },
    { self->objective, WS_AGENDA_BLOCK_OBJECTIVE }, { self->instructions, WS_AGENDA_BLOCK_INSTRUCTIONS },
    { self->materials, WS_AGENDA_BLOCK_MATERIALS }, { self->responsible, WS_AGENDA_BLOCK_RESPONSIBLE },
  };

  memcpy (texts, all, sizeof all);
}

/* --- showing --- */

static gboolean
same_names (GListModel *a,
            GListModel *b)
{
  guint n = g_list_model_get_n_items (b);

  if (a == NULL || g_list_model_get_n_items (a) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (a), i), gtk_string_list_get_string (GTK_STRING_LIST (b), i)))
      return FALSE;
  return TRUE;
}

static void
show_votes (WsBlockDetail *self)
{
  GListModel *votes = ws_workshop_get_votes (self->workshop);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (WsVote) linked = ws_agenda_block_get_vote (self->block);
  guint chosen = 0;

  g_ptr_array_set_size (self->votes, 0);
  gtk_string_list_append (names, _("The list of votes"));
  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr (WsVote) vote = g_list_model_get_item (votes, i);
      g_autofree char *name = ws_text_first_line (ws_vote_get_question (vote), 80);

      g_ptr_array_add (self->votes, g_object_ref (vote));
      gtk_string_list_append (names, name);
      if (vote == linked)
        chosen = i + 1;
    }
  /* not while a choice in it is being told: the row would lose the list under its own hands */
  if (!same_names (adw_combo_row_get_model (self->vote), G_LIST_MODEL (names)))
    adw_combo_row_set_model (self->vote, G_LIST_MODEL (names));
  if (adw_combo_row_get_selected (self->vote) != chosen)
    adw_combo_row_set_selected (self->vote, chosen);
}

static void on_column (WsBlockDetail *self);

static void
show_columns (WsBlockDetail *self)
{
  GListModel *columns = ws_workshop_get_columns (self->workshop);
  g_autoptr (GPtrArray) linked = ws_agenda_block_get_columns (self->block);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->columns))) != NULL)
    gtk_flow_box_remove (self->columns, child);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (WsColumn) column = g_list_model_get_item (columns, i);
      g_autofree char *name = ws_text_first_line (ws_column_get_name (column), 40);
      GtkWidget *check = gtk_check_button_new_with_label (name);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_ptr_array_find (linked, column, NULL));
      g_object_set_data_full (G_OBJECT (check), "column", g_object_ref (column), g_object_unref);
      g_signal_connect_object (check, "toggled", G_CALLBACK (on_column), self, G_CONNECT_SWAPPED);
      gtk_flow_box_append (self->columns, check);
    }
}

static void
show_link (WsBlockDetail *self)
{
  WsAgendaLink link = ws_agenda_block_get_link (self->block);

  adw_combo_row_set_selected (self->link, link);
  gtk_widget_set_visible (GTK_WIDGET (self->vote), link == WS_AGENDA_LINK_VOTING);
  gtk_widget_set_visible (self->columns_row, link == WS_AGENDA_LINK_IDEAS &&
                          g_list_model_get_n_items (ws_workshop_get_columns (self->workshop)) > 0);
  gtk_widget_set_visible (self->open, link != WS_AGENDA_LINK_NONE);
  if (link == WS_AGENDA_LINK_VOTING)
    show_votes (self);
  if (link == WS_AGENDA_LINK_IDEAS)
    show_columns (self);
}

static char *
dup_shown (WsBlockDetail      *self,
           WsAgendaBlockField  field)
{
  if (field == WS_AGENDA_BLOCK_MINUTES)
    return g_strdup_printf ("%d", ws_agenda_block_get_minutes (self->block));
  return g_strdup (ws_agenda_block_get_text (self->block, field));
}

static void
update (WsBlockDetail *self)
{
  Text texts[N_TEXTS];
  gboolean writable = !ws_store_get_read_only (ws_row_get_store (WS_ROW (self->block)));
  GtkWidget *controls[] = { GTK_WIDGET (self->kind), GTK_WIDGET (self->protect), GTK_WIDGET (self->desks), GTK_WIDGET (self->per_desk),
                            GTK_WIDGET (self->link), GTK_WIDGET (self->vote), self->columns_row };

  list_texts (self, texts);
  self->showing = TRUE;
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *shown = dup_shown (self, texts[i].field);

      ws_text_row_set_text (texts[i].row, shown);
      ws_text_row_set_editable (texts[i].row, writable);
    }
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    gtk_widget_set_sensitive (controls[i], writable);
  adw_combo_row_set_selected (self->kind, ws_agenda_block_get_kind (self->block));
  gtk_switch_set_active (self->protect, ws_agenda_block_is_protected (self->block));
  if (self->number_timeout == 0)
    {
      gtk_spin_button_set_value (self->desks, ws_agenda_block_get_number (self->block, WS_AGENDA_BLOCK_DESKS));
      gtk_spin_button_set_value (self->per_desk, ws_agenda_block_get_number (self->block, WS_AGENDA_BLOCK_PER_DESK));
    }
  gtk_widget_set_visible (self->per_desk_row, gtk_spin_button_get_value (self->desks) > 0);
  gtk_widget_set_visible (self->remove, writable);
  show_link (self);
  self->showing = FALSE;
}

/* --- changing --- */

static void
on_commit (WsTextRow     *row,
           const char    *text,
           WsBlockDetail *self)
{
  Text texts[N_TEXTS];
  g_autoptr (GError) error = NULL;
  int minutes;
  gboolean ok = TRUE;

  if (self->block == NULL)
    return;
  list_texts (self, texts);
  for (guint i = 0; i < N_TEXTS; i++)
    if (texts[i].row == row && texts[i].field == WS_AGENDA_BLOCK_MINUTES)
      ok = ws_agenda_minutes_parse (text, &minutes, &error) &&
           ws_agenda_block_set_number (self->block, WS_AGENDA_BLOCK_MINUTES, minutes, &error);
    else if (texts[i].row == row)
      ok = ws_agenda_block_write (self->block, texts[i].field, text, &error);
  if (!ok)
    ws_text_row_refuse (row, error->message);
  else
    update (self);
}

/* Takes the address: the error is read only after what is asked was done, whatever the order of arguments. */
static void
report (WsBlockDetail *self,
        gboolean       ok,
        GError       **error)
{
  if (!ok)
    {
      ws_feedback_take_error (GTK_WIDGET (self), g_steal_pointer (error));
      update (self);
    }
}

static void
on_kind (WsBlockDetail *self)
{
  GError *error = NULL;

  if (!self->showing && self->block != NULL)
    report (self, ws_agenda_block_set_kind (self->block, adw_combo_row_get_selected (self->kind), &error), &error);
}

static void
on_protect (WsBlockDetail *self)
{
  GError *error = NULL;

  if (!self->showing && self->block != NULL)
    report (self, ws_agenda_block_protect (self->block, gtk_switch_get_active (self->protect), &error), &error);
}

static void
on_link (WsBlockDetail *self)
{
  GError *error = NULL;

  if (!self->showing && self->block != NULL)
    report (self, ws_agenda_block_set_link (self->block, adw_combo_row_get_selected (self->link), &error), &error);
}

static void
on_vote (WsBlockDetail *self)
{
  guint chosen = adw_combo_row_get_selected (self->vote);
  GError *error = NULL;

  if (self->showing || self->block == NULL || chosen == GTK_INVALID_LIST_POSITION)
    return;
  report (self, ws_agenda_block_set_vote (self->block, chosen > 0 && chosen <= self->votes->len
                                          ? g_ptr_array_index (self->votes, chosen - 1) : NULL, &error), &error);
}

static void
on_column (WsBlockDetail *self)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  GtkFlowBoxChild *child;
  GError *error = NULL;

  if (self->showing || self->block == NULL)
    return;
  for (int i = 0; (child = gtk_flow_box_get_child_at_index (self->columns, i)) != NULL; i++)
    {
      GtkWidget *check = gtk_flow_box_child_get_child (child);
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_ptr_array_add (chosen, g_object_get_data (G_OBJECT (check), "column"));
    }
  /* the row notifies, which would build these boxes anew under the finger */
  g_signal_handlers_block_by_func (self->block, update, self);
  report (self, ws_agenda_block_set_columns (self->block, chosen, &error), &error);
  g_signal_handlers_unblock_by_func (self->block, update, self);
}

static void
write_numbers (WsBlockDetail *self)
{
  WsStore *store = ws_row_get_store (WS_ROW (self->block));
  g_autoptr (WsEdit) edit = ws_store_begin (store, N_("Change number of tables"));
  GError *error = NULL;

  g_clear_handle_id (&self->number_timeout, g_source_remove);
  report (self, ws_agenda_block_set_number (self->block, WS_AGENDA_BLOCK_DESKS,
                                            gtk_spin_button_get_value_as_int (self->desks), &error) &&
          ws_agenda_block_set_number (self->block, WS_AGENDA_BLOCK_PER_DESK,
                                      gtk_spin_button_get_value_as_int (self->per_desk), &error) &&
          ws_edit_commit (edit, &error), &error);
}

static gboolean
on_number_timeout (gpointer user_data)
{
  WsBlockDetail *self = user_data;

  self->number_timeout = 0;
  write_numbers (self);
  return G_SOURCE_REMOVE;
}

/* A held key makes one step of Undo, not twenty. */
static void
on_number (WsBlockDetail *self)
{
  if (self->showing || self->block == NULL)
    return;
  gtk_widget_set_visible (self->per_desk_row, gtk_spin_button_get_value (self->desks) > 0);
  g_clear_handle_id (&self->number_timeout, g_source_remove);
  self->number_timeout = g_timeout_add (500, on_number_timeout, self);
}

static void
on_open (WsBlockDetail *self)
{
  g_autoptr (WsVote) vote = ws_agenda_block_get_vote (self->block);
  const char *stage = ws_agenda_link_get_stage (ws_agenda_block_get_link (self->block));

  if (vote != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-vote", "x", ws_row_get_id (WS_ROW (vote)));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-stage", "s", stage);
}

/* --- the widget --- */

static void
leave_block (WsBlockDetail *self)
{
  if (self->block == NULL)
    return;
  if (self->number_timeout != 0 && ws_row_exists (WS_ROW (self->block)))
    write_numbers (self);
  g_clear_handle_id (&self->number_timeout, g_source_remove);
  g_signal_handlers_disconnect_by_func (self->block, update, self);
  g_clear_object (&self->block);
}

static void
ws_block_detail_dispose (GObject *object)
{
  WsBlockDetail *self = WS_BLOCK_DETAIL (object);

  leave_block (self);
  g_clear_pointer (&self->votes, g_ptr_array_unref);
  g_clear_object (&self->workshop);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_BLOCK_DETAIL);
  G_OBJECT_CLASS (ws_block_detail_parent_class)->dispose (object);
}

static void
ws_block_detail_class_init (WsBlockDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_block_detail_dispose;
  g_type_ensure (WS_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-block-detail.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsBlockDetail, name)
  BIND (title);
  BIND (kind);
  BIND (minutes);
  BIND (protect);
  BIND (objective);
  BIND (instructions);
  BIND (materials);
  BIND (responsible);
  BIND (desks);
  BIND (per_desk);
  BIND (per_desk_row);
  BIND (link);
  BIND (vote);
  BIND (columns_row);
  BIND (columns);
  BIND (open);
  BIND (remove);
#undef BIND
}

static void
fill_combos (WsBlockDetail *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) links = gtk_string_list_new (NULL);

  for (int kind = 0; kind < WS_AGENDA_N_KINDS; kind++)
    gtk_string_list_append (kinds, ws_agenda_kind_get_name (kind));
  for (int link = 0; link < WS_AGENDA_N_LINKS; link++)
    gtk_string_list_append (links, ws_agenda_link_get_name (link));
  self->showing = TRUE;
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  adw_combo_row_set_model (self->link, G_LIST_MODEL (links));
  self->showing = FALSE;
}

static void
ws_block_detail_init (WsBlockDetail *self)
{
  Text texts[N_TEXTS];

  self->votes = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_combos (self);
  list_texts (self, texts);
  for (guint i = 0; i < N_TEXTS; i++)
    g_signal_connect_object (texts[i].row, "commit", G_CALLBACK (on_commit), self, 0);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (on_kind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->protect, "notify::active", G_CALLBACK (on_protect), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->link, "notify::selected", G_CALLBACK (on_link), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->vote, "notify::selected", G_CALLBACK (on_vote), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desks, "value-changed", G_CALLBACK (on_number), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->per_desk, "value-changed", G_CALLBACK (on_number), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
}

/**
 * ws_block_detail_set_block:
 * @block: (nullable): what to show; %NULL: nothing
 *
 * Shows a block. What was being written about the one before is stored first.
 */
void
ws_block_detail_set_block (WsBlockDetail *self,
                           WsWorkshop    *workshop,
                           WsAgendaBlock *block)
{
  Text texts[N_TEXTS];

  list_texts (self, texts);
  if (self->block != NULL && ws_row_exists (WS_ROW (self->block)))
    for (guint i = 0; i < N_TEXTS; i++)
      ws_text_row_commit (texts[i].row);
  leave_block (self);
  for (guint i = 0; i < N_TEXTS; i++)
    ws_text_row_revert (texts[i].row);
  g_set_object (&self->workshop, workshop);
  if (block == NULL)
    return;
  self->block = g_object_ref (block);
  g_signal_connect_object (block, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/* Returns: (transfer none) (nullable): the block that is shown */
WsAgendaBlock *
ws_block_detail_get_block (WsBlockDetail *self)
{
  return self->block;
}
