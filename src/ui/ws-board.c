/* ws-board.c — the columns of a workshop side by side.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The board owns what goes across columns: which notes are chosen, where the focus goes when it leaves a column or when a
 * note moves to another one. Columns share the width between 300 and 420 pixels each; where that is too much the board
 * scrolls sideways.
 */
#include "ws-board-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ws-feedback.h"

#define SPACING 18

G_DEFINE_FINAL_TYPE (WsBoard, ws_board, GTK_TYPE_WIDGET)

guint ws_board_signals[WS_BOARD_N_SIGNALS];

/* --- Focus -------------------------------------------------------------------------------------------------------- */

WsColumnView *
ws_board_find_focus (WsBoard  *self,
                     WsRow   **row,
                     guint    *index)
{
  for (guint i = 0; i < self->views->len; i++)
    {
      WsColumnView *view = self->views->pdata[i];
      WsRow *found = ws_column_list_get_focus_row (ws_column_view_get_list (view));

      if (found == NULL)
        continue;
      *row = found;
      if (index != NULL)
        *index = i;
      return view;
    }
  *row = NULL;
  return NULL;
}

WsColumnView *
ws_board_find_row (WsBoard  *self,
                   gpointer  row,
                   guint    *position)
{
  for (guint i = 0; i < self->views->len; i++)
    if (ws_board_rows_find (ws_column_view_get_rows (self->views->pdata[i]), row, position))
      return self->views->pdata[i];
  return NULL;
}

void
ws_board_bring_into_view (WsBoard      *self,
                          WsColumnView *view)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t rect;
  double begin, end;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (view), self->box, &rect))
    return;
  begin = rect.origin.x;
  end = begin + gtk_widget_get_width (GTK_WIDGET (view)) + 2 * SPACING;
  gtk_adjustment_clamp_page (adjustment, begin, end);
}

gboolean
ws_board_focus_row (WsBoard  *self,
                    gpointer  row)
{
  guint position;
  WsColumnView *view = ws_board_find_row (self, row, &position);

  if (view == NULL)
    return FALSE;
  ws_board_bring_into_view (self, view);
  ws_column_list_focus (ws_column_view_get_list (view), position);
  return TRUE;
}

static guint
find_view (WsBoard      *self,
           WsColumnList *list)
{
  for (guint i = 0; i < self->views->len; i++)
    if (ws_column_view_get_list (self->views->pdata[i]) == list)
      return i;
  return 0;
}

/* To the row at the same height on screen, or the field of a column without notes. */
static void
on_step (WsBoard      *self,
         int           direction,
         double        y,
         WsColumnList *list)
{
  int next = (int) find_view (self, list) + direction;
  WsColumnView *view;
  WsColumnList *other;

  if (next < 0 || next >= (int) self->views->len)
    return;
  view = self->views->pdata[next];
  other = ws_column_view_get_list (view);
  ws_board_bring_into_view (self, view);
  if (g_list_model_get_n_items (G_LIST_MODEL (ws_column_view_get_rows (view))) == 0)
    ws_column_view_capture (view);
  else
    ws_column_list_focus (other, ws_column_list_find_at (other, y));
}

static void
on_dropped (WsBoard      *self,
            WsRow        *dragged,
            WsRow        *target,
            int           zone,
            WsColumnList *list)
{
  ws_board_drop (self, self->views->pdata[find_view (self, list)], dragged, target, zone);
}

static gboolean
unparent_later (gpointer data)
{
  if (gtk_widget_get_parent (data) != NULL)
    gtk_widget_unparent (data);
  return G_SOURCE_REMOVE;
}

/* The focus goes back to the note before the action of the menu runs, for the action is about the focused note. */
static void
on_menu_closed (GtkWidget *popover)
{
  GtkWidget *board = gtk_widget_get_parent (popover);
  gpointer row = g_object_get_data (G_OBJECT (popover), "ws-row");

  if (board != NULL)
    ws_board_focus_row (WS_BOARD (board), row);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_later, g_object_ref (popover), g_object_unref);
}

