/* ws-board-actions.c — what can be done with the notes of a board.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is an action "board.…" that keys, the menu of a note and the bar of the selection share. They act on the notes that
 * are chosen; where none are, on the one with the focus. Verbs commit at once, so before any of them what is being written
 * in a note is handed over. After a move the focus goes with the note: to the list it is a row that left.
 */
#include "ws-board-private.h"

#include <glib/gi18n.h>

#include "ws-feedback.h"
#include "ws-line-popover.h"
#include "ws-text.h"

static void
take_error (WsBoard *self,
            GError  *error)
{
  if (error != NULL)
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

gboolean
ws_board_commit (WsBoard *self)
{
  gboolean done = TRUE;

  for (guint i = 0; i < self->views->len; i++)
    done = ws_column_list_commit (ws_column_view_get_list (self->views->pdata[i])) && done;
  return done;
}

/* Chosen ideas in the order of the screen; those out of view last. @chosen is emptied. */
static GPtrArray *
sort_ideas (WsBoard   *self,
            GPtrArray *chosen)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) rest = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < chosen->len; i++)
    g_hash_table_add (rest, chosen->pdata[i]);
  for (guint i = 0; i < self->views->len && g_hash_table_size (rest) > 0; i++)
    {
      GListModel *rows = G_LIST_MODEL (ws_column_view_get_rows (self->views->pdata[i]));

      for (guint j = 0; j < g_list_model_get_n_items (rows); j++)
        {
          g_autoptr (WsRow) row = g_list_model_get_item (rows, j);

          if (g_hash_table_remove (rest, row))
            g_ptr_array_add (sorted, g_steal_pointer (&row));
        }
    }
  for (guint i = 0; i < chosen->len; i++)
    if (g_hash_table_contains (rest, chosen->pdata[i]))
      g_ptr_array_add (sorted, g_object_ref (chosen->pdata[i]));
  return sorted;
}

/* Returns: (transfer full): the ideas that an action is about; may be empty */
static GPtrArray *
get_targets (WsBoard *self)
{
  g_autoptr (GPtrArray) chosen = ws_note_selection_list (self->selection);
  WsRow *focus;

  if (chosen->len == 0 && ws_board_find_focus (self, &focus, NULL) != NULL && WS_IS_IDEA (focus))
    g_ptr_array_add (chosen, g_object_ref (focus));
  return sort_ideas (self, chosen);
}

/* Returns: (nullable): the group whose title has the focus, when no notes are chosen */
static WsIdeaGroup *
get_focus_group (WsBoard *self)
{
  WsRow *focus;

  if (ws_note_selection_get_n (self->selection) > 0 || ws_board_find_focus (self, &focus, NULL) == NULL)
    return NULL;
  return WS_IS_IDEA_GROUP (focus) ? WS_IDEA_GROUP (focus) : NULL;
}

static WsRow *
peek (WsColumnView *view,
      guint         position)
{
  g_autoptr (WsRow) row = g_list_model_get_item (G_LIST_MODEL (ws_column_view_get_rows (view)), position);

  return row;
}

static gboolean
is_top_level (WsRow *row)
{
  g_autoptr (WsIdeaGroup) group = NULL;

  if (WS_IS_IDEA_GROUP (row))
    return TRUE;
  group = ws_idea_get_group (WS_IDEA (row));
  return group == NULL || !ws_row_exists (WS_ROW (group));
}

/* The single note or group title at @position or the next one below; NULL: the end of the column. */
static WsRow *
find_top_level_from (WsColumnView *view,
                     guint         position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ws_column_view_get_rows (view)));

  for (guint i = position; i < n; i++)
    if (is_top_level (peek (view, i)))
      return peek (view, i);
  return NULL;
}

/* --- Moving ------------------------------------------------------------------------------------------------------- */

static void
place (WsBoard      *self,
       GPtrArray    *ideas,
       WsColumn     *column,
       WsIdeaGroup  *group,
       WsRow        *before,
       WsRow        *focus)
{
  GError *error = NULL;

  g_object_ref (focus);
  if (ws_ideas_place (ideas, column, group, before, &error))
    ws_board_focus_row (self, focus);
  else
    take_error (self, error);
  g_object_unref (focus);
}

