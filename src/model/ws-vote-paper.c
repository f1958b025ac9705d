/* ws-vote-paper.c — paper ballots, typed one by one by two people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each paper goes through the same check as a ballot of the booth. Who types mistypes: so the same papers are typed twice, by
 * two people, and count when both typed the same; what differs is shown, and nothing else while the vote is open. They
 * are a multiset that is written anew with each paper, like the box: the pile has an order, the file has none. */

#include <glib/gi18n-lib.h>

#include "ws-text.h"
#include "ws-vote-private.h"
#include "ws-words.h"

static guint
field_of (int pass)
{
  return pass == 1 ? WS_VOTE_FIELD_TYPED_FIRST : WS_VOTE_FIELD_TYPED_SECOND;
}

gboolean
ws_vote_has_papers (WsVote *self)
{
  return ws_store_query_int (ws_row_get_store (WS_ROW (self)), "SELECT count(*) FROM paper WHERE vote = ?1", "i",
                             ws_row_get_id (WS_ROW (self))) > 0;
}

/* Returns: how many papers were typed in that pass, spoiled ones too */
guint
ws_vote_get_n_papers (WsVote *self,
                      int     pass)
{
  return ws_store_query_int (ws_row_get_store (WS_ROW (self)),
                             "SELECT coalesce (sum (n), 0) FROM paper WHERE vote = ?1 AND pass = ?2", "ii",
                             ws_row_get_id (WS_ROW (self)), (gint64) pass);
}

/* Returns: how many papers of a closed vote are not valid */
guint
ws_vote_get_n_spoiled_papers (WsVote *self)
{
  return ws_vote_get_state (self) == WS_VOTE_OPEN ? 0
    : ws_store_query_int (ws_row_get_store (WS_ROW (self)),
                          "SELECT coalesce (sum (n), 0) FROM paper WHERE vote = ?1 AND pass = 1 AND body = ?2", "is",
                          ws_row_get_id (WS_ROW (self)), WS_PAPER_SPOILED);
}

/* Returns: who types in that pass, or "" */
const char *
ws_vote_get_typed_by (WsVote *self,
                      int     pass)
{
  return ws_row_get_text (WS_ROW (self), field_of (pass));
}

static gboolean
check_open (WsVote  *self,
            GError **error)
{
  return ws_vote_get_state (self) == WS_VOTE_OPEN ||
         ws_model_refuse (error, _("Paper ballots can be typed while the vote is open."));
}

gboolean
ws_vote_set_typed_by (WsVote      *self,
                      int          pass,
                      const char  *name,
                      GError     **error)
{
  g_autofree char *clean = ws_words_take (name, WS_TEXT_TITLE_MAX, TRUE, NULL, error);
  g_autoptr (WsEdit) edit = NULL;

  g_return_val_if_fail (pass == 1 || pass == 2, FALSE);

  if (clean == NULL || !check_open (self, error))
    return FALSE;
  if (g_str_equal (clean, ws_vote_get_typed_by (self, pass)))
    return TRUE;
  edit = ws_store_begin_fixed (ws_row_get_store (WS_ROW (self)), N_("Write who types the paper ballots"));
  return ws_row_set (WS_ROW (self), NULL, error, "s", pass == 1 ? "typed_first" : "typed_second", clean) &&
         ws_edit_commit (edit, error);
}

/* Writes all papers anew, with so many more of one. */
static gboolean
change_papers (WsVote      *self,
               int          pass,
               const char  *body,
               gint64       more,
               GError     **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));

  return ws_vote_rewrite_rows (store,
                               ws_store_query (store, "SELECT vote, pass, body, sum (n) FROM (SELECT vote, pass, body, n FROM paper"
                                                      " UNION ALL SELECT ?1, ?2, ?3, ?4) GROUP BY vote, pass, body"
                                                      " HAVING sum (n) > 0 ORDER BY vote, pass, body",
                                               "iisi", ws_row_get_id (WS_ROW (self)), (gint64) pass, body, more),
                               "DELETE FROM paper", "INSERT INTO paper (vote, pass, body, n) VALUES (?1, ?2, ?3, ?4)", error);
}