static void
on_menu (WsBoard      *self,
         double        x,
         double        y,
         WsColumnList *list)
{
  WsRow *row = ws_column_list_get_focus_row (list);
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *popover;

  if (row == NULL || !gtk_widget_translate_coordinates (GTK_WIDGET (list), GTK_WIDGET (self), x, y, &x, &y))
    return;
  menu = ws_board_make_menu (self, row);
  popover = gtk_popover_menu_new_from_model_full (menu, GTK_POPOVER_MENU_NESTED);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_object_set_data_full (G_OBJECT (popover), "ws-row", g_object_ref (row), g_object_unref);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { x, y, 1, 1 });
  g_signal_connect (popover, "closed", G_CALLBACK (on_menu_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* --- Columns ------------------------------------------------------------------------------------------------------ */

static WsColumnView *
find_column (WsBoard  *self,
             WsColumn *column)
{
  for (guint i = 0; i < self->views->len; i++)
    if (ws_column_view_get_column (self->views->pdata[i]) == column)
      return self->views->pdata[i];
  return NULL;
}

static WsColumnView *
add_view (WsBoard  *self,
          WsColumn *column)
{
  WsColumnView *view = WS_COLUMN_VIEW (ws_column_view_new (column, self->selection));
  WsColumnList *list = ws_column_view_get_list (view);

  g_signal_connect_object (list, "step", G_CALLBACK (on_step), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "menu", G_CALLBACK (on_menu), self, G_CONNECT_SWAPPED);
  ws_column_view_set_filter (view, self->filter, self->families);
  ws_column_view_set_narrow (view, self->narrow);
  ws_column_view_set_signature (view, self->desk, self->author);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (view));
  return view;
}

/* Columns came, went, were hidden or changed places. Those that stay keep their widgets, and what is typed in them. */
static void
update_columns (WsBoard *self)
{
  GListModel *columns = ws_workshop_get_columns (self->workshop);
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->views);
  GtkWidget *previous = NULL;

  self->views = g_ptr_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (WsColumn) column = g_list_model_get_item (columns, i);
      WsColumnView *view = NULL;

      if (ws_column_get_hidden (column))
        continue;
      for (guint j = 0; j < old->len && view == NULL; j++)
        if (ws_column_view_get_column (old->pdata[j]) == column)
          view = g_ptr_array_remove_index (old, j);
      if (view == NULL)
        view = add_view (self, column);
      g_ptr_array_add (self->views, view);
      ws_column_view_set_number (view, self->views->len);
      gtk_box_reorder_child_after (GTK_BOX (self->box), GTK_WIDGET (view), previous);
      previous = GTK_WIDGET (view);
    }
  for (guint i = 0; i < old->len; i++)
    gtk_box_remove (GTK_BOX (self->box), old->pdata[i]);
  g_signal_emit (self, ws_board_signals[WS_BOARD_CHANGED], 0);
}

static void
on_columns_changed (WsBoard *self)
{
  update_columns (self);
}

/* Chosen notes that are in the bin, or whose adding was undone, are not chosen any more. */
static void
prune_selection (WsBoard *self)
{
  g_autoptr (GPtrArray) chosen = NULL;
  GListModel *bin = ws_workshop_get_bin (self->workshop);
  g_autoptr (GHashTable) gone = NULL;

  if (ws_note_selection_get_n (self->selection) == 0)
    return;
  chosen = ws_note_selection_list (self->selection);
  gone = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (bin); i++)
    {
      g_autoptr (WsIdea) idea = g_list_model_get_item (bin, i);

      g_hash_table_add (gone, idea);
    }
  for (guint i = 0; i < chosen->len; i++)
    if (!ws_row_exists (chosen->pdata[i]) || g_hash_table_contains (gone, chosen->pdata[i]))
      ws_note_selection_remove (self->selection, chosen->pdata[i]);
}

static void
on_store_changed (WsBoard   *self,
                  WsChanges *changes)
{
  if (ws_changes_is_everything (changes) || ws_changes_touch (changes, "board_column"))
    update_columns (self);
  if (!ws_changes_is_everything (changes) && !ws_changes_touch (changes, "idea") && !ws_changes_touch (changes, "idea_group"))
    return;
  prune_selection (self);
  for (guint i = 0; i < self->views->len; i++)
    ws_column_list_reload_titles (ws_column_view_get_list (self->views->pdata[i]));
  g_signal_emit (self, ws_board_signals[WS_BOARD_CHANGED], 0);
}

/* --- The bar of the selection -------------------------------------------------------------------------------------- */

static void
update_bar (WsBoard *self)
{
  g_autoptr (GPtrArray) chosen = ws_note_selection_list (self->selection);
  g_autofree char *all = NULL;
  g_autofree char *text = NULL;
  guint n_hidden = 0, position;

  gtk_widget_set_visible (self->bar, chosen->len > 0);
  if (chosen->len == 0)
    return;
  for (guint i = 0; i < chosen->len; i++)
    if (ws_board_find_row (self, chosen->pdata[i], &position) == NULL)
      n_hidden++;
  all = g_strdup_printf (ngettext ("%u selected", "%u selected", chosen->len), chosen->len);
  if (n_hidden > 0)
    {
      /* Translators: of the selected notes, how many a search or a closed group hides */
      g_autofree char *hidden = g_strdup_printf (ngettext ("%u not in view", "%u not in view", n_hidden), n_hidden);

      text = g_strdup_printf ("%s · %s", all, hidden);
    }
  gtk_label_set_label (self->bar_label, text != NULL ? text : all);
}

