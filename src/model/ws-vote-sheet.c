/* ws-vote-sheet.c — totals that were counted by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A show of hands or a pile of paper comes in as totals. They are only taken where they can be true: what the marks add up
 * to must be possible with so many people under the rules of the vote. */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-text.h"
#include "ws-vote-private.h"
#include "ws-words.h"

static gint64
sheet_id (WsVote    *self,
          WsChannel  channel,
          int        pass)
{
  return ws_store_query_int (ws_row_get_store (WS_ROW (self)),
                             "SELECT id FROM tally_sheet WHERE vote = ?1 AND channel = ?2 AND pass = ?3 AND gone = 0", "isi",
                             ws_row_get_id (WS_ROW (self)), ws_channel_get_word (channel), (gint64) pass);
}

gboolean
ws_vote_has_sheet (WsVote    *self,
                   WsChannel  channel)
{
  return sheet_id (self, channel, 1) != 0;
}

/**
 * ws_vote_get_sheet_pass:
 * @pass: 1 or 2
 * @sheet: (out): @sheet->counts is to be freed with g_free()
 *
 * Returns: whether there is one; where not, @sheet is all zeros (with counts)
 */
gboolean
ws_vote_get_sheet_pass (WsVote       *self,
                        WsChannel     channel,
                        int           pass,
                        WsTallySheet *sheet)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  gint64 id = sheet_id (self, channel, pass);
  guint n = ws_vote_get_n_options (self);
  g_autoptr (WsQuery) query = NULL;

  *sheet = (WsTallySheet) { .counts = g_new0 (int, MAX (n, 1)) };
  if (id == 0)
    return FALSE;
  sheet->ballots = ws_store_query_int (store, "SELECT ballots FROM tally_sheet WHERE id = ?1", "i", id);
  sheet->blank = ws_store_query_int (store, "SELECT blank FROM tally_sheet WHERE id = ?1", "i", id);
  sheet->spoiled = ws_store_query_int (store, "SELECT spoiled FROM tally_sheet WHERE id = ?1", "i", id);
  query = ws_store_query (store, "SELECT o.number, l.n FROM tally_line l JOIN vote_option o ON o.id = l.option"
                                 " WHERE l.sheet = ?1 AND l.gone = 0 AND o.gone = 0", "i", id);
  while (ws_query_next (query))
    {
      gint64 number = ws_query_get_int (query, 0);
      if (number >= 1 && number <= n)
        sheet->counts[number - 1] = ws_query_get_int (query, 1);
    }
  return TRUE;
}

/* The totals that count: those of the first pass, with which a second must agree. */
gboolean
ws_vote_get_sheet (WsVote       *self,
                   WsChannel     channel,
                   WsTallySheet *sheet)
{
  return ws_vote_get_sheet_pass (self, channel, 1, sheet);
}

/* Returns: (transfer full): the name of who counted, or "" */
char *
ws_vote_get_counted_by (WsVote    *self,
                        WsChannel  channel,
                        int        pass)
{
  char *name = ws_store_query_text (ws_row_get_store (WS_ROW (self)), "SELECT counted_by FROM tally_sheet WHERE id = ?1", "i",
                                    sheet_id (self, channel, pass));

  return name != NULL ? name : g_strdup ("");
}

static gboolean
refuse_sum (GError     **error,
            const char  *sentence,
            gint64       found,
            gint64       allowed)
{
  g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED, sentence, (int) found, (int) allowed);
  return FALSE;
}

/**
 * ws_vote_check_sheet:
 * @sheet: totals as they are being typed
 *
 * Returns: %FALSE with a sentence in @error that says why these totals cannot be true
 */
gboolean
ws_vote_check_sheet (WsVote              *self,
                     const WsTallySheet  *sheet,
                     GError             **error)
{
  WsVoteRules rules;
  guint n = ws_vote_get_n_options (self);
  gint64 valid = (gint64) sheet->ballots - sheet->blank - sheet->spoiled;
  gint64 sum = 0, most_each, most_sum;

  ws_vote_get_rules (self, &rules);
  if (sheet->ballots < 0 || sheet->blank < 0 || sheet->spoiled < 0)
    return ws_model_refuse (error, _("A count cannot be negative."));
  if (valid < 0)
    return ws_model_refuse (error, _("There are more blank and spoiled ballots than ballots in all."));
  most_each = rules.method == WS_METHOD_DOTS ? valid * (rules.cap > 0 ? MIN (rules.cap, rules.dots) : rules.dots) : valid;
  for (guint i = 0; i < n; i++)
    {
      if (sheet->counts[i] < 0)
        return ws_model_refuse (error, _("A count cannot be negative."));
      if (sheet->counts[i] > most_each)
        /* Translators: the first number is what was typed, the second the most that is possible */
        return refuse_sum (error, _("One option has %d, but with these ballots it can have at most %d."), sheet->counts[i], most_each);
      sum += sheet->counts[i];
    }
  if (rules.method == WS_METHOD_YES_NO)
    return sum == valid ||
           /* Translators: the first number is the sum of yes, no and abstain, the second that of valid ballots */
           refuse_sum (error, _("Yes, no and abstain add up to %d, but there are %d valid votes. They must be equal."), sum, valid);
  most_sum = rules.method == WS_METHOD_DOTS ? valid * rules.dots
                                            : valid * (rules.choose_max > 0 ? MIN ((guint) rules.choose_max, n) : n);
  if (sum > most_sum)
    return refuse_sum (error, _("Together the options have %d, but with these ballots it can be at most %d."), sum, most_sum);
  if (sum < valid)
    return refuse_sum (error, _("Together the options have only %d, but there are %d valid ballots. Count those without any mark as "
                               "blank."), sum, valid);
  return TRUE;
}

