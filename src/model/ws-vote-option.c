/* ws-vote-option.c — what can be voted for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An option keeps its own copy of the text of the idea, group or question that it was made from: once people vote, the
 * ballot must not change under them. Numbers run 1, 2, 3 … without gaps and are printed everywhere. */

#include <glib/gi18n-lib.h>

#include "ws-idea.h"
#include "ws-random.h"
#include "ws-text.h"
#include "ws-vote-private.h"
#include "ws-words.h"

#define OPTIONS_MAX 99
#define AMOUNTS_MAX 99   /* of an adjustable project */

static const WsField fields[] = {
  { "vote", G_TYPE_INT64 },
  { "number", G_TYPE_INT64 },
  { "text", G_TYPE_STRING },
  { "code", G_TYPE_STRING },
  { "origin", G_TYPE_STRING },
  { "origin_id", G_TYPE_INT64 },
  { "tie_place", G_TYPE_INT64 },
  { "lot", G_TYPE_INT64 },
  { "cost", G_TYPE_INT64 },
  { "cost_min", G_TYPE_INT64 },
  { "cost_step", G_TYPE_INT64 },
  { "excludes", G_TYPE_STRING },
};
enum { VOTE, NUMBER, TEXT, CODE, ORIGIN, ORIGIN_ID, TIE_PLACE, LOT, COST, COST_MIN, COST_STEP, EXCLUDES };

struct _WsVoteOption
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsVoteOption, ws_vote_option, WS_TYPE_ROW)

static void
ws_vote_option_class_init (WsVoteOptionClass *klass)
{
  ws_row_class_set_table (WS_ROW_CLASS (klass), "vote_option", fields, G_N_ELEMENTS (fields));
}

static void
ws_vote_option_init (WsVoteOption *self)
{
}

static gboolean
check_options_open (WsVote  *vote,
                    GError **error)
{
  if (!ws_vote_check_draft (vote, error))
    return FALSE;
  if (ws_vote_get_method (vote) == WS_METHOD_YES_NO)
    return ws_model_refuse (error, _("A yes or no vote has three answers and no others. Choose another method to vote on options."));
  if (ws_vote_get_method (vote) == WS_METHOD_CONSENT)
    return ws_model_refuse (error, _("A round of consent is about one proposal. Choose another method to vote on options."));
  return TRUE;
}

static gint64
add_option (WsVote      *vote,
            const char  *text,
            const char  *origin,
            gint64       origin_id,
            GError     **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (vote));
  g_autofree char *clean = ws_words_take (text, WS_TEXT_TITLE_MAX, TRUE, _("An option needs some words."), error);
  gint64 id = ws_random_id (), vote_id = ws_row_get_id (WS_ROW (vote));
  gint64 n = ws_store_query_int (store, "SELECT count(*) FROM vote_option WHERE vote = ?1 AND gone = 0", "i", vote_id);

  if (clean == NULL)
    return 0;
  if (n >= OPTIONS_MAX)
    {
      ws_model_refuse (error, _("A vote can have up to 99 options. Choose the most important ones first."));
      return 0;
    }
  if (!ws_store_run (store, error,
                     "INSERT INTO vote_option (id, vote, number, text, origin, origin_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                     "iiissk", id, vote_id, n + 1, clean, origin != NULL ? origin : "", origin_id))
    return 0;
  return id;
}

/**
 * ws_vote_add_option:
 * @origin: (nullable): "idea", "group", "question"; "" or %NULL where it was typed
 *
 * Returns: (transfer full): the new option, the last one
 */
WsVoteOption *
ws_vote_add_option (WsVote      *self,
                    const char  *text,
                    const char  *origin,
                    gint64       origin_id,
                    GError     **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = NULL;
  gint64 id;

  if (!check_options_open (self, error))
    return NULL;
  edit = ws_store_begin (store, N_("Add option"));
  id = add_option (self, text, origin, origin_id, error);
  if (id == 0 || !ws_edit_commit (edit, error))
    return NULL;
  return ws_row_get (store, WS_TYPE_VOTE_OPTION, id);
}

static char *
option_text (gpointer     row,
             const char **origin)
{
  if (WS_IS_IDEA (row))
    {
      *origin = "idea";
      return ws_text_first_line (ws_idea_get_text (row), WS_TEXT_TITLE_MAX);
    }
  if (WS_IS_QUESTION (row))
    {
      g_autofree char *sentence = ws_question_to_sentence (row);
      *origin = "question";
      return ws_text_first_line (sentence, WS_TEXT_TITLE_MAX);
    }
  *origin = "group";
  if (!ws_text_is_blank (ws_idea_group_get_title (row)))
    return g_strdup (ws_idea_group_get_title (row));
  /* a group without a title speaks with the words of its first idea */
  {
    g_autoptr (GPtrArray) ideas = ws_idea_group_list_ideas (row);
    return ideas->len > 0 ? ws_text_first_line (ws_idea_get_text (g_ptr_array_index (ideas, 0)), WS_TEXT_TITLE_MAX) : g_strdup ("");
  }
}

/**
 * ws_vote_add_rows:
 * @rows: (element-type WsRow): #WsIdea, #WsIdeaGroup and #WsQuestion
 *
 * Adds an option for each, as one step; what is an option already is passed over.
 */
gboolean
ws_vote_add_rows (WsVote     *self,
                  GPtrArray  *rows,
                  GError    **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = NULL;

  if (!check_options_open (self, error))
    return FALSE;
  edit = ws_store_begin (store, N_("Add options"));
  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);
      const char *origin;
      g_autofree char *text = option_text (row, &origin);

      if (ws_store_query_int (store, "SELECT count(*) FROM vote_option WHERE vote = ?1 AND gone = 0 AND origin_id = ?2", "ii",
                              ws_row_get_id (WS_ROW (self)), ws_row_get_id (row)) > 0)
        continue;
      if (add_option (self, text, origin, ws_row_get_id (row), error) == 0)
        return FALSE;
    }
  return ws_edit_commit (edit, error);
}