static void
add_bar_button (WsBoard    *self,
                const char *icon,
                const char *label,
                const char *tip,
                const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "ws-label", (gpointer) label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->bar), button);
}

static void
create_move_menu (GtkMenuButton *button,
                  gpointer       data)
{
  g_autoptr (GMenuModel) menu = ws_board_make_move_menu (data);

  gtk_menu_button_set_menu_model (button, menu);
}

static void
create_color_menu (GtkMenuButton *button,
                   gpointer       data)
{
  g_autoptr (GMenuModel) menu = ws_board_make_color_menu ();

  gtk_menu_button_set_menu_model (button, menu);
}

static GtkWidget *
add_bar_menu (WsBoard                        *self,
              const char                     *label,
              GtkMenuButtonCreatePopupFunc    create)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create, self, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (self->bar), button);
  return button;
}

static void
make_bar (WsBoard *self)
{
  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  gtk_widget_add_css_class (self->bar, "ws-floating");
  gtk_widget_set_halign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->bar, GTK_ALIGN_END);
  gtk_widget_set_margin_bottom (self->bar, 18);
  gtk_widget_set_visible (self->bar, FALSE);
  self->bar_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->bar_label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (GTK_WIDGET (self->bar_label), 9);
  gtk_widget_set_margin_end (GTK_WIDGET (self->bar_label), 9);
  gtk_box_append (GTK_BOX (self->bar), GTK_WIDGET (self->bar_label));
  add_bar_button (self, "ws-group-symbolic", _("Group"), _("Group with Ctrl+G"), "board.group");
  self->bar_move = add_bar_menu (self, _("Move To"), create_move_menu);
  add_bar_menu (self, _("Colour"), create_color_menu);
  add_bar_button (self, "ws-voting-symbolic", _("Vote…"), _("Make a vote of these notes"), "board.vote");
  add_bar_button (self, "ws-bin-symbolic", _("Remove"), _("To the bin, with Delete"), "board.remove");
}

/* --- The widget ---------------------------------------------------------------------------------------------------- */

static void
ws_board_dispose (GObject *object)
{
  WsBoard *self = WS_BOARD (object);

  if (self->workshop != NULL)
    {
      g_signal_handlers_disconnect_by_data (ws_workshop_get_store (self->workshop), self);
      g_signal_handlers_disconnect_by_data (ws_workshop_get_columns (self->workshop), self);
    }
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_object (&self->workshop);
  G_OBJECT_CLASS (ws_board_parent_class)->dispose (object);
}

static void
ws_board_finalize (GObject *object)
{
  WsBoard *self = WS_BOARD (object);

  g_ptr_array_unref (self->views);
  g_object_unref (self->selection);
  g_free (self->filter);
  g_free (self->desk);
  g_free (self->author);
  G_OBJECT_CLASS (ws_board_parent_class)->finalize (object);
}

static void
ws_board_class_init (WsBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_board_dispose;
  G_OBJECT_CLASS (klass)->finalize = ws_board_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "board");
  ws_board_install_actions (widget_class);

  /**
   * WsBoard::preview:
   * @text: what was pasted
   * @column: (nullable): where
   *
   * Many lines are to be shown before they become notes.
   */
  ws_board_signals[WS_BOARD_PREVIEW] = g_signal_new ("preview", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                     G_TYPE_NONE, 2, G_TYPE_STRING, WS_TYPE_COLUMN);

  /**
   * WsBoard::changed:
   *
   * Columns or notes came, went, or are shown or not.
   */
  ws_board_signals[WS_BOARD_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                     G_TYPE_NONE, 0);
}

static void
ws_board_init (WsBoard *self)
{
  self->views = g_ptr_array_new ();
  self->selection = ws_note_selection_new ();
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (update_bar), self, G_CONNECT_SWAPPED);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  gtk_widget_set_margin_start (self->box, 24);
  gtk_widget_set_margin_end (self->box, 24);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  make_bar (self);
  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->bar);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
}

GtkWidget *
ws_board_new (void)
{
  return g_object_new (WS_TYPE_BOARD, NULL);
}

/**
 * ws_board_set_workshop:
 * @workshop: (transfer none): whose columns are shown; set once
 */
