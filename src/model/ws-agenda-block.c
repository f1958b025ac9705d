/* ws-agenda-block.c — a block of the agenda.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people write is undone like everything else; what the clock keeps is in cells of its own, so that Undo never meets
 * it. A block that has begun stays where it is in the record: it is not removed, and no undo takes it away. */

#include "ws-agenda-block.h"


#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-text.h"
#include "ws-words.h"

static const WsField fields[] = {
  [WS_AGENDA_BLOCK_TITLE] = { "title", G_TYPE_STRING },
  [WS_AGENDA_BLOCK_KIND] = { "kind", G_TYPE_STRING },
  [WS_AGENDA_BLOCK_MINUTES] = { "minutes", G_TYPE_INT64 },
  [WS_AGENDA_BLOCK_PARENT] = { "parent", G_TYPE_INT64 },
  [WS_AGENDA_BLOCK_RANK] = { "rank", G_TYPE_DOUBLE },
  [WS_AGENDA_BLOCK_OBJECTIVE] = { "objective", G_TYPE_STRING },
  [WS_AGENDA_BLOCK_INSTRUCTIONS] = { "instructions", G_TYPE_STRING },
  [WS_AGENDA_BLOCK_MATERIALS] = { "materials", G_TYPE_STRING },
  [WS_AGENDA_BLOCK_RESPONSIBLE] = { "responsible", G_TYPE_STRING },
  [WS_AGENDA_BLOCK_DESKS] = { "desks", G_TYPE_INT64 },
  [WS_AGENDA_BLOCK_PER_DESK] = { "per_desk", G_TYPE_INT64 },
  [WS_AGENDA_BLOCK_PROTECTED] = { "protected", G_TYPE_BOOLEAN },
  [WS_AGENDA_BLOCK_LINK] = { "link", G_TYPE_STRING },
  [WS_AGENDA_BLOCK_LINK_IDS] = { "link_ids", G_TYPE_STRING },
  [WS_AGENDA_BLOCK_PLANNED] = { "planned", G_TYPE_INT64 },
  [WS_AGENDA_BLOCK_EXTRA] = { "extra", G_TYPE_INT64 },
  [WS_AGENDA_BLOCK_STARTED] = { "started", G_TYPE_INT64 },
  [WS_AGENDA_BLOCK_ACTUAL] = { "actual", G_TYPE_INT64 },
  [WS_AGENDA_BLOCK_SPENT] = { "spent", G_TYPE_INT64 },
};

struct _WsAgendaBlock
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsAgendaBlock, ws_agenda_block, WS_TYPE_ROW)

static void
ws_agenda_block_class_init (WsAgendaBlockClass *klass)
{
  ws_row_class_set_table (WS_ROW_CLASS (klass), "block", fields, G_N_ELEMENTS (fields));
}

static void
ws_agenda_block_init (WsAgendaBlock *self)
{
}

/* --- kinds and links --- */

static const struct
{
  const char *id;
  const char *name;
  const char *icon;
  WsFamily    family;
} kinds[WS_AGENDA_N_KINDS] = {
  [WS_AGENDA_WELCOME] = { "welcome", N_("Welcome"), "ws-people-symbolic", WS_FAMILY_GREEN },
  [WS_AGENDA_TALK] = { "talk", N_("Talk"), "ws-talk-symbolic", WS_FAMILY_BLUE },
  [WS_AGENDA_FRAMING] = { "framing", N_("Framing"), "ws-framing-symbolic", WS_FAMILY_PINK },
  [WS_AGENDA_IDEAS] = { "ideas", N_("Ideas"), "ws-ideas-symbolic", WS_FAMILY_YELLOW },
  [WS_AGENDA_VOTE] = { "vote", N_("Vote"), "ws-voting-symbolic", WS_FAMILY_PURPLE },
  [WS_AGENDA_ACTIONS] = { "actions", N_("Actions"), "ws-actions-symbolic", WS_FAMILY_ORANGE },
  [WS_AGENDA_AGREEMENT] = { "agreement", N_("Agreement"), "ws-agreement-symbolic", WS_FAMILY_BLUE },
  [WS_AGENDA_BREAK] = { "break", N_("Break"), "ws-break-symbolic", WS_FAMILY_GREY },
  [WS_AGENDA_FACILITATOR] = { "facilitator", N_("Only facilitators"), "ws-eye-off-symbolic", WS_FAMILY_GREY },
};

