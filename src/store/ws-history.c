/* ws-history.c — undo and redo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history is the journal: an undo is a new step that puts the old values back and names the step that it takes
 * back. The two stacks are rebuilt from the journal whenever the file is opened, so Undo goes on where it was left,
 * without limit. A step that may not be undone (an opened vote) is passed over. */

#include "ws-store-private.h"

#include <glib/gi18n-lib.h>

void
ws_step_clear (gpointer step)
{
  g_clear_pointer (&((WsStep *) step)->label, g_free);
}

void
ws_history_clear (WsStore *self)
{
  g_array_set_size (self->undo, 0);
  g_array_set_size (self->redo, 0);
}

static void
push (GArray     *stack,
      gint64      site,
      gint64      seq,
      const char *label)
{
  WsStep step = { site, seq, g_strdup (label) };

  g_array_append_val (stack, step);
}

static gboolean
pop (GArray *stack,
     gint64  site,
     gint64  seq)
{
  for (guint i = stack->len; i > 0; i--)
    {
      WsStep *step = &g_array_index (stack, WsStep, i - 1);
      if (step->site == site && step->seq == seq)
        {
          g_array_remove_index (stack, i - 1);
          return TRUE;
        }
    }
  return FALSE;
}

/* A new step: what was undone before can no longer be redone. */
void
ws_history_push (WsStore    *self,
                 gint64      seq,
                 const char *label)
{
  push (self->undo, self->site, seq, label);
  g_array_set_size (self->redo, 0);
}

/* An undo of a step moves it to the redo stack under its own number; an undo of an undo brings the step back. */
static void
replay_step (WsStore    *self,
             gint64      site,
             gint64      seq,
             const char *label,
             gint64      undo_site,
             gint64      undo_seq)
{
  if (undo_seq == 0)
    {
      push (self->undo, site, seq, label);
      g_array_set_size (self->redo, 0);
    }
  else if (pop (self->undo, undo_site, undo_seq))
    push (self->redo, site, seq, label);
  else if (pop (self->redo, undo_site, undo_seq))
    push (self->undo, site, seq, label);
}

void
ws_history_load (WsStore *self)
{
  g_autoptr (WsQuery) query = NULL;

  ws_history_clear (self);
  query = ws_store_query (self, "SELECT site, seq, label, undo_site, undo_seq FROM step WHERE fixed = 0 ORDER BY hlc", NULL);
  while (ws_query_next (query))
    replay_step (self, ws_query_get_int (query, 0), ws_query_get_int (query, 1), ws_query_get_text (query, 2),
                 ws_query_get_int (query, 3), ws_query_get_int (query, 4));
}

/* The newest step of the stack that may be taken back; those above it that may not are dropped for good. */
static WsStep *
peek (WsStore *self,
      GArray  *stack)
{
  while (stack->len > 0)
    {
      WsStep *step = &g_array_index (stack, WsStep, stack->len - 1);

      if (self->guard == NULL || self->guard (self, step->site, step->seq, self->guard_data))
        return step;
      g_array_set_size (stack, stack->len - 1);
    }
  return NULL;
}

/**
 * ws_store_get_undo_label:
 *
 * Returns: (transfer none) (nullable): the label of the step that Undo would take back, in English
 */
const char *
ws_store_get_undo_label (WsStore *self)
{
  WsStep *step = self->read_only ? NULL : peek (self, self->undo);

  return step != NULL ? step->label : NULL;
}

const char *
ws_store_get_redo_label (WsStore *self)
{
  WsStep *step = self->read_only ? NULL : peek (self, self->redo);

  return step != NULL ? step->label : NULL;
}

void
ws_store_set_step_guard (WsStore     *self,
                         WsStepGuard  guard,
                         gpointer     user_data)
{
  self->guard = guard;
  self->guard_data = user_data;
}

/* Takes the top step of one stack back and puts the step that did so on the other. */
static gboolean
take_back (WsStore  *self,
           GArray   *from,
           GArray   *to,
           GError  **error)
{
  WsStep *step = peek (self, from);
  g_autoptr (WsEdit) edit = NULL;
  g_autofree char *label = NULL;
  gint64 site, seq;

  if (step == NULL)
    {
      g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_NOTHING,
                           from == self->undo ? _("There is nothing to undo.") : _("There is nothing to redo."));
      return FALSE;
    }
  site = step->site;
  seq = step->seq;
  label = g_strdup (step->label);
  edit = ws_store_begin (self, label);
  ws_edit_set_undo_of (edit, site, seq);
  if (!ws_edit_check (edit, error) || !ws_journal_invert (self, site, seq, error))
    return FALSE;
  pop (from, site, seq);
  push (to, self->site, self->seq + 1, label);
  if (!ws_edit_commit (edit, error))
    {
      pop (to, self->site, self->seq + 1);
      push (from, site, seq, label);
      return FALSE;
    }
  return TRUE;
}

/**
 * ws_store_undo:
 *
 * Puts back what the last step changed, as a new step. Refused with %WS_STORE_ERROR_MOVED_ON where a cell holds
 * something else by now, %WS_STORE_ERROR_NOTHING where there is no step.
 */
gboolean
ws_store_undo (WsStore  *self,
               GError  **error)
{
  return take_back (self, self->undo, self->redo, error);
}

/**
 * ws_store_redo:
 *
 * Does again what the last undo took back, as a new step.
 */
gboolean
ws_store_redo (WsStore  *self,
               GError  **error)
{
  return take_back (self, self->redo, self->undo, error);
}