static void
place_group (WsBoard     *self,
             WsIdeaGroup *group,
             WsColumn    *column,
             WsRow       *before)
{
  g_autoptr (WsIdeaGroup) alive = g_object_ref (group);
  GError *error = NULL;

  if (ws_idea_group_place (group, column, before, &error))
    ws_board_focus_row (self, group);
  else
    take_error (self, error);
}

/* The row before which the rows @first … @last of a column go when they move one step, and the group they end in. */
static gboolean
find_step (WsColumnView  *view,
           guint          first,
           guint          last,
           int            direction,
           WsIdeaGroup  **group,
           WsRow        **before)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ws_column_view_get_rows (view)));
  WsRow *edge = peek (view, direction < 0 ? first : last);
  gboolean whole = WS_IS_IDEA_GROUP (peek (view, first));
  g_autoptr (WsIdeaGroup) own = !whole && WS_IS_IDEA (edge) ? ws_idea_get_group (WS_IDEA (edge)) : NULL;
  guint position;

  *group = NULL;
  if (direction < 0)
    {
      if (first == 0)
        return FALSE;
      *before = peek (view, first - 1);
      if (own != NULL && WS_IS_IDEA (*before))
        *group = g_steal_pointer (&own);
      /* Up past a whole group, never into it; and out of the own one past its title. */
      for (position = first - 1; own == NULL && *group == NULL && !is_top_level (*before); position--)
        *before = peek (view, position - 1);
      return TRUE;
    }
  *before = last + 1 < n ? peek (view, last + 1) : NULL;
  if (own != NULL && *before != NULL && WS_IS_IDEA (*before) && ws_idea_is_in (WS_IDEA (*before), own))
    {
      *before = last + 2 < n ? peek (view, last + 2) : NULL;
      if (*before != NULL && !(WS_IS_IDEA (*before) && ws_idea_is_in (WS_IDEA (*before), own)))
        *before = NULL;
      *group = g_steal_pointer (&own);
      return TRUE;
    }
  if (own == NULL)
    {
      if (*before == NULL)
        return FALSE;
      *before = find_top_level_from (view, last + 2);
    }
  return TRUE;
}

/* Where the rows of @ideas in one column begin and end. Notes of other columns stay where they are. */
static GPtrArray *
find_range (WsColumnView *view,
            GPtrArray    *ideas,
            guint        *first,
            guint        *last)
{
  GPtrArray *here = g_ptr_array_new_with_free_func (g_object_unref);

  *first = G_MAXUINT;
  *last = 0;
  for (guint i = 0; i < ideas->len; i++)
    {
      guint position;

      if (!ws_board_rows_find (ws_column_view_get_rows (view), ideas->pdata[i], &position))
        continue;
      *first = MIN (*first, position);
      *last = MAX (*last, position);
      g_ptr_array_add (here, g_object_ref (ideas->pdata[i]));
    }
  return here;
}

/* The row behind the last one of a group's tray. */
static guint
find_tray_end (WsColumnView *view,
               guint         position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ws_column_view_get_rows (view)));
  WsIdeaGroup *group = WS_IDEA_GROUP (peek (view, position));

  while (position + 1 < n && WS_IS_IDEA (peek (view, position + 1)) &&
         ws_idea_is_in (WS_IDEA (peek (view, position + 1)), group))
    position++;
  return position;
}

static void
move_vertically (WsBoard *self,
                 int      direction)
{
  g_autoptr (GPtrArray) targets = get_targets (self);
  g_autoptr (GPtrArray) here = NULL;
  g_autoptr (WsIdeaGroup) group = NULL;
  WsRow *focus, *before = NULL;
  WsColumnView *view = ws_board_find_focus (self, &focus, NULL);
  guint first, last;

  if (view == NULL)
    return;
  if (get_focus_group (self) != NULL)
    {
      ws_board_rows_find (ws_column_view_get_rows (view), focus, &first);
      if (find_step (view, first, find_tray_end (view, first), direction, &group, &before))
        place_group (self, WS_IDEA_GROUP (focus), ws_column_view_get_column (view), before);
      return;
    }
  here = find_range (view, targets, &first, &last);
  if (here->len > 0 && find_step (view, first, last, direction, &group, &before))
    place (self, here, ws_column_view_get_column (view), group, before, focus);
}