const char *
ws_agenda_kind_get_name (WsAgendaKind kind)
{
  return _(kinds[kind].name);
}

const char *
ws_agenda_kind_get_icon (WsAgendaKind kind)
{
  return kinds[kind].icon;
}

/* The colour of the icon. The icon differs for each kind; the colour alone never tells. */
WsFamily
ws_agenda_kind_get_family (WsAgendaKind kind)
{
  return kinds[kind].family;
}

const char *
ws_agenda_kind_get_id (WsAgendaKind kind)
{
  return kinds[kind].id;
}

/* Returns: %WS_AGENDA_TALK for an unknown @id */
WsAgendaKind
ws_agenda_kind_from_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].id, id) == 0)
      return i;
  return WS_AGENDA_TALK;
}

static const struct { const char *stage, *name; } links[WS_AGENDA_N_LINKS] = {
  { "", N_("None") },
  { "framing", N_("Framing") },
  { "ideas", N_("Ideas") },
  { "voting", N_("Voting") },
  { "actions", N_("Actions") },
  { "minutes", N_("Minutes") },
};

const char *
ws_agenda_link_get_stage (WsAgendaLink link)
{
  return links[link].stage;
}

const char *
ws_agenda_link_get_name (WsAgendaLink link)
{
  return _(links[link].name);
}

/* --- adding --- */

static double
rank_for (WsStore       *store,
          WsAgendaBlock *after,
          gint64         parent)
{
  const char *where = parent != 0 ? "gone = 0 AND parent = ?1" : "gone = 0 AND parent IS NULL";
  guint position = G_MAXUINT;

  if (after != NULL)
    position = 1 + ws_store_query_int (store,
                                       "SELECT count(*) FROM block b, block a WHERE a.id = ?1 AND b.gone = 0"
                                       " AND coalesce(b.parent, 0) = coalesce(a.parent, 0)"
                                       " AND (b.rank < a.rank OR (b.rank = a.rank AND b.id < a.id))",
                                       "i", ws_row_get_id (WS_ROW (after)));
  return ws_rank_between (store, "block", where, parent, position, 0);
}

static gboolean
check_number (WsAgendaBlockField   field,
              gint64               number,
              GError             **error)
{
  if (field == WS_AGENDA_BLOCK_MINUTES && (number < 0 || number > WS_AGENDA_MINUTES_MAX))
    return ws_model_refuse (error, _("A block lasts from 0 to 480 minutes."));
  if (field == WS_AGENDA_BLOCK_DESKS && (number < 0 || number > WS_AGENDA_DESKS_MAX))
    return ws_model_refuse (error, _("There can be from 0 to 20 tables."));
  if (field == WS_AGENDA_BLOCK_PER_DESK && (number < 0 || number > WS_AGENDA_PEOPLE_MAX))
    return ws_model_refuse (error, _("There can be from 0 to 500 people at a table."));
  return TRUE;
}

static char *
take (WsAgendaBlockField   field,
      const char          *text,
      GError             **error)
{
  gboolean title = field == WS_AGENDA_BLOCK_TITLE;
  gboolean line = title || field == WS_AGENDA_BLOCK_RESPONSIBLE;

  return ws_words_take (text, line ? WS_TEXT_TITLE_MAX : WS_TEXT_LONG_MAX, line,
                        title ? _("A block needs a title, such as “Welcome”.") : NULL, error);
}

static gboolean
insert (WsStore           *store,
        gint64             id,
        const char        *title,
        const WsNewBlock  *new_block,
        GError           **error)
{
  WsAgendaBlock *after = new_block->after;
  gint64 parent = new_block->parent != NULL ? ws_row_get_id (WS_ROW (new_block->parent)) : 0;

  if (after != NULL)
    parent = ws_row_get_int (WS_ROW (after), WS_AGENDA_BLOCK_PARENT);
  return ws_store_run (store, error,
                       "INSERT INTO block (id, title, kind, minutes, parent, rank, desks, per_desk, protected, link)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                       "issikriiis", id, title, kinds[new_block->kind].id, (gint64) new_block->minutes, parent,
                       rank_for (store, after, parent), (gint64) new_block->desks, (gint64) new_block->per_desk,
                       (gint64) (new_block->is_protected != FALSE), links[new_block->link].stage);
}

