/* ws-sheet-record.c — the counting record: what witnesses sign.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything on it is a number or a sentence that was said aloud in the room: ballots by channel, where the slips are, the
 * result, the fingerprints. Paper signed by hand is what a changed file cannot contradict. */

#include "ws-sheet-votes.h"

#include "ws-date.h"
#include "ws-result.h"
#include "ws-sheet-private.h"

#define LINES_TO_SIGN 4     /* where no witness was written down */

static void
add_number_cell (WsBlock *table,
                 WsLang  *lang,
                 gint64   number,
                 gboolean bold)
{
  g_autofree char *text = ws_lang_number (lang, number);

  ws_block_add_cell (table, text, bold);
}

static void
add_channel (WsBlock               *table,
             WsLang                *lang,
             const char            *name,
             const WsResultChannel *numbers,
             gboolean               bold)
{
  ws_block_add_cell (table, name, bold);
  add_number_cell (table, lang, numbers->ballots, bold);
  add_number_cell (table, lang, numbers->blank, bold);
  add_number_cell (table, lang, numbers->spoiled, bold);
  add_number_cell (table, lang, numbers->ballots - numbers->blank - numbers->spoiled, bold);
}

static void
add_channels (WsDoc    *doc,
              WsLang   *lang,
              WsResult *result)
{
  const char *const names[] = { ws_lang_ctr (lang, "channel", "Laptop"), ws_lang_ctr (lang, "channel", "Show of hands"),
                                ws_lang_ctr (lang, "channel", "Paper") };
  WsBlock *table;
  WsResultChannel numbers;

  ws_doc_add_heading (doc, 2, ws_lang_tr (lang, "Ballots"));
  table = ws_doc_add_table (doc, ws_lang_tr (lang, "Ballots"));
  ws_block_add_column (table, ws_lang_tr (lang, "Where they came from"), WS_ALIGN_START, 3);
  ws_block_add_column (table, ws_lang_tr (lang, "Ballots"), WS_ALIGN_END, 1);
  ws_block_add_column (table, ws_lang_tr (lang, "Blank"), WS_ALIGN_END, 1);
  ws_block_add_column (table, ws_lang_tr (lang, "Spoiled"), WS_ALIGN_END, 1);
  ws_block_add_column (table, ws_lang_tr (lang, "Valid"), WS_ALIGN_END, 1);
  for (WsChannel channel = WS_CHANNEL_LAPTOP; channel <= WS_CHANNEL_PAPER; channel++)
    {
      ws_result_get_channel (result, channel, &numbers);
      if (numbers.ballots > 0)
        add_channel (table, lang, names[channel], &numbers, FALSE);
    }
  ws_result_get_total (result, &numbers);
  add_channel (table, lang, ws_lang_tr (lang, "All together"), &numbers, TRUE);
}

/* A number that was not counted is a line to write it on. */
static void
add_slip_row (WsBlock    *table,
              WsLang     *lang,
              const char *name,
              int         number,
              gboolean    bold)
{
  ws_block_add_cell (table, name, bold);
  if (number >= 0)
    add_number_cell (table, lang, number, bold);
  else
    ws_block_add_cell (table, "______", bold);
}

static void
add_difference (WsDoc  *doc,
                WsLang *lang,
                WsVote *vote,
                int     difference)
{
  g_autofree char *number = ws_lang_number (lang, ABS (difference));
  WsBlock *facts = ws_doc_add_facts (doc, 2);
  g_auto (GStrv) names = g_strsplit (ws_vote_get_difference_signed (vote), "\n", -1);
  g_autofree char *signers = NULL;

  if (difference == 0)
    {
      ws_minutes_fact (facts, ws_lang_tr (lang, "Difference"), ws_lang_tr (lang, "None: every slip is accounted for."));
      return;
    }
  ws_minutes_fact (facts, ws_lang_tr (lang, "Difference"), number);
  ws_minutes_fact (facts, ws_lang_tr (lang, "Reason"), ws_vote_get_difference_note (vote));
  signers = ws_lang_join (lang, (const char *const *) names);
  ws_minutes_fact (facts, ws_lang_tr (lang, "Signed for by"), signers);
}

static void
add_slips (WsDoc  *doc,
           WsLang *lang,
           WsVote *vote)
{
  WsSlipCount slips;
  WsBlock *table;

  ws_vote_get_slips (vote, &slips);
  if (slips.printed == 0)
    return;
  ws_doc_add_heading (doc, 2, ws_lang_tr (lang, "Slips with a code"));
  table = ws_doc_add_table (doc, ws_lang_tr (lang, "Slips with a code"));
  ws_block_add_column (table, ws_lang_tr (lang, "Where they are"), WS_ALIGN_START, 3);
  ws_block_add_column (table, ws_lang_tr (lang, "Slips"), WS_ALIGN_END, 1);
  add_slip_row (table, lang, ws_lang_tr (lang, "In the jar: as many as ballots on the laptop"), slips.deposited, FALSE);
  add_slip_row (table, lang, ws_lang_tr (lang, "Cancelled before they were used"), slips.spoiled, FALSE);
  add_slip_row (table, lang, ws_lang_tr (lang, "Handed back unused"), slips.returned, FALSE);
  add_slip_row (table, lang, ws_lang_tr (lang, "Missing"), slips.missing, FALSE);
  add_slip_row (table, lang, ws_lang_tr (lang, "Printed"), slips.printed, TRUE);
  add_difference (doc, lang, vote, slips.difference);
}