/* To the neighbour column, at the same height on screen. */
static void
move_sideways (WsBoard *self,
               int      direction)
{
  g_autoptr (GPtrArray) targets = get_targets (self);
  WsRow *focus, *before;
  guint index, position;
  WsColumnView *view = ws_board_find_focus (self, &focus, &index);
  WsColumnView *next;
  GdkRectangle rect = { 0, 0, 0, 0 };

  if (view == NULL || (direction < 0 && index == 0) || (direction > 0 && index + 1 >= self->views->len))
    return;
  next = self->views->pdata[index + direction];
  ws_column_list_get_row_rect (ws_column_view_get_list (view), focus, &rect);
  position = ws_column_list_find_at (ws_column_view_get_list (next), rect.y + 8);
  before = find_top_level_from (next, position);
  if (get_focus_group (self) != NULL)
    place_group (self, WS_IDEA_GROUP (focus), ws_column_view_get_column (next), before);
  else if (targets->len > 0)
    {
      if (!g_ptr_array_find (targets, focus, NULL))
        focus = targets->pdata[0];
      for (guint i = 0; i < targets->len && before != NULL; i++)
        if (targets->pdata[i] == before)
          before = NULL;
      place (self, targets, ws_column_view_get_column (next), NULL, before, focus);
    }
}

static void
on_move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ws_board_commit (WS_BOARD (widget)))
    move_vertically (WS_BOARD (widget), -1);
}

static void
on_move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ws_board_commit (WS_BOARD (widget)))
    move_vertically (WS_BOARD (widget), 1);
}

static void
on_move_left (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ws_board_commit (WS_BOARD (widget)))
    move_sideways (WS_BOARD (widget), -1);
}

static void
on_move_right (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ws_board_commit (WS_BOARD (widget)))
    move_sideways (WS_BOARD (widget), 1);
}

static void
on_move_to (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WsBoard *self = WS_BOARD (widget);
  g_autoptr (WsColumn) column = ws_row_get (ws_workshop_get_store (self->workshop), WS_TYPE_COLUMN,
                                            g_variant_get_int64 (parameter));
  g_autoptr (GPtrArray) targets = get_targets (self);
  WsIdeaGroup *group = get_focus_group (self);
  WsRow *before = NULL;

  if (column == NULL || !ws_board_commit (self))
    return;
  for (guint i = 0; i < self->views->len; i++)
    if (ws_column_view_get_column (self->views->pdata[i]) == column)
      before = find_top_level_from (self->views->pdata[i], 0);
  if (group != NULL)
    place_group (self, group, column, before);
  else if (targets->len > 0)
    place (self, targets, column, NULL, g_ptr_array_find (targets, before, NULL) ? NULL : before, targets->pdata[0]);
}

/* --- Groups ------------------------------------------------------------------------------------------------------- */

static void
on_group (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WsBoard *self = WS_BOARD (widget);
  g_autoptr (GPtrArray) chosen = ws_note_selection_list (self->selection);
  g_autoptr (GPtrArray) targets = NULL;
  g_autoptr (WsIdeaGroup) group = NULL;
  GError *error = NULL;
  WsColumnView *view;
  WsRow *focus;
  guint position;

  if (!ws_board_commit (self))
    return;
  /* One chosen note and the focus on another: both are meant. */
  if (chosen->len == 1 && ws_board_find_focus (self, &focus, NULL) != NULL && WS_IS_IDEA (focus) && focus != chosen->pdata[0])
    g_ptr_array_add (chosen, g_object_ref (focus));
  if (chosen->len < 2)
    {
      ws_feedback_say (widget, _("Select at least two notes with Space or Ctrl and a click, then group them"));
      return;
    }
  targets = sort_ideas (self, chosen);
  group = ws_ideas_group (targets, NULL, &error);
  if (group == NULL)
    {
      take_error (self, error);
      return;
    }
  ws_note_selection_clear (self->selection);
  view = ws_board_find_row (self, group, &position);
  if (view == NULL)
    return;
  ws_board_bring_into_view (self, view);
  ws_column_list_edit (ws_column_view_get_list (view), position);
}

static void
on_ungroup (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WsBoard *self = WS_BOARD (widget);
  g_autoptr (GPtrArray) targets = get_targets (self);
  WsIdeaGroup *group = get_focus_group (self);
  GError *error = NULL;
  WsRow *focus;

  if (!ws_board_commit (self))
    return;
  ws_board_find_focus (self, &focus, NULL);
  if (group != NULL)
    {
      g_autoptr (GPtrArray) ideas = ws_idea_group_list_ideas (group);

      if (!ws_idea_group_ungroup (group, &error))
        take_error (self, error);
      else if (ideas->len > 0)
        ws_board_focus_row (self, ideas->pdata[0]);
    }
  else if (targets->len > 0)
    {
      if (!ws_ideas_ungroup (targets, &error))
        take_error (self, error);
      else if (focus != NULL)
        ws_board_focus_row (self, focus);
    }
}