/**
 * ws_agenda_block_add:
 * @fields: what it begins with; only the title is needed
 *
 * Adds a block. To add several as one step of Undo, hold an edit of ws_store_begin() around the calls.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set
 */
WsAgendaBlock *
ws_agenda_block_add (WsWorkshop        *workshop,
                     const WsNewBlock  *new_block,
                     GError           **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autofree char *title = take (WS_AGENDA_BLOCK_TITLE, new_block->title, error);
  const struct { WsAgendaBlockField field; const char *text; } texts[] = {
    { WS_AGENDA_BLOCK_OBJECTIVE, new_block->objective }, { WS_AGENDA_BLOCK_INSTRUCTIONS, new_block->instructions },
    { WS_AGENDA_BLOCK_MATERIALS, new_block->materials }, { WS_AGENDA_BLOCK_RESPONSIBLE, new_block->responsible },
  };
  g_autoptr (WsEdit) edit = NULL;
  g_autoptr (WsAgendaBlock) self = NULL;
  gint64 id = ws_random_id ();

  if (title == NULL || !check_number (WS_AGENDA_BLOCK_MINUTES, new_block->minutes, error) ||
      !check_number (WS_AGENDA_BLOCK_DESKS, new_block->desks, error) ||
      !check_number (WS_AGENDA_BLOCK_PER_DESK, new_block->per_desk, error))
    return NULL;
  if (new_block->after == NULL && new_block->parent != NULL &&
      ws_row_get_int (WS_ROW (new_block->parent), WS_AGENDA_BLOCK_PARENT) != 0)
    {
      ws_model_refuse (error, _("A sub-block cannot have sub-blocks itself."));
      return NULL;
    }
  edit = ws_store_begin (store, N_("Add block"));
  if (!insert (store, id, title, new_block, error))
    return NULL;
  self = ws_row_get (store, WS_TYPE_AGENDA_BLOCK, id);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *clean = take (texts[i].field, texts[i].text, error);
      if (clean == NULL || !ws_row_set (WS_ROW (self), NULL, error, "s", fields[texts[i].field].name, clean))
        return NULL;
    }
  return ws_edit_commit (edit, error) ? g_steal_pointer (&self) : NULL;
}

/* --- reading --- */

const char *
ws_agenda_block_get_text (WsAgendaBlock      *self,
                          WsAgendaBlockField  field)
{
  return ws_row_get_text (WS_ROW (self), field);
}

const char *
ws_agenda_block_get_title (WsAgendaBlock *self)
{
  return ws_row_get_text (WS_ROW (self), WS_AGENDA_BLOCK_TITLE);
}

WsAgendaKind
ws_agenda_block_get_kind (WsAgendaBlock *self)
{
  return ws_agenda_kind_from_id (ws_row_get_text (WS_ROW (self), WS_AGENDA_BLOCK_KIND));
}

/* Returns: minutes, as they were written or adapted */
int
ws_agenda_block_get_minutes (WsAgendaBlock *self)
{
  return ws_row_get_int (WS_ROW (self), WS_AGENDA_BLOCK_MINUTES);
}

/* Returns: minutes with those that the clock's keys added or took */
int
ws_agenda_block_get_lasting (WsAgendaBlock *self)
{
  return MAX (ws_row_get_int (WS_ROW (self), WS_AGENDA_BLOCK_MINUTES) +
              ws_row_get_int (WS_ROW (self), WS_AGENDA_BLOCK_EXTRA), 0);
}

/* Returns: minutes when the session began, or now where it has not; -1: added while it was running */
int
ws_agenda_block_get_planned (WsAgendaBlock *self)
{
  return ws_row_get_int (WS_ROW (self), WS_AGENDA_BLOCK_PLANNED);
}

gint64
ws_agenda_block_get_number (WsAgendaBlock      *self,
                            WsAgendaBlockField  field)
{
  return ws_row_get_int (WS_ROW (self), field);
}

gboolean
ws_agenda_block_is_protected (WsAgendaBlock *self)
{
  return ws_row_get_int (WS_ROW (self), WS_AGENDA_BLOCK_PROTECTED) != 0;
}

/* Whether it may be proposed for shortening: votes, agreements and protected blocks never are (A7). */
gboolean
ws_agenda_block_is_flexible (WsAgendaBlock *self)
{
  WsAgendaKind kind = ws_agenda_block_get_kind (self);

  return !ws_agenda_block_is_protected (self) && kind != WS_AGENDA_VOTE && kind != WS_AGENDA_AGREEMENT;
}