static gboolean
check_bodies (WsVote     *self,
              GPtrArray  *bodies,
              GError    **error)
{
  WsVoteRules rules;

  ws_vote_get_rules (self, &rules);
  if (rules.channel == WS_CHANNEL_HANDS)
    return ws_model_refuse (error, _("In a show of hands there are no paper ballots."));
  if (ws_vote_has_sheet (self, WS_CHANNEL_PAPER))
    return ws_model_refuse (error, _("The totals of the paper ballots were typed already. They would be counted twice."));
  for (guint i = 0; i < bodies->len; i++)
    {
      const char *body = g_ptr_array_index (bodies, i);

      if (!g_str_equal (body, WS_PAPER_SPOILED) && !ws_vote_check_ballot (self, body, error))
        return FALSE;
    }
  return TRUE;
}

/* The number of papers is what makes a paper count once, as in the box. */
static gboolean
check_expected (WsVote  *self,
                int      pass,
                guint    expected,
                GError **error)
{
  return ws_vote_get_n_papers (self, pass) == expected ||
         ws_model_refuse (error, _("This paper ballot was written already."));
}

static gboolean
commit_papers (WsVote   *self,
               WsEdit  **edit,
               int       pass,
               guint     then,
               GError  **error)
{
  g_autoptr (GError) failure = NULL;

  if (ws_edit_commit (*edit, &failure))
    return TRUE;
  /* a COMMIT may fail in name only */
  g_clear_pointer (edit, ws_edit_free);
  if (ws_vote_get_n_papers (self, pass) == then)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * ws_vote_add_papers:
 * @pass: 1, or 2 for who types the same papers again
 * @expected: ws_vote_get_n_papers() as it is before
 * @bodies: (element-type utf8): ballots as ws_vote_check_ballot() takes them, or %WS_PAPER_SPOILED
 *
 * Writes paper ballots while the vote is open, all of them or none.
 */
gboolean
ws_vote_add_papers (WsVote     *self,
                    int         pass,
                    guint       expected,
                    GPtrArray  *bodies,
                    GError    **error)
{
  g_autoptr (WsEdit) edit = NULL;

  g_return_val_if_fail (pass == 1 || pass == 2, FALSE);

  if (!check_open (self, error) || !check_bodies (self, bodies, error))
    return FALSE;
  if (bodies->len == 0)
    return TRUE;
  edit = ws_store_begin_secret (ws_row_get_store (WS_ROW (self)));
  if (!check_expected (self, pass, expected, error))
    return FALSE;
  for (guint i = 0; i < bodies->len; i++)
    if (!ws_store_run (ws_row_get_store (WS_ROW (self)), error, "INSERT INTO paper (vote, pass, body, n) VALUES (?1, ?2, ?3, 1)"
                       " ON CONFLICT DO UPDATE SET n = n + 1", "iis", ws_row_get_id (WS_ROW (self)), (gint64) pass,
                       g_ptr_array_index (bodies, i)))
      return FALSE;
  return change_papers (self, pass, "", 0, error) &&
         commit_papers (self, &edit, pass, expected + bodies->len, error);
}

gboolean
ws_vote_add_paper (WsVote      *self,
                   int          pass,
                   guint        expected,
                   const char  *body,
                   GError     **error)
{
  g_autoptr (GPtrArray) bodies = g_ptr_array_new ();

  g_ptr_array_add (bodies, (gpointer) body);
  return ws_vote_add_papers (self, pass, expected, bodies, error);
}

/**
 * ws_vote_take_paper:
 *
 * Takes back one paper that was typed by mistake.
 */
gboolean
ws_vote_take_paper (WsVote      *self,
                    int          pass,
                    guint        expected,
                    const char  *body,
                    GError     **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = NULL;

  if (!check_open (self, error))
    return FALSE;
  edit = ws_store_begin_secret (store);
  if (!check_expected (self, pass, expected, error))
    return FALSE;
  if (ws_store_query_int (store, "SELECT count(*) FROM paper WHERE vote = ?1 AND pass = ?2 AND body = ?3", "iis",
                          ws_row_get_id (WS_ROW (self)), (gint64) pass, body) == 0)
    return ws_model_refuse (error, _("No such paper ballot was written."));
  return change_papers (self, pass, body, -1, error) && commit_papers (self, &edit, pass, expected - 1, error);
}

/**
 * ws_vote_clear_papers:
 *
 * Takes away what was typed in a pass, to begin it anew.
 */
gboolean
ws_vote_clear_papers (WsVote  *self,
                      int      pass,
                      GError **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = NULL;

  if (!check_open (self, error))
    return FALSE;
  edit = ws_store_begin_secret (store);
  return ws_vote_rewrite_rows (store,
                               ws_store_query (store, "SELECT vote, pass, body, n FROM paper WHERE vote <> ?1 OR pass <> ?2"
                                                      " ORDER BY vote, pass, body", "ii", ws_row_get_id (WS_ROW (self)), (gint64) pass),
                               "DELETE FROM paper", "INSERT INTO paper (vote, pass, body, n) VALUES (?1, ?2, ?3, ?4)", error) &&
         commit_papers (self, &edit, pass, 0, error);
}

static void
difference_free (gpointer data)
{
  WsPaperDifference *difference = data;

  g_free (difference->body);
  g_free (difference);
}

/**
 * ws_vote_compare_papers:
 *
 * Returns: (transfer full) (element-type WsPaperDifference): the ballots of which both passes do not hold as many, with how
 * many each holds; none where they agree. What is the same in both is not told.
 */
GPtrArray *
ws_vote_compare_papers (WsVote *self)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (difference_free);
  g_autoptr (WsQuery) query =
    ws_store_query (ws_row_get_store (WS_ROW (self)),
                    "SELECT body, sum (iif (pass = 1, n, 0)) a, sum (iif (pass = 2, n, 0)) b FROM paper WHERE vote = ?1"
                    " GROUP BY body HAVING a <> b ORDER BY body", "i", ws_row_get_id (WS_ROW (self)));

  while (ws_query_next (query))
    {
      WsPaperDifference *difference = g_new0 (WsPaperDifference, 1);

      difference->body = g_strdup (ws_query_get_text (query, 0));
      difference->first = ws_query_get_int (query, 1);
      difference->second = ws_query_get_int (query, 2);
      g_ptr_array_add (differences, difference);
    }
  return differences;
}