static void
on_toggle_group (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WsBoard *self = WS_BOARD (widget);
  GError *error = NULL;
  WsRow *focus;

  if (ws_board_find_focus (self, &focus, NULL) == NULL || !WS_IS_IDEA_GROUP (focus))
    return;
  if (!ws_idea_group_collapse (WS_IDEA_GROUP (focus), !ws_idea_group_get_collapsed (WS_IDEA_GROUP (focus)), &error))
    take_error (self, error);
}

/* --- Words and looks ---------------------------------------------------------------------------------------------- */

static void
on_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WsBoard *self = WS_BOARD (widget);
  WsRow *focus;
  WsColumnView *view = ws_board_find_focus (self, &focus, NULL);
  guint position;

  if (view != NULL && ws_board_commit (self) && ws_board_rows_find (ws_column_view_get_rows (view), focus, &position))
    ws_column_list_edit (ws_column_view_get_list (view), position);
}

static void
on_family (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WsBoard *self = WS_BOARD (widget);
  g_autoptr (GPtrArray) targets = get_targets (self);
  GError *error = NULL;

  if (targets->len > 0 && !ws_ideas_set_family (targets, g_variant_get_int32 (parameter), &error))
    take_error (self, error);
}

/* What is asked for by the bubble: "board.desk", "board.author" or "board.tags". */
typedef struct
{
  WsBoard    *board;
  GPtrArray  *ideas;
  gboolean  (*set) (GPtrArray *ideas, const char *text, GError **error);
} Asking;

static void
free_asking (gpointer  data,
             GClosure *closure)
{
  Asking *asking = data;

  g_ptr_array_unref (asking->ideas);
  g_object_unref (asking->board);
  g_free (asking);
}

static gboolean
on_answered (WsLinePopover *popover,
             const char    *text,
             gpointer       data)
{
  Asking *asking = data;
  GError *error = NULL;

  if (asking->set (asking->ideas, text, &error))
    return TRUE;
  take_error (asking->board, error);
  return FALSE;
}

static void
on_ask (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WsBoard *self = WS_BOARD (widget);
  g_autoptr (GPtrArray) targets = get_targets (self);
  gboolean desk = g_str_equal (name, "board.desk"), author = g_str_equal (name, "board.author");
  GdkRectangle rect;
  WsLinePopover *popover;
  WsColumnView *view;
  WsIdea *first;
  Asking *asking;
  WsRow *focus;
  double x, y;

  if (targets->len == 0 || (view = ws_board_find_focus (self, &focus, NULL)) == NULL ||
      !ws_column_list_get_row_rect (ws_column_view_get_list (view), focus, &rect))
    return;
  first = targets->pdata[0];
  gtk_widget_translate_coordinates (GTK_WIDGET (ws_column_view_get_list (view)), widget, rect.x, rect.y, &x, &y);
  rect = (GdkRectangle) { x, y, rect.width, MAX (1, rect.height - 8) };
  popover = ws_line_popover_open (widget, &rect,
                                  desk ? _("Table") : author ? _("Author") : _("Tags, separated by commas"),
                                  desk ? ws_idea_get_desk (first) : author ? ws_idea_get_author (first)
                                                                           : ws_idea_get_tags (first), WS_TEXT_TITLE_MAX);
  asking = g_new0 (Asking, 1);
  asking->board = g_object_ref (self);
  asking->ideas = g_steal_pointer (&targets);
  asking->set = desk ? ws_ideas_set_desk : author ? ws_ideas_set_author : ws_ideas_set_tags;
  g_signal_connect_data (popover, "answered", G_CALLBACK (on_answered), asking, free_asking, 0);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WsBoard *self = WS_BOARD (widget);
  g_autoptr (GPtrArray) targets = get_targets (self);
  g_autofree char *text = NULL;
  GError *error = NULL;

  if (get_focus_group (self) != NULL)
    {
      gtk_widget_activate_action (widget, "board.ungroup", NULL);
      return;
    }
  if (targets->len == 0)
    return;
  if (!ws_ideas_remove (targets, &error))
    {
      take_error (self, error);
      return;
    }
  ws_note_selection_clear (self->selection);
  text = g_strdup_printf (ngettext ("%u note removed", "%u notes removed", targets->len), targets->len);
  ws_feedback_say_undo (widget, text);
}