void
ws_board_set_workshop (WsBoard    *self,
                       WsWorkshop *workshop)
{
  g_return_if_fail (self->workshop == NULL);
  self->workshop = g_object_ref (workshop);
  g_signal_connect_object (ws_workshop_get_columns (workshop), "items-changed", G_CALLBACK (on_columns_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (ws_workshop_get_store (workshop), "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update_columns (self);
}

WsNoteSelection *
ws_board_get_selection (WsBoard *self)
{
  return self->selection;
}

guint
ws_board_get_n_columns (WsBoard *self)
{
  return self->views->len;
}

/* Returns: (transfer none): one of the columns that are shown */
WsColumnView *
ws_board_get_column_view (WsBoard *self,
                          guint    position)
{
  return position < self->views->len ? self->views->pdata[position] : NULL;
}

/**
 * ws_board_get_focus_column:
 *
 * Returns: (transfer none) (nullable): the column in which the focus is, or the first
 */
WsColumn *
ws_board_get_focus_column (WsBoard *self)
{
  GtkWidget *view = gtk_widget_get_focus_child (self->box);

  if (view == NULL && self->views->len > 0)
    view = self->views->pdata[0];
  return view != NULL ? ws_column_view_get_column (WS_COLUMN_VIEW (view)) : NULL;
}

/**
 * ws_board_set_filter:
 * @folded: (nullable): words as ws_text_fold() gives them
 * @families: a bit for each; 0: all
 *
 * Shows only the notes that match.
 */
void
ws_board_set_filter (WsBoard    *self,
                     const char *folded,
                     guint       families)
{
  g_free (self->filter);
  self->filter = g_strdup (folded);
  self->families = families;
  for (guint i = 0; i < self->views->len; i++)
    ws_column_view_set_filter (self->views->pdata[i], folded, families);
  update_bar (self);
  g_signal_emit (self, ws_board_signals[WS_BOARD_CHANGED], 0);
}

void
ws_board_count (WsBoard *self,
                guint   *n_shown,
                guint   *n_ideas)
{
  *n_shown = *n_ideas = 0;
  for (guint i = 0; i < self->views->len; i++)
    {
      *n_shown += ws_board_rows_get_n_shown (ws_column_view_get_rows (self->views->pdata[i]));
      *n_ideas += ws_board_rows_get_n_ideas (ws_column_view_get_rows (self->views->pdata[i]));
    }
}

void
ws_board_set_narrow (WsBoard  *self,
                     gboolean  narrow)
{
  self->narrow = narrow;
  gtk_widget_set_margin_start (self->box, narrow ? 12 : 24);
  gtk_widget_set_margin_end (self->box, narrow ? 12 : 24);
  for (guint i = 0; i < self->views->len; i++)
    {
      ws_column_view_set_narrow (self->views->pdata[i], narrow);
      ws_column_view_set_number (self->views->pdata[i], i + 1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (self->bar); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      gtk_widget_set_visible (child, !narrow || child == self->bar_move);
    else if (GTK_IS_BUTTON (child))
      adw_button_content_set_label (ADW_BUTTON_CONTENT (gtk_button_get_child (GTK_BUTTON (child))),
                                    narrow ? "" : g_object_get_data (G_OBJECT (child), "ws-label"));
}

/**
 * ws_board_set_signature:
 * @desk: (nullable): table of the notes that are captured from now on
 * @author: (nullable): who said them
 */
void
ws_board_set_signature (WsBoard    *self,
                        const char *desk,
                        const char *author)
{
  g_free (self->desk);
  g_free (self->author);
  self->desk = g_strdup (desk);
  self->author = g_strdup (author);
  for (guint i = 0; i < self->views->len; i++)
    ws_column_view_set_signature (self->views->pdata[i], desk, author);
}

/**
 * ws_board_capture:
 * @number: of a column that is shown, from 1
 *
 * Puts the cursor into its capture field.
 *
 * Returns: %FALSE where there is no such column
 */
gboolean
ws_board_capture (WsBoard *self,
                  guint    number)
{
  if (number == 0 || number > self->views->len)
    return FALSE;
  ws_board_bring_into_view (self, self->views->pdata[number - 1]);
  ws_column_view_capture (self->views->pdata[number - 1]);
  return TRUE;
}

/**
 * ws_board_show_idea:
 *
 * Brings a note into view and gives it the focus; opens its group and shows its column where need be.
 *
 * Returns: %FALSE where it is not on the board
 */
gboolean
ws_board_show_idea (WsBoard *self,
                    WsIdea  *idea)
{
  g_autoptr (WsColumn) column = ws_idea_get_column (idea);
  g_autoptr (WsIdeaGroup) group = ws_idea_get_group (idea);
  guint position;

  if (column == NULL || !ws_row_exists (WS_ROW (idea)))
    return FALSE;
  if (find_column (self, column) == NULL)
    ws_column_hide (column, FALSE, NULL);
  if (group != NULL && ws_board_find_row (self, idea, &position) == NULL)
    ws_idea_group_collapse (group, FALSE, NULL);
  return ws_board_focus_row (self, idea);
}
