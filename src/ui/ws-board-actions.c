/* ws-board-actions.c — what can be done with the notes of a board.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is an action "board.…" that keys, the menu of a note and the bar of the selection share. They act on the notes that
 * are chosen; where none are, on the one with the focus. Verbs commit at once, so before any of them what is being written
 * in a note is handed over.
 */
#include "ws-board-private.h"

#include <glib/gi18n.h>

#include "ws-feedback.h"
#include "ws-line-popover.h"
#include "ws-text.h"

void
ws_board_take_error (WsBoard *self,
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
GPtrArray *
ws_board_get_targets (WsBoard *self)
{
  g_autoptr (GPtrArray) chosen = ws_note_selection_list (self->selection);
  WsRow *focus;

  if (chosen->len == 0 && ws_board_find_focus (self, &focus, NULL) != NULL && WS_IS_IDEA (focus))
    g_ptr_array_add (chosen, g_object_ref (focus));
  return sort_ideas (self, chosen);
}

/* Returns: (nullable): the group whose title has the focus, when no notes are chosen */
WsIdeaGroup *
ws_board_get_focus_group (WsBoard *self)
{
  WsRow *focus;

  if (ws_note_selection_get_n (self->selection) > 0 || ws_board_find_focus (self, &focus, NULL) == NULL)
    return NULL;
  return WS_IS_IDEA_GROUP (focus) ? WS_IDEA_GROUP (focus) : NULL;
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
      ws_board_take_error (self, error);
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
  g_autoptr (GPtrArray) targets = ws_board_get_targets (self);
  WsIdeaGroup *group = ws_board_get_focus_group (self);
  GError *error = NULL;
  WsRow *focus;

  if (!ws_board_commit (self))
    return;
  ws_board_find_focus (self, &focus, NULL);
  if (group != NULL)
    {
      g_autoptr (GPtrArray) ideas = ws_idea_group_list_ideas (group);

      if (!ws_idea_group_ungroup (group, &error))
        ws_board_take_error (self, error);
      else if (ideas->len > 0)
        ws_board_focus_row (self, ideas->pdata[0]);
    }
  else if (targets->len > 0)
    {
      if (!ws_ideas_ungroup (targets, &error))
        ws_board_take_error (self, error);
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
    ws_board_take_error (self, error);
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
  g_autoptr (GPtrArray) targets = ws_board_get_targets (self);
  GError *error = NULL;

  if (targets->len > 0 && !ws_ideas_set_family (targets, g_variant_get_int32 (parameter), &error))
    ws_board_take_error (self, error);
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
  ws_board_take_error (asking->board, error);
  return FALSE;
}

static void
on_ask (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WsBoard *self = WS_BOARD (widget);
  g_autoptr (GPtrArray) targets = ws_board_get_targets (self);
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
  g_autoptr (GPtrArray) targets = ws_board_get_targets (self);
  g_autofree char *text = NULL;
  GError *error = NULL;

  if (ws_board_get_focus_group (self) != NULL)
    {
      gtk_widget_activate_action (widget, "board.ungroup", NULL);
      return;
    }
  if (targets->len == 0)
    return;
  if (!ws_ideas_remove (targets, &error))
    {
      ws_board_take_error (self, error);
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
  g_autoptr (GPtrArray) targets = ws_board_get_targets (self);
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

void
ws_board_install_actions (GtkWidgetClass *widget_class)
{
  static const struct { const char *name; const char *type; GtkWidgetActionActivateFunc activate; } actions[] = {
    { "board.edit", NULL, on_edit }, { "board.remove", NULL, on_remove }, { "board.paste", NULL, on_paste },
    { "board.preview-text", "s", on_preview_text }, { "board.group", NULL, on_group },
    { "board.ungroup", NULL, on_ungroup }, { "board.toggle-group", NULL, on_toggle_group }, { "board.family", "i", on_family },
    { "board.desk", NULL, on_ask }, { "board.author", NULL, on_ask }, { "board.tags", NULL, on_ask },
    { "board.vote", NULL, on_hand_on }, { "board.action", NULL, on_hand_on }, { "board.question", NULL, on_hand_on },
    { "board.clear-selection", NULL, on_clear_selection },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type, actions[i].activate);
  ws_board_install_moves (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "board.group", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.ungroup", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.action", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "board.clear-selection", NULL);
}