/* Returns: (transfer full) */
WsVote *
ws_vote_option_get_vote (WsVoteOption *self)
{
  return ws_row_get (ws_row_get_store (WS_ROW (self)), WS_TYPE_VOTE, ws_row_get_int (WS_ROW (self), VOTE));
}

const char *
ws_vote_option_get_text (WsVoteOption *self)
{
  return ws_row_get_text (WS_ROW (self), TEXT);
}

gint64
ws_vote_option_get_number (WsVoteOption *self)
{
  return ws_row_get_int (WS_ROW (self), NUMBER);
}

const char *
ws_vote_option_get_code (WsVoteOption *self)
{
  return ws_row_get_text (WS_ROW (self), CODE);
}

const char *
ws_vote_option_get_origin (WsVoteOption *self,
                           gint64       *origin_id)
{
  if (origin_id != NULL)
    *origin_id = ws_row_get_int (WS_ROW (self), ORIGIN_ID);
  return ws_row_get_text (WS_ROW (self), ORIGIN);
}

gint64
ws_vote_option_get_tie_place (WsVoteOption *self)
{
  return ws_row_get_int (WS_ROW (self), TIE_PLACE);
}

gint64
ws_vote_option_get_lot (WsVoteOption *self)
{
  return ws_row_get_int (WS_ROW (self), LOT);
}

/**
 * ws_vote_option_get_cost:
 * @least: (out) (nullable): the least that an adjustable project can do with, in cents; 0: it cannot be adjusted
 * @step: (out) (nullable): in what steps its amount can be chosen, in cents
 *
 * Returns: what the project costs, in cents; of an adjustable one the most
 */
gint64
ws_vote_option_get_cost (WsVoteOption *self,
                         gint64       *least,
                         gint64       *step)
{
  if (least != NULL)
    *least = ws_row_get_int (WS_ROW (self), COST_MIN);
  if (step != NULL)
    *step = ws_row_get_int (WS_ROW (self), COST_STEP);
  return ws_row_get_int (WS_ROW (self), COST);
}

/**
 * ws_vote_option_get_n_amounts:
 *
 * Returns: how many amounts a ballot can ask for: 1, or of an adjustable project its least, its most and the steps between
 */
guint
ws_vote_option_get_n_amounts (WsVoteOption *self)
{
  gint64 least, step, cost = ws_vote_option_get_cost (self, &least, &step);

  if (least == 0 || step == 0)
    return 1;
  return MIN ((cost - least + step - 1) / step + 1, AMOUNTS_MAX);
}

/**
 * ws_vote_option_get_amount:
 * @mark: from 1 to ws_vote_option_get_n_amounts()
 *
 * Returns: what a ballot with this mark asks for, in cents; the last amount is the whole cost, also where the steps do not
 *   lead there evenly
 */
gint64
ws_vote_option_get_amount (WsVoteOption *self,
                           guint         mark)
{
  gint64 least, step, cost = ws_vote_option_get_cost (self, &least, &step);
  guint n = ws_vote_option_get_n_amounts (self);

  g_return_val_if_fail (mark >= 1 && mark <= n, 0);
  return n == 1 || mark == n ? cost : least + (gint64) (mark - 1) * step;
}

const char *
ws_vote_option_get_excludes (WsVoteOption *self)
{
  return ws_row_get_text (WS_ROW (self), EXCLUDES);
}

