/* ws-note-selection.c — the chosen ideas of a board.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Focus is not selection: arrows walk, Space chooses. Only a plain click does both at once; what it chose is "casual" and
 * is let go as soon as the focus walks on, or Delete would later hit a note that nobody looks at any more.
 */
#include "ws-note-selection.h"

struct _WsNoteSelection
{
  GObject     parent_instance;

  GHashTable *ideas;
  gboolean    casual;
};

G_DEFINE_FINAL_TYPE (WsNoteSelection, ws_note_selection, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
ws_note_selection_finalize (GObject *object)
{
  g_hash_table_unref (WS_NOTE_SELECTION (object)->ideas);
  G_OBJECT_CLASS (ws_note_selection_parent_class)->finalize (object);
}

static void
ws_note_selection_class_init (WsNoteSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_note_selection_finalize;

  /**
   * WsNoteSelection::changed:
   *
   * Ideas were chosen or let go.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
ws_note_selection_init (WsNoteSelection *self)
{
  self->ideas = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

static void
emit_changed (WsNoteSelection *self,
              gboolean         casual)
{
  self->casual = casual;
  g_signal_emit (self, signals[CHANGED], 0);
}

WsNoteSelection *
ws_note_selection_new (void)
{
  return g_object_new (WS_TYPE_NOTE_SELECTION, NULL);
}

guint
ws_note_selection_get_n (WsNoteSelection *self)
{
  return g_hash_table_size (self->ideas);
}

/**
 * ws_note_selection_contains:
 * @row: (nullable): an idea, or anything else, which is never chosen
 */
gboolean
ws_note_selection_contains (WsNoteSelection *self,
                            gpointer         row)
{
  return g_hash_table_contains (self->ideas, row);
}

/**
 * ws_note_selection_is_casual:
 *
 * Returns: whether a plain click made it
 */
gboolean
ws_note_selection_is_casual (WsNoteSelection *self)
{
  return self->casual && g_hash_table_size (self->ideas) > 0;
}

void
ws_note_selection_toggle (WsNoteSelection *self,
                          WsIdea          *idea)
{
  if (!g_hash_table_remove (self->ideas, idea))
    g_hash_table_add (self->ideas, g_object_ref (idea));
  emit_changed (self, FALSE);
}

/**
 * ws_note_selection_choose:
 *
 * Chooses one idea and lets all others go, as a plain click does.
 */
void
ws_note_selection_choose (WsNoteSelection *self,
                          WsIdea          *idea)
{
  g_object_ref (idea);
  g_hash_table_remove_all (self->ideas);
  g_hash_table_add (self->ideas, idea);
  emit_changed (self, TRUE);
}

void
ws_note_selection_add (WsNoteSelection *self,
                       GPtrArray       *ideas)
{
  for (guint i = 0; i < ideas->len; i++)
    g_hash_table_add (self->ideas, g_object_ref (ideas->pdata[i]));
  emit_changed (self, FALSE);
}

void
ws_note_selection_set (WsNoteSelection *self,
                       GPtrArray       *ideas)
{
  g_hash_table_remove_all (self->ideas);
  ws_note_selection_add (self, ideas);
}

void
ws_note_selection_remove (WsNoteSelection *self,
                          WsIdea          *idea)
{
  if (g_hash_table_remove (self->ideas, idea))
    emit_changed (self, FALSE);
}

void
ws_note_selection_clear (WsNoteSelection *self)
{
  if (g_hash_table_size (self->ideas) == 0)
    return;
  g_hash_table_remove_all (self->ideas);
  emit_changed (self, FALSE);
}

/**
 * ws_note_selection_list:
 *
 * Returns: (transfer full) (element-type WsIdea): the ideas, in no order
 */
GPtrArray *
ws_note_selection_list (WsNoteSelection *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer idea;

  g_hash_table_iter_init (&iter, self->ideas);
  while (g_hash_table_iter_next (&iter, &idea, NULL))
    g_ptr_array_add (list, g_object_ref (idea));
  return list;
}
