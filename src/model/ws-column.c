/* ws-column.c — a column of the idea board.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Removing a column puts its ideas and groups away with it in one step, so that one Undo brings all of them back; an idea
 * taken out of the bin on its own brings its column back too. */

#include "ws-column.h"

#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-text.h"
#include "ws-words.h"

static const WsField fields[] = {
  { "name", G_TYPE_STRING },
  { "description", G_TYPE_STRING },
  { "family", G_TYPE_INT64 },
  { "hidden", G_TYPE_BOOLEAN },
  { "locked", G_TYPE_BOOLEAN },
  { "question", G_TYPE_INT64 },
  { "rank", G_TYPE_DOUBLE },
};
enum { NAME, DESCRIPTION, FAMILY, HIDDEN, LOCKED };

#define NAME_MAX_CHARS 128
#define DESCRIPTION_MAX_CHARS 1024

struct _WsColumn
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsColumn, ws_column, WS_TYPE_ROW)

static void
ws_column_class_init (WsColumnClass *klass)
{
  ws_row_class_set_table (WS_ROW_CLASS (klass), "board_column", fields, G_N_ELEMENTS (fields));
}

static void
ws_column_init (WsColumn *self)
{
}

const char *
ws_family_get_name (WsFamily family)
{
  static const char *const names[] = {
    N_("Yellow star"), N_("Green triangle"), N_("Blue circle"), N_("Purple diamond"), N_("Orange square"),
    N_("Pink cross"), N_("Grey hexagon"),
  };

  return _(names[CLAMP ((int) family, 0, WS_N_FAMILIES - 1)]);
}

const char *
ws_family_get_icon (WsFamily family)
{
  static const char *const icons[] = {
    "ws-star-symbolic", "ws-triangle-symbolic", "ws-circle-symbolic", "ws-diamond-symbolic", "ws-square-symbolic",
    "ws-cross-symbolic", "ws-hexagon-symbolic",
  };

  return icons[CLAMP ((int) family, 0, WS_N_FAMILIES - 1)];
}

static WsColumn *
add (WsWorkshop  *workshop,
     const char  *name,
     gint64       question,
     GError     **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autofree char *clean = ws_words_take (name, NAME_MAX_CHARS, TRUE, _("A column needs a name."), error);
  g_autoptr (WsEdit) edit = NULL;
  gint64 id = ws_random_id (), n;
  double rank;

  if (clean == NULL)
    return NULL;
  n = ws_store_query_int (store, "SELECT count(*) FROM board_column WHERE gone = 0", NULL);
  if (n >= WS_COLUMNS_MAX)
    {
      ws_model_refuse (error, _("The board has 12 columns, and more would be too many to read. Remove or join some first."));
      return NULL;
    }
  edit = ws_store_begin (store, N_("Add column"));
  rank = ws_store_query_real (store, "SELECT coalesce(max(rank), 0) + 1 FROM board_column", NULL);
  if (!ws_store_run (store, error,
                     "INSERT INTO board_column (id, name, family, question, rank) VALUES (?1, ?2, ?3, ?4, ?5)",
                     "isikr", id, clean, n % WS_N_FAMILIES, question, rank) ||
      !ws_edit_commit (edit, error))
    return NULL;
  return ws_row_get (store, WS_TYPE_COLUMN, id);
}

/**
 * ws_column_add:
 *
 * Adds a column at the end. Its family is the next one in turn.
 *
 * Returns: (transfer full)
 */
WsColumn *
ws_column_add (WsWorkshop  *workshop,
               const char  *name,
               GError     **error)
{
  return add (workshop, name, 0, error);
}

/**
 * ws_column_add_for_question:
 *
 * Makes a column of the board from a how-might-we question, and keeps the link.
 *
 * Returns: (transfer full)
 */
WsColumn *
ws_column_add_for_question (WsQuestion  *question,
                            GError     **error)
{
  g_autoptr (WsWorkshop) workshop = ws_row_get (ws_row_get_store (WS_ROW (question)), WS_TYPE_WORKSHOP, 1);
  g_autofree char *sentence = ws_question_to_sentence (question);
  g_autofree char *name = ws_text_first_line (sentence, NAME_MAX_CHARS);

  return add (workshop, name, ws_row_get_id (WS_ROW (question)), error);
}