static void
add_fingerprints (WsDoc  *doc,
                  WsLang *lang,
                  WsVote *vote)
{
  g_autofree char *rules = ws_result_spell_hash (ws_vote_get_rules_hash (vote), lang);
  g_autofree char *ballots = ws_result_spell_hash (ws_vote_get_ballots_hash (vote), lang);
  WsBlock *hashes;

  ws_doc_add_heading (doc, 2, ws_lang_tr (lang, "Fingerprints"));
  hashes = ws_doc_add_hashes (doc);
  ws_block_keep (hashes);
  ws_block_add (hashes, ws_lang_tr (lang, "Fingerprint of the rules (SHA-256)"), rules);
  ws_block_add (hashes, ws_lang_tr (lang, "Fingerprint of the ballots (SHA-256)"), ballots);
  ws_doc_add_paragraph (doc, 2, ws_lang_tr (lang, "Read the words aloud before signing: whoever gets the open data later can compare "
                                                  "them with this sheet."));
}

static void
add_witnesses (WsDoc  *doc,
               WsLang *lang,
               WsVote *vote)
{
  g_auto (GStrv) names = g_strsplit (ws_vote_get_witnesses (vote), "\n", -1);
  const char *post = ws_lang_tr (lang, "Witness");
  WsBlock *signatures;
  guint n = 0;

  ws_doc_add_heading (doc, 2, ws_lang_tr (lang, "Witnesses of the count"));
  signatures = ws_doc_add_signatures (doc);
  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      {
        ws_block_add (signatures, names[i], post);
        n++;
      }
  for (; n < LINES_TO_SIGN; n++)
    ws_block_add (signatures, "", post);
}

static void
add_facts (WsDoc    *doc,
           WsLang   *lang,
           WsVote   *vote,
           WsResult *result)
{
  WsWorkshop *workshop = ws_vote_get_workshop (vote);
  WsBlock *facts = ws_doc_add_facts (doc, 1);
  g_autofree char *date = ws_date_from_ms (ws_vote_get_opened (vote));
  g_autofree char *day = ws_lang_date_medium (lang, date);
  g_autofree char *from = ws_time_from_ms (ws_vote_get_opened (vote));
  g_autofree char *to = ws_time_from_ms (ws_vote_get_closed (vote));
  /* Translators: when a vote was open: a date and two times of the day. */
  g_autofree char *hours = g_strdup_printf (ws_lang_tr (lang, "%1$s, from %2$s to %3$s"), day, from, to);

  ws_minutes_fact (facts, ws_lang_tr (lang, "Workshop"), ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE));
  ws_minutes_fact (facts, ws_lang_tr (lang, "Where"), ws_workshop_get_text (workshop, WS_WORKSHOP_PLACE));
  ws_minutes_fact (facts, ws_lang_tr (lang, "Open"), hours);
  ws_minutes_fact (facts, ws_lang_tr (lang, "Method and rules"), ws_result_get_method_text (result));
  ws_minutes_fact (facts, ws_lang_tr (lang, "Participation"), ws_result_get_turnout_text (result));
  ws_minutes_fact (facts, ws_lang_tr (lang, "Result"), ws_result_get_headline (result));
  ws_minutes_fact (facts, ws_lang_tr (lang, "Tie"), ws_result_get_tie_text (result));
}

/**
 * ws_sheet_new_record:
 * @vote: closed
 * @language: (nullable): "es" or "en"; %NULL: the language of the workshop's documents
 *
 * Ballots by channel, slips, result and fingerprints, with lines for witnesses.
 *
 * Returns: (transfer full): ready to be laid out
 */
WsDoc *
ws_sheet_new_record (WsVote     *vote,
                     const char *language)
{
  WsWorkshop *workshop = ws_vote_get_workshop (vote);
  g_autoptr (WsLang) lang = ws_lang_new (language != NULL ? language : ws_workshop_get_text (workshop, WS_WORKSHOP_LANGUAGE));
  g_autoptr (WsResult) result = ws_result_new (vote, lang);
  const char *title = ws_lang_tr (lang, "Counting record");
  g_autofree char *name = g_strdup_printf ("%s: %s", title, ws_vote_get_question (vote));
  g_autofree char *today = ws_date_today ();
  g_autofree char *stamp = g_strconcat (today, "T00:00:00Z", NULL);
  WsDoc *doc = ws_doc_new (lang);

  ws_doc_set_text (doc, WS_DOC_TITLE, name);
  ws_doc_set_text (doc, WS_DOC_SUBJECT, ws_workshop_get_text (workshop, WS_WORKSHOP_SUBJECT));
  ws_doc_set_text (doc, WS_DOC_AUTHOR, ws_workshop_get_text (workshop, WS_WORKSHOP_FACILITATOR));
  ws_doc_set_text (doc, WS_DOC_CREATOR, "Workshop " WS_VERSION);
  ws_doc_set_text (doc, WS_DOC_DATE, stamp);
  ws_doc_set_text (doc, WS_DOC_FOOT, name);
  ws_doc_add_title (doc, title, ws_vote_get_question (vote), NULL);
  add_facts (doc, lang, vote, result);
  add_channels (doc, lang, result);
  add_slips (doc, lang, vote);
  add_fingerprints (doc, lang, vote);
  add_witnesses (doc, lang, vote);
  return doc;
}