/* Whether the room may see it (A1): not what is only for facilitators, nor what takes no minutes. */
gboolean
ws_agenda_block_is_public (WsAgendaBlock *self)
{
  return ws_agenda_block_get_minutes (self) > 0 && ws_agenda_block_get_kind (self) != WS_AGENDA_FACILITATOR;
}

/* Returns: (transfer full) (nullable) */
WsAgendaBlock *
ws_agenda_block_get_parent (WsAgendaBlock *self)
{
  return ws_row_get (ws_row_get_store (WS_ROW (self)), WS_TYPE_AGENDA_BLOCK,
                     ws_row_get_int (WS_ROW (self), WS_AGENDA_BLOCK_PARENT));
}

/* Returns: (transfer full) (element-type WsAgendaBlock): its sub-blocks in their order */
GPtrArray *
ws_agenda_block_get_children (WsAgendaBlock *self)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  GPtrArray *children = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WsQuery) query = ws_store_query (store, "SELECT id FROM block WHERE parent = ?1 AND gone = 0 ORDER BY rank, id",
                                              "i", ws_row_get_id (WS_ROW (self)));

  while (ws_query_next (query))
    {
      gpointer child = ws_row_get (store, WS_TYPE_AGENDA_BLOCK, ws_query_get_int (query, 0));
      if (child != NULL)
        g_ptr_array_add (children, child);
    }
  return children;
}

WsAgendaLink
ws_agenda_block_get_link (WsAgendaBlock *self)
{
  const char *stage = ws_row_get_text (WS_ROW (self), WS_AGENDA_BLOCK_LINK);

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (g_str_equal (links[i].stage, stage))
      return i;
  return WS_AGENDA_LINK_NONE;
}

/* The rows that the link names, without those that were removed. */
static GPtrArray *
get_linked (WsAgendaBlock *self,
            GType          type,
            const char    *table)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_auto (GStrv) ids = g_strsplit (ws_row_get_text (WS_ROW (self), WS_AGENDA_BLOCK_LINK_IDS), " ", -1);
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE id = ?1 AND gone = 0", table);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (ids[i], NULL, 10);
      gpointer row = ws_store_query_int (store, sql, "i", id) == 1 ? ws_row_get (store, type, id) : NULL;
      if (row != NULL)
        g_ptr_array_add (rows, row);
    }
  return rows;
}

/* Returns: (transfer full) (nullable): the vote that belongs to the block */
WsVote *
ws_agenda_block_get_vote (WsAgendaBlock *self)
{
  g_autoptr (GPtrArray) votes = NULL;

  if (ws_agenda_block_get_link (self) != WS_AGENDA_LINK_VOTING)
    return NULL;
  votes = get_linked (self, WS_TYPE_VOTE, "vote");
  return votes->len > 0 ? g_object_ref (g_ptr_array_index (votes, 0)) : NULL;
}

/* Returns: (transfer full) (element-type WsColumn): the columns that belong to the block; empty: the whole board */
GPtrArray *
ws_agenda_block_get_columns (WsAgendaBlock *self)
{
  if (ws_agenda_block_get_link (self) != WS_AGENDA_LINK_IDEAS)
    return g_ptr_array_new_with_free_func (g_object_unref);
  return get_linked (self, WS_TYPE_COLUMN, "board_column");
}

/* --- changing --- */

static const char *const labels[] = {
  [WS_AGENDA_BLOCK_TITLE] = N_("Rename block"),
  [WS_AGENDA_BLOCK_MINUTES] = N_("Change minutes of block"),
  [WS_AGENDA_BLOCK_OBJECTIVE] = N_("Change objective of block"),
  [WS_AGENDA_BLOCK_INSTRUCTIONS] = N_("Change notes of block"),
  [WS_AGENDA_BLOCK_MATERIALS] = N_("Change materials of block"),
  [WS_AGENDA_BLOCK_RESPONSIBLE] = N_("Change who leads the block"),
  [WS_AGENDA_BLOCK_DESKS] = N_("Change number of tables"),
  [WS_AGENDA_BLOCK_PER_DESK] = N_("Change people at each table"),
};

/**
 * ws_agenda_block_write:
 * @field: title, objective, instructions, materials or responsible
 */