/**
 * ws_column_get_workshop:
 *
 * Returns: (transfer none): the workshop, which is alive as long as its window is
 */
WsWorkshop *
ws_column_get_workshop (WsColumn *self)
{
  WsWorkshop *workshop = ws_row_get (ws_row_get_store (WS_ROW (self)), WS_TYPE_WORKSHOP, 1);

  g_object_unref (workshop);
  return workshop;
}

const char *
ws_column_get_name (WsColumn *self)
{
  return ws_row_get_text (WS_ROW (self), NAME);
}

const char *
ws_column_get_description (WsColumn *self)
{
  return ws_row_get_text (WS_ROW (self), DESCRIPTION);
}

WsFamily
ws_column_get_family (WsColumn *self)
{
  return ws_row_get_int (WS_ROW (self), FAMILY);
}

gboolean
ws_column_get_locked (WsColumn *self)
{
  return ws_row_get_int (WS_ROW (self), LOCKED) != 0;
}

gboolean
ws_column_get_hidden (WsColumn *self)
{
  return ws_row_get_int (WS_ROW (self), HIDDEN) != 0;
}

guint
ws_column_count_ideas (WsColumn *self)
{
  return ws_store_query_int (ws_row_get_store (WS_ROW (self)), "SELECT count(*) FROM idea WHERE col = ?1 AND gone = 0",
                             "i", ws_row_get_id (WS_ROW (self)));
}

gboolean
ws_column_rename (WsColumn    *self,
                  const char  *name,
                  GError     **error)
{
  g_autofree char *clean = ws_words_take (name, NAME_MAX_CHARS, TRUE, _("A column needs a name."), error);

  return clean != NULL && ws_row_set (WS_ROW (self), N_("Rename column"), error, "s", "name", clean);
}

gboolean
ws_column_describe (WsColumn    *self,
                    const char  *description,
                    GError     **error)
{
  g_autofree char *clean = ws_words_take (description, DESCRIPTION_MAX_CHARS, FALSE, NULL, error);

  return clean != NULL && ws_row_set (WS_ROW (self), N_("Describe column"), error, "s", "description", clean);
}

gboolean
ws_column_set_family (WsColumn  *self,
                      WsFamily   family,
                      GError   **error)
{
  g_return_val_if_fail (family >= 0 && family < WS_N_FAMILIES, FALSE);

  return ws_row_set (WS_ROW (self), N_("Change colour of column"), error, "i", "family", (gint64) family);
}

gboolean
ws_column_lock (WsColumn  *self,
                gboolean   locked,
                GError   **error)
{
  return ws_row_set (WS_ROW (self), locked ? N_("Lock column") : N_("Unlock column"), error,
                     "i", "locked", (gint64) (locked != FALSE));
}

gboolean
ws_column_hide (WsColumn  *self,
                gboolean   hidden,
                GError   **error)
{
  return ws_row_set (WS_ROW (self), hidden ? N_("Hide column") : N_("Show column"), error,
                     "i", "hidden", (gint64) (hidden != FALSE));
}

gboolean
ws_column_move (WsColumn  *self,
                guint      position,
                GError   **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = ws_store_begin (store, N_("Move column"));
  double rank = ws_rank_between (store, "board_column", "gone = 0", 0, position, ws_row_get_id (WS_ROW (self)));

  return ws_row_set (WS_ROW (self), NULL, error, "r", "rank", rank) && ws_edit_commit (edit, error);
}

/**
 * ws_column_remove:
 *
 * Puts the column, its groups and its ideas away, as one step.
 */
gboolean
ws_column_remove (WsColumn  *self,
                  GError   **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = ws_store_begin (store, N_("Remove column"));
  gint64 id = ws_row_get_id (WS_ROW (self));

  if (ws_column_get_locked (self))
    return ws_model_refuse (error, _("This column is locked. Unlock it first."));
  return ws_store_run (store, error, "UPDATE idea SET gone = 1 WHERE col = ?1 AND gone = 0", "i", id) &&
         ws_store_run (store, error, "UPDATE idea_group SET gone = 1 WHERE col = ?1 AND gone = 0", "i", id) &&
         ws_store_run (store, error, "UPDATE board_column SET gone = 1 WHERE id = ?1", "i", id) &&
         ws_edit_commit (edit, error);
}