/**
 * ws_vote_check_papers:
 *
 * Returns: %FALSE with a sentence in @error that says why the vote cannot be closed yet: paper ballots were not typed twice, by
 * two people, with the same outcome, or two counts of totals differ
 */
gboolean
ws_vote_check_papers (WsVote  *self,
                      GError **error)
{
  g_autoptr (GPtrArray) differences = ws_vote_compare_papers (self);
  g_autofree char *first = ws_text_fold (ws_vote_get_typed_by (self, 1));
  g_autofree char *second = ws_text_fold (ws_vote_get_typed_by (self, 2));

  if (!ws_vote_has_papers (self))
    return ws_vote_check_sheets (self, error);
  if (ws_vote_get_n_papers (self, 1) == 0 || ws_vote_get_n_papers (self, 2) == 0)
    return ws_model_refuse (error, _("The paper ballots were typed once. A second person types the same papers before the vote is "
                                     "closed."));
  if (differences->len > 0)
    return ws_model_refuse (error, _("The two people did not type the same paper ballots. Compare them before you close the vote."));
  if (*first != '\0' && g_str_equal (first, second))
    return ws_model_refuse (error, _("The same person typed the paper ballots twice. Somebody else must type them the second time."));
  return ws_vote_check_sheets (self, error);
}

/**
 * ws_vote_list_papers:
 *
 * Returns: (transfer full): body → count (GUINT_TO_POINTER) of the valid papers; %NULL with @error while the vote is open
 */
GHashTable *
ws_vote_list_papers (WsVote  *self,
                     GError **error)
{
  g_autoptr (GHashTable) papers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (WsQuery) query = NULL;

  if (ws_vote_get_state (self) == WS_VOTE_OPEN)
    {
      ws_model_refuse (error, _("The vote is open: until it is closed nobody sees what is in the box."));
      return NULL;
    }
  query = ws_store_query (ws_row_get_store (WS_ROW (self)), "SELECT body, n FROM paper WHERE vote = ?1 AND pass = 1 AND body <> ?2",
                          "is", ws_row_get_id (WS_ROW (self)), WS_PAPER_SPOILED);
  while (ws_query_next (query))
    g_hash_table_insert (papers, g_strdup (ws_query_get_text (query, 0)), GUINT_TO_POINTER (ws_query_get_int (query, 1)));
  return g_steal_pointer (&papers);
}

/* For the fingerprint: "paper 2<tab>2 0 1". */
void
ws_vote_append_papers (WsVote  *self,
                       GString *text)
{
  g_autoptr (WsQuery) query = ws_store_query (ws_row_get_store (WS_ROW (self)),
                                              "SELECT n, body FROM paper WHERE vote = ?1 AND pass = 1 ORDER BY body", "i",
                                              ws_row_get_id (WS_ROW (self)));

  while (ws_query_next (query))
    g_string_append_printf (text, "paper %" G_GINT64_FORMAT "\t%s\n", ws_query_get_int (query, 0), ws_query_get_text (query, 1));
}