/**
 * ws_vote_option_set_cost:
 * @cost: in cents; of an adjustable project the most
 * @least: in cents; 0: it cannot be adjusted
 * @step: in cents; only for adjustable ones
 *
 * Only in a draft.
 */
gboolean
ws_vote_option_set_cost (WsVoteOption  *self,
                         gint64         cost,
                         gint64         least,
                         gint64         step,
                         GError       **error)
{
  g_autoptr (WsVote) vote = ws_vote_option_get_vote (self);

  if (!check_options_open (vote, error))
    return FALSE;
  if (cost < 0 || cost > WS_VOTE_MONEY_MAX)
    return ws_model_refuse (error, _("The money must be a sum from 0 to 90 million million."));
  if (least < 0 || step < 0 || least > cost)
    return ws_model_refuse (error, _("The least that a project can do with cannot be more than what it costs."));
  if (least > 0 && (step == 0 || (cost - least) / step >= AMOUNTS_MAX))
    return ws_model_refuse (error, _("Between the least and the whole cost there can be up to 98 steps. Choose a larger step."));
  return ws_row_set (WS_ROW (self), N_("Change cost"), error, "iii", "cost", cost, "cost_min", least, "cost_step",
                     least > 0 ? step : G_GINT64_CONSTANT (0));
}

/**
 * ws_vote_option_set_excludes:
 * @label: "" for none
 *
 * Of the projects of a vote with the same label at most one is funded. Only in a draft.
 */
gboolean
ws_vote_option_set_excludes (WsVoteOption  *self,
                             const char    *label,
                             GError       **error)
{
  g_autoptr (WsVote) vote = ws_vote_option_get_vote (self);
  g_autofree char *clean = NULL;

  if (!check_options_open (vote, error))
    return FALSE;
  clean = ws_words_take (label, WS_TEXT_TITLE_MAX, TRUE, NULL, error);
  if (clean == NULL)
    return FALSE;
  return ws_row_set (WS_ROW (self), N_("Change option"), error, "s", "excludes", clean);
}

gboolean
ws_vote_option_rename (WsVoteOption  *self,
                       const char    *text,
                       GError       **error)
{
  g_autoptr (WsVote) vote = ws_vote_option_get_vote (self);
  g_autofree char *clean = NULL;

  if (!check_options_open (vote, error))
    return FALSE;
  clean = ws_words_take (text, WS_TEXT_TITLE_MAX, TRUE, _("An option needs some words."), error);
  if (clean == NULL)
    return FALSE;
  if (g_str_equal (clean, ws_vote_option_get_text (self)))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Change option"), error, "s", "text", clean);
}

/* Numbers the options as they stand in @ids. */
static gboolean
renumber (WsStore  *store,
          GArray   *ids,
          GError  **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!ws_store_run (store, error, "UPDATE vote_option SET number = ?2 WHERE id = ?1", "ii",
                       g_array_index (ids, gint64, i), (gint64) i + 1))
      return FALSE;
  return TRUE;
}

static GArray *
list_others (WsVoteOption *self)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (WsQuery) query = ws_store_query (store, "SELECT id FROM vote_option WHERE vote = ?1 AND gone = 0 AND id <> ?2"
                                                     " ORDER BY number, id", "ii",
                                              ws_row_get_int (WS_ROW (self), VOTE), ws_row_get_id (WS_ROW (self)));

  while (ws_query_next (query))
    {
      gint64 id = ws_query_get_int (query, 0);
      g_array_append_val (ids, id);
    }
  return ids;
}

gboolean
ws_vote_option_move (WsVoteOption  *self,
                     guint          position,
                     GError       **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsVote) vote = ws_vote_option_get_vote (self);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (WsEdit) edit = NULL;
  gint64 id = ws_row_get_id (WS_ROW (self));

  if (!check_options_open (vote, error))
    return FALSE;
  ids = list_others (self);
  g_array_insert_val (ids, MIN (position, ids->len), id);
  edit = ws_store_begin (store, N_("Move option"));
  return renumber (store, ids, error) && ws_edit_commit (edit, error);
}

gboolean
ws_vote_option_remove (WsVoteOption  *self,
                       GError       **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsVote) vote = ws_vote_option_get_vote (self);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (WsEdit) edit = NULL;

  if (!check_options_open (vote, error))
    return FALSE;
  ids = list_others (self);
  edit = ws_store_begin (store, N_("Remove option"));
  return ws_row_set (WS_ROW (self), NULL, error, "i", "gone", G_GINT64_CONSTANT (1)) &&
         renumber (store, ids, error) && ws_edit_commit (edit, error);
}