gboolean
ws_agenda_block_write (WsAgendaBlock       *self,
                       WsAgendaBlockField   field,
                       const char          *text,
                       GError             **error)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (field < G_N_ELEMENTS (labels) && labels[field] != NULL && fields[field].type == G_TYPE_STRING, FALSE);

  clean = take (field, text, error);
  if (clean == NULL)
    return FALSE;
  if (g_str_equal (clean, ws_row_get_text (WS_ROW (self), field)))
    return TRUE;
  return ws_row_set (WS_ROW (self), labels[field], error, "s", fields[field].name, clean);
}

/**
 * ws_agenda_block_set_number:
 * @field: minutes (0–480), desks (0–20) or people at each (0–500)
 */
gboolean
ws_agenda_block_set_number (WsAgendaBlock       *self,
                            WsAgendaBlockField   field,
                            gint64               number,
                            GError             **error)
{
  g_return_val_if_fail (field == WS_AGENDA_BLOCK_MINUTES || field == WS_AGENDA_BLOCK_DESKS ||
                        field == WS_AGENDA_BLOCK_PER_DESK, FALSE);

  if (!check_number (field, number, error))
    return FALSE;
  if (number == ws_row_get_int (WS_ROW (self), field))
    return TRUE;
  return ws_row_set (WS_ROW (self), labels[field], error, "i", fields[field].name, number);
}

gboolean
ws_agenda_block_set_kind (WsAgendaBlock  *self,
                          WsAgendaKind    kind,
                          GError        **error)
{
  if (kind == ws_agenda_block_get_kind (self))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Change kind of block"), error, "s", "kind", kinds[kind].id);
}

gboolean
ws_agenda_block_protect (WsAgendaBlock  *self,
                         gboolean        is_protected,
                         GError        **error)
{
  if (!is_protected == !ws_agenda_block_is_protected (self))
    return TRUE;
  return ws_row_set (WS_ROW (self), is_protected ? N_("Protect block") : N_("Stop protecting block"), error,
                     "i", "protected", (gint64) (is_protected != FALSE));
}

static gboolean
write_link (WsAgendaBlock  *self,
            WsAgendaLink    link,
            const char     *ids,
            GError        **error)
{
  if (link == ws_agenda_block_get_link (self) &&
      g_str_equal (ids, ws_row_get_text (WS_ROW (self), WS_AGENDA_BLOCK_LINK_IDS)))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Link block"), error, "ss", "link", links[link].stage, "link_ids", ids);
}

/* Says in which stage the block happens, without naming a vote or a column. */
gboolean
ws_agenda_block_set_link (WsAgendaBlock  *self,
                          WsAgendaLink    link,
                          GError        **error)
{
  return write_link (self, link, "", error);
}

/* Links the block to a vote, which is opened when the block begins. @vote: (nullable): %NULL for the list of votes */
gboolean
ws_agenda_block_set_vote (WsAgendaBlock  *self,
                          WsVote         *vote,
                          GError        **error)
{
  g_autofree char *id = vote != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT, ws_row_get_id (WS_ROW (vote))) : NULL;

  return write_link (self, WS_AGENDA_LINK_VOTING, id != NULL ? id : "", error);
}

/* Links the block to columns of the board. @columns: (nullable) (element-type WsColumn): none or %NULL for the whole board */
gboolean
ws_agenda_block_set_columns (WsAgendaBlock  *self,
                             GPtrArray      *columns,
                             GError        **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", ws_row_get_id (g_ptr_array_index (columns, i)));
  return write_link (self, WS_AGENDA_LINK_IDEAS, ids->str, error);
}

/* --- order --- */

static gboolean
has_children (WsAgendaBlock *self)
{
  return ws_store_query_int (ws_row_get_store (WS_ROW (self)), "SELECT count(*) FROM block WHERE parent = ?1 AND gone = 0",
                             "i", ws_row_get_id (WS_ROW (self))) > 0;
}

/* Where it stands among its siblings. */
static guint
get_position (WsAgendaBlock *self,
              guint         *n_siblings)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  gint64 id = ws_row_get_id (WS_ROW (self));

  *n_siblings = ws_store_query_int (store, "SELECT count(*) FROM block b, block a WHERE a.id = ?1 AND b.gone = 0"
                                           " AND coalesce(b.parent, 0) = coalesce(a.parent, 0)", "i", id);
  return ws_store_query_int (store, "SELECT count(*) FROM block b, block a WHERE a.id = ?1 AND b.gone = 0"
                                    " AND coalesce(b.parent, 0) = coalesce(a.parent, 0)"
                                    " AND (b.rank < a.rank OR (b.rank = a.rank AND b.id < a.id))", "i", id);
}