/* --- Elsewhere ---------------------------------------------------------------------------------------------------- */

/* "board.vote", "board.action", "board.question": the window knows how; it gets the keys of the ideas. */
static void
on_hand_on (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WsBoard *self = WS_BOARD (widget);
  g_autoptr (GPtrArray) targets = get_targets (self);
  const char *action = g_str_equal (name, "board.vote") ? "win.new-vote-from-ideas"
                     : g_str_equal (name, "board.action") ? "win.new-action-from-idea" : "win.new-question-from-idea";
  GVariantBuilder builder;

  if (!ws_board_commit (self) || (targets->len == 0 && g_str_equal (name, "board.question")))
    return;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < targets->len; i++)
    g_variant_builder_add (&builder, "x", ws_row_get_id (targets->pdata[i]));
  gtk_widget_activate_action_variant (widget, action, g_variant_builder_end (&builder));
}

static void
on_preview_text (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WsBoard *self = WS_BOARD (widget);

  g_signal_emit (self, ws_board_signals[WS_BOARD_PREVIEW], 0, g_variant_get_string (parameter, NULL),
                 ws_board_get_focus_column (self));
}

static void
on_clipboard_read (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (WsBoard) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (text == NULL || ws_text_is_blank (text))
    ws_feedback_say (GTK_WIDGET (self), _("There is no text to paste. Copy the notes first, one on each line"));
  else
    g_signal_emit (self, ws_board_signals[WS_BOARD_PREVIEW], 0, text, ws_board_get_focus_column (self));
}

static void
on_paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_clipboard_read, g_object_ref (widget));
}

static void
on_clear_selection (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ws_note_selection_clear (WS_BOARD (widget)->selection);
}

/* --- Dropping ----------------------------------------------------------------------------------------------------- */

static void
drop_into (WsBoard   *self,
           GPtrArray *ideas,
           WsRow     *target)
{
  g_autoptr (WsIdeaGroup) group = NULL;
  g_autoptr (WsColumn) column = NULL;
  GError *error = NULL;

  if (WS_IS_IDEA_GROUP (target))
    {
      column = ws_idea_group_get_column (WS_IDEA_GROUP (target));
      place (self, ideas, column, WS_IDEA_GROUP (target), NULL, ideas->pdata[0]);
      return;
    }
  group = ws_ideas_join (ideas, WS_IDEA (target), &error);
  if (group == NULL)
    take_error (self, error);
  else if (!ws_board_focus_row (self, ideas->pdata[0]))
    ws_board_focus_row (self, group);
}

void
ws_board_drop (WsBoard      *self,
               WsColumnView *view,
               WsRow        *dragged,
               WsRow        *target,
               WsDropZone    zone)
{
  g_autoptr (GPtrArray) ideas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WsIdeaGroup) group = NULL;
  WsColumn *column = ws_column_view_get_column (view);
  WsRow *before = NULL;
  guint position = 0;

  if (!ws_board_commit (self) || (target != NULL && !ws_board_rows_find (ws_column_view_get_rows (view), target, &position)))
    return;
  if (WS_IS_IDEA_GROUP (dragged))
    {
      if (target != NULL)
        before = find_top_level_from (view, position + (zone == WS_DROP_BEFORE ? 0 : 1));
      if (before != dragged)
        place_group (self, WS_IDEA_GROUP (dragged), column, before);
      return;
    }
  if (ws_note_selection_contains (self->selection, dragged))
    {
      g_ptr_array_unref (ideas);
      ideas = get_targets (self);
    }
  else
    g_ptr_array_add (ideas, g_object_ref (dragged));
  if (target != NULL && g_ptr_array_find (ideas, target, NULL))
    return;
  if (target != NULL && zone == WS_DROP_INTO)
    {
      drop_into (self, ideas, target);
      return;
    }
  if (target != NULL && WS_IS_IDEA (target))
    group = ws_idea_get_group (WS_IDEA (target));
  if (target != NULL)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (ws_column_view_get_rows (view)));

      position += zone == WS_DROP_BEFORE ? 0 : 1;
      while (position < n && g_ptr_array_find (ideas, peek (view, position), NULL))
        position++;
      before = group == NULL ? find_top_level_from (view, position) : position < n ? peek (view, position) : NULL;
      if (group != NULL && before != NULL && !(WS_IS_IDEA (before) && ws_idea_is_in (WS_IDEA (before), group)))
        before = NULL;
    }
  place (self, ideas, column, group, before, dragged);
}