static gboolean
write_lines (WsVote              *self,
             gint64               id,
             const WsTallySheet  *sheet,
             GError             **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  GListModel *options = ws_vote_get_options (self);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (WsRow) option = g_list_model_get_item (options, i);
      gint64 line = ws_store_query_int (store, "SELECT id FROM tally_line WHERE sheet = ?1 AND option = ?2 AND gone = 0", "ii",
                                        id, ws_row_get_id (option));
      gboolean ok = line != 0
        ? ws_store_run (store, error, "UPDATE tally_line SET n = ?2 WHERE id = ?1", "ii", line, (gint64) sheet->counts[i])
        : ws_store_run (store, error, "INSERT INTO tally_line (id, sheet, option, n) VALUES (?1, ?2, ?3, ?4)", "iiii",
                        ws_random_id (), id, ws_row_get_id (option), (gint64) sheet->counts[i]);
      if (!ok)
        return FALSE;
    }
  return TRUE;
}

/**
 * ws_vote_write_sheet_pass:
 * @channel: hands or paper
 * @pass: 1, or 2 for those who count the same papers again; both must agree before the vote can be closed
 * @counted_by: (nullable): name of who counted; %NULL: as it is
 *
 * Takes the totals of a channel while the vote is open. Totals that cannot be true are refused with the reason.
 */
gboolean
ws_vote_write_sheet_pass (WsVote              *self,
                          WsChannel            channel,
                          int                  pass,
                          const char          *counted_by,
                          const WsTallySheet  *sheet,
                          GError             **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autofree char *kept = ws_vote_get_counted_by (self, channel, pass);
  g_autofree char *name = ws_words_take (counted_by != NULL ? counted_by : kept, WS_TEXT_TITLE_MAX, TRUE, NULL, error);
  g_autoptr (WsEdit) edit = NULL;
  gint64 id = sheet_id (self, channel, pass);

  g_return_val_if_fail (channel != WS_CHANNEL_LAPTOP && (pass == 1 || pass == 2), FALSE);

  if (name == NULL)
    return FALSE;
  if (ws_vote_get_state (self) != WS_VOTE_OPEN)
    return ws_model_refuse (error, _("Totals can be written while the vote is open."));
  if (channel == WS_CHANNEL_PAPER && ws_vote_has_papers (self))
    return ws_model_refuse (error, _("Paper ballots of this vote are typed one by one. They would be counted twice."));
  if (!ws_vote_check_sheet (self, sheet, error))
    return FALSE;
  edit = ws_store_begin (store, N_("Write totals"));
  if (id == 0)
    {
      id = ws_random_id ();
      if (!ws_store_run (store, error, "INSERT INTO tally_sheet (id, vote, channel, pass) VALUES (?1, ?2, ?3, ?4)", "iisi",
                         id, ws_row_get_id (WS_ROW (self)), ws_channel_get_word (channel), (gint64) pass))
        return FALSE;
    }
  return ws_store_run (store, error, "UPDATE tally_sheet SET ballots = ?2, blank = ?3, spoiled = ?4, counted_by = ?5 WHERE id = ?1",
                       "iiiis", id, (gint64) sheet->ballots, (gint64) sheet->blank, (gint64) sheet->spoiled, name) &&
         write_lines (self, id, sheet, error) && ws_edit_commit (edit, error);
}

/* The first pass, whoever counted. */
gboolean
ws_vote_write_sheet (WsVote              *self,
                     WsChannel            channel,
                     const WsTallySheet  *sheet,
                     GError             **error)
{
  return ws_vote_write_sheet_pass (self, channel, 1, NULL, sheet, error);
}

/**
 * ws_vote_check_sheets:
 *
 * Returns: %FALSE with a sentence in @error where totals were counted twice and are not the same
 */
gboolean
ws_vote_check_sheets (WsVote  *self,
                      GError **error)
{
  for (WsChannel channel = WS_CHANNEL_HANDS; channel <= WS_CHANNEL_PAPER; channel++)
    {
      WsTallySheet first, second;
      gboolean both = ws_vote_get_sheet_pass (self, channel, 1, &first) & ws_vote_get_sheet_pass (self, channel, 2, &second);
      gboolean same = first.ballots == second.ballots && first.blank == second.blank && first.spoiled == second.spoiled &&
                      memcmp (first.counts, second.counts, sizeof (int) * ws_vote_get_n_options (self)) == 0;
      gboolean alone = !both && sheet_id (self, channel, 2) != 0;

      g_free (first.counts);
      g_free (second.counts);
      if ((both && !same) || alone)
        return ws_model_refuse (error, _("The two counts of the totals do not agree. Count again before you close the vote."));
    }
  return TRUE;
}

/* For the fingerprint: "hands 30 1 0: 12 10 7". */
void
ws_vote_append_sheets (WsVote  *self,
                       GString *text)
{
  for (WsChannel channel = WS_CHANNEL_HANDS; channel <= WS_CHANNEL_PAPER; channel++)
    {
      WsTallySheet sheet;

      if (ws_vote_get_sheet (self, channel, &sheet))
        {
          g_string_append_printf (text, "%s %d %d %d:", ws_channel_get_word (channel), sheet.ballots, sheet.blank, sheet.spoiled);
          for (guint i = 0; i < ws_vote_get_n_options (self); i++)
            g_string_append_printf (text, " %d", sheet.counts[i]);
          g_string_append_c (text, '\n');
        }
      g_free (sheet.counts);
    }
}