static gboolean
place (WsAgendaBlock  *self,
       const char     *label,
       gint64          parent,
       guint           position,
       GError        **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = ws_store_begin (store, label);
  double rank = ws_rank_between (store, "block", parent != 0 ? "gone = 0 AND parent = ?1" : "gone = 0 AND parent IS NULL",
                                 parent, position, ws_row_get_id (WS_ROW (self)));

  return ws_row_set (WS_ROW (self), NULL, error, "kr", "parent", parent, "rank", rank) && ws_edit_commit (edit, error);
}

/**
 * ws_agenda_block_place:
 * @parent: (nullable): %NULL: by itself
 * @position: among the others there
 */
gboolean
ws_agenda_block_place (WsAgendaBlock  *self,
                       WsAgendaBlock  *parent,
                       guint           position,
                       GError        **error)
{
  if (parent != NULL && (parent == self || ws_row_get_int (WS_ROW (parent), WS_AGENDA_BLOCK_PARENT) != 0))
    return ws_model_refuse (error, _("A sub-block cannot have sub-blocks itself."));
  if (parent != NULL && has_children (self))
    return ws_model_refuse (error, _("This block has sub-blocks, so it cannot become one itself."));
  return place (self, N_("Move block"), parent != NULL ? ws_row_get_id (WS_ROW (parent)) : 0, position, error);
}

/* Moves it before the sibling above (@direction -1) or after the one below (1); where there is none nothing happens. */
gboolean
ws_agenda_block_step (WsAgendaBlock  *self,
                      int             direction,
                      GError        **error)
{
  guint n, position = get_position (self, &n);

  if ((direction < 0 && position == 0) || (direction > 0 && position + 1 >= n))
    return TRUE;
  return place (self, N_("Move block"), ws_row_get_int (WS_ROW (self), WS_AGENDA_BLOCK_PARENT), position + direction, error);
}

/* Makes it the last sub-block of the block before it. */
gboolean
ws_agenda_block_indent (WsAgendaBlock  *self,
                        GError        **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  gint64 before;

  if (ws_row_get_int (WS_ROW (self), WS_AGENDA_BLOCK_PARENT) != 0)
    return TRUE;
  if (has_children (self))
    return ws_model_refuse (error, _("This block has sub-blocks, so it cannot become one itself."));
  before = ws_store_query_int (store, "SELECT b.id FROM block b, block a WHERE a.id = ?1 AND b.gone = 0 AND b.parent IS NULL"
                                      " AND (b.rank < a.rank OR (b.rank = a.rank AND b.id < a.id))"
                                      " ORDER BY b.rank DESC, b.id DESC LIMIT 1", "i", ws_row_get_id (WS_ROW (self)));
  if (before == 0)
    return ws_model_refuse (error, _("The first block cannot be a sub-block: there is none before it."));
  return place (self, N_("Make sub-block"), before, G_MAXUINT, error);
}

/* Makes a sub-block stand by itself, after its parent. */
gboolean
ws_agenda_block_outdent (WsAgendaBlock  *self,
                         GError        **error)
{
  g_autoptr (WsAgendaBlock) parent = ws_agenda_block_get_parent (self);
  guint n;

  if (parent == NULL)
    return TRUE;
  return place (self, N_("Make block of its own"), 0, get_position (parent, &n) + 1, error);
}

/**
 * ws_agenda_block_remove:
 *
 * Removes it with its sub-blocks. What has begun stays: it is a part of what happened.
 */
gboolean
ws_agenda_block_remove (WsAgendaBlock  *self,
                        GError        **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  gint64 id = ws_row_get_id (WS_ROW (self));
  g_autoptr (WsEdit) edit = NULL;

  if (ws_store_query_int (store, "SELECT count(*) FROM block WHERE (id = ?1 OR parent = ?1) AND gone = 0 AND started > 0",
                          "i", id) > 0)
    return ws_model_refuse (error, _("This block has already begun, so it stays in the record."));
  edit = ws_store_begin (store, N_("Remove block"));
  return ws_store_run (store, error, "UPDATE block SET gone = 1 WHERE (id = ?1 OR parent = ?1) AND gone = 0", "i", id) &&
         ws_edit_commit (edit, error);
}