/* --- Menus -------------------------------------------------------------------------------------------------------- */

GMenuModel *
ws_board_make_move_menu (WsBoard *self)
{
  GMenu *menu = g_menu_new ();
  GListModel *columns = ws_workshop_get_columns (self->workshop);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (WsColumn) column = g_list_model_get_item (columns, i);
      g_autofree char *label = ws_text_first_line (ws_column_get_name (column), 40);
      g_autofree char *action = g_strdup_printf ("board.move-to(int64 %" G_GINT64_FORMAT ")", ws_row_get_id (WS_ROW (column)));
      g_auto (GStrv) parts = g_strsplit (label, "_", -1);
      g_autofree char *plain = g_strjoinv ("__", parts);

      if (!ws_column_get_locked (column))
        g_menu_append (menu, plain, action);
    }
  return G_MENU_MODEL (menu);
}

GMenuModel *
ws_board_make_color_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; i < WS_N_FAMILIES; i++)
    {
      g_autofree char *action = g_strdup_printf ("board.family(%d)", i);

      g_menu_append (menu, ws_family_get_name (i), action);
    }
  return G_MENU_MODEL (menu);
}

/* The menu of a row that has the focus. */
GMenuModel *
ws_board_make_menu (WsBoard *self,
                    WsRow   *row)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) look = g_menu_new ();
  g_autoptr (GMenu) elsewhere = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) move = ws_board_make_move_menu (self);
  g_autoptr (GMenuModel) colors = ws_board_make_color_menu ();

  if (WS_IS_IDEA_GROUP (row))
    {
      g_menu_append (edit, _("_Rename Group"), "board.edit");
      g_menu_append (edit, ws_idea_group_get_collapsed (WS_IDEA_GROUP (row)) ? _("_Open Group") : _("_Close Group"),
                     "board.toggle-group");
      g_menu_append_submenu (edit, _("_Move To"), move);
      g_menu_append (last, _("_Ungroup"), "board.ungroup");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
      return G_MENU_MODEL (menu);
    }
  g_menu_append (edit, _("_Edit"), "board.edit");
  g_menu_append_submenu (edit, _("_Move To"), move);
  g_menu_append (edit, _("_Group Selected"), "board.group");
  g_menu_append (edit, _("_Ungroup"), "board.ungroup");
  g_menu_append_submenu (look, _("_Colour"), colors);
  g_menu_append (look, _("_Table…"), "board.desk");
  g_menu_append (look, _("_Author…"), "board.author");
  g_menu_append (look, _("Ta_gs…"), "board.tags");
  g_menu_append (elsewhere, _("Make an A_ction"), "board.action");
  g_menu_append (elsewhere, _("Make a “_How Might We” Question"), "board.question");
  g_menu_append (elsewhere, _("_Vote on This…"), "board.vote");
  g_menu_append (last, _("_Remove"), "board.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (look));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (elsewhere));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

void
ws_board_install_actions (GtkWidgetClass *widget_class)
{
  static const struct { const char *name; const char *type; GtkWidgetActionActivateFunc activate; } actions[] = {
    { "board.edit", NULL, on_edit }, { "board.remove", NULL, on_remove }, { "board.paste", NULL, on_paste },
    { "board.preview-text", "s", on_preview_text }, { "board.move-up", NULL, on_move_up },
    { "board.move-down", NULL, on_move_down }, { "board.move-left", NULL, on_move_left },
    { "board.move-right", NULL, on_move_right }, { "board.move-to", "x", on_move_to }, { "board.group", NULL, on_group },
    { "board.ungroup", NULL, on_ungroup }, { "board.toggle-group", NULL, on_toggle_group }, { "board.family", "i", on_family },
    { "board.desk", NULL, on_ask }, { "board.author", NULL, on_ask }, { "board.tags", NULL, on_ask },
    { "board.vote", NULL, on_hand_on }, { "board.action", NULL, on_hand_on }, { "board.question", NULL, on_hand_on },
    { "board.clear-selection", NULL, on_clear_selection },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type, actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "board.group", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.ungroup", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.action", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "board.clear-selection", NULL);
}
