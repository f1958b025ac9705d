/* ws-package-files.c — a vote in the formats that other programs count, and the letter that goes with the package.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pabulib (.pb) for budgets, approval, points and scores; BLT for rankings. Both hold single ballots only: a vote that also has
 * totals of hands or paper is not written so, because another program would count something else. Voters are numbered after
 * sorting, which says nothing about anybody. */

#include "ws-package-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ws-csv.h"
#include "ws-date.h"
#include "ws-result.h"

#define FEW_BALLOTS 5

static gboolean
has_sheets (WsVote *vote)
{
  return ws_vote_has_sheet (vote, WS_CHANNEL_HANDS) || ws_vote_has_sheet (vote, WS_CHANNEL_PAPER) || ws_vote_has_papers (vote);
}

static void
add_row (WsCsvWriter *csv,
         const char  *key,
         const char  *value)
{
  ws_csv_writer_add_text (csv, key);
  ws_csv_writer_add_text (csv, value);
  ws_csv_writer_end_row (csv);
}

static void
add_number_row (WsCsvWriter *csv,
                const char  *key,
                gint64       number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  add_row (csv, key, text);
}

static void
add_money_row (WsCsvWriter *csv,
               const char  *key,
               gint64       cents)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", cents / 100, (int) (cents % 100));

  add_row (csv, key, text);
}

static gboolean
has_points (WsMethod method)
{
  return method == WS_METHOD_DOTS || method == WS_METHOD_SCORE || method == WS_METHOD_QUADRATIC;
}

static void
add_meta (WsPackage   *self,
          WsCsvWriter *csv)
{
  WsWorkshop *workshop = ws_vote_get_workshop (self->vote);
  const WsVoteRules *rules = &self->count->rules;
  g_autofree char *opened = ws_date_from_ms (ws_vote_get_opened (self->vote));
  g_autofree char *closed = ws_date_from_ms (ws_vote_get_closed (self->vote));

  ws_csv_writer_add_text (csv, "META");
  ws_csv_writer_end_row (csv);
  add_row (csv, "key", "value");
  add_row (csv, "description", ws_vote_get_question (self->vote));
  add_row (csv, "country", "Mexico");
  add_row (csv, "unit", ws_workshop_get_text (workshop, WS_WORKSHOP_PLACE));
  add_row (csv, "instance", ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE));
  add_number_row (csv, "num_projects", self->count->n_options);
  add_number_row (csv, "num_votes", self->count->channels[WS_CHANNEL_LAPTOP].ballots);
  if (rules->method == WS_METHOD_BUDGET)
    add_money_row (csv, "budget", rules->budget);
  else
    add_number_row (csv, "budget", rules->seats);
  add_row (csv, "vote_type", rules->method == WS_METHOD_SCORE ? "scoring" : has_points (rules->method) ? "cumulative" : "approval");
  add_row (csv, "rule", rules->counting == WS_COUNTING_EQUAL_SHARES ? "equalshares" : "greedy");
  add_row (csv, "date_begin", opened);
  add_row (csv, "date_end", closed);
}

static int
compare_seats_by_lot (gconstpointer a,
                      gconstpointer b,
                      gpointer      profile)
{
  return ws_profile_compare_lots (profile, *(const guint *) a, *(const guint *) b);
}

static gboolean
is_winner (const WsVoteCount *count,
           guint              option)
{
  for (guint i = 0; i < count->n_options; i++)
    if (count->seats[i].option == option)
      return count->seats[i].chosen;
  return FALSE;
}

/* In the order of ties, which a program that breaks them by the order of the file follows then. */
static void
add_projects (WsPackage   *self,
              WsCsvWriter *csv)
{
  const WsVoteCount *count = self->count;
  g_autofree guint *order = g_new (guint, MAX (count->n_options, 1));
  static const char *const head[] = { "project_id", "cost", "name", "votes", "selected" };

  for (guint i = 0; i < count->n_options; i++)
    order[i] = i;
  g_qsort_with_data (order, count->n_options, sizeof *order, compare_seats_by_lot, count->profile);
  ws_csv_writer_add_text (csv, "PROJECTS");
  ws_csv_writer_end_row (csv);
  for (guint i = 0; i < G_N_ELEMENTS (head); i++)
    ws_csv_writer_add_text (csv, head[i]);
  ws_csv_writer_end_row (csv);
  for (guint i = 0; i < count->n_options; i++)
    {
      gint64 cost = ws_profile_get_cost (count->profile, order[i]);
      g_autofree char *money = count->rules.method == WS_METHOD_BUDGET
        ? g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", cost / 100, (int) (cost % 100)) : g_strdup ("1");

      ws_csv_writer_add_number (csv, order[i] + 1);
      ws_csv_writer_add_text (csv, money);
      ws_csv_writer_add_text (csv, ws_profile_get_name (count->profile, order[i]));
      ws_csv_writer_add_number (csv, count->totals[order[i]]);
      ws_csv_writer_add_number (csv, is_winner (count, order[i]));
      ws_csv_writer_end_row (csv);
    }
}

static void
add_votes (WsPackage   *self,
           WsCsvWriter *csv)
{
  gboolean points = has_points (self->count->rules.method);
  gint64 voter = 0;

  ws_csv_writer_add_text (csv, "VOTES");
  ws_csv_writer_end_row (csv);
  ws_csv_writer_add_text (csv, "voter_id");
  ws_csv_writer_add_text (csv, "vote");
  if (points)
    ws_csv_writer_add_text (csv, "points");
  ws_csv_writer_end_row (csv);
  for (guint g = 0; g < ws_profile_get_n_groups (self->count->profile); g++)
    {
      guint n;
      gint64 times;
      const WsBallotMark *marks = ws_profile_get_group (self->count->profile, g, &n, &times);
      g_autoptr (GString) vote = g_string_new (NULL);
      g_autoptr (GString) given = g_string_new (NULL);

      for (guint i = 0; i < n; i++)
        {
          g_string_append_printf (vote, "%s%u", i > 0 ? "," : "", marks[i].option + 1);
          g_string_append_printf (given, "%s%d", i > 0 ? "," : "", marks[i].points);
        }
      for (gint64 i = 0; i < times; i++)
        {
          ws_csv_writer_add_number (csv, ++voter);
          ws_csv_writer_add_text (csv, vote->str);
          if (points)
            ws_csv_writer_add_text (csv, given->str);
          ws_csv_writer_end_row (csv);
        }
    }
  for (gint64 i = 0; i < ws_profile_get_n_blank (self->count->profile); i++)
    {
      ws_csv_writer_add_number (csv, ++voter);
      ws_csv_writer_add_text (csv, "");
      if (points)
        ws_csv_writer_add_text (csv, "");
      ws_csv_writer_end_row (csv);
    }
}

static gboolean
add_pabulib (WsPackage  *self,
             GError    **error)
{
  g_autoptr (WsCsvWriter) csv = ws_csv_writer_new (';', WS_CSV_PLAIN);
  g_autofree char *text = NULL;
  gsize length;

  add_meta (self, csv);
  add_projects (self, csv);
  add_votes (self, csv);
  text = ws_csv_writer_finish (csv, &length);
  return ws_package_add_file (self, "election.pb", text, length, error);
}

/* A name in quotes, in which none may stand. */
static void
add_quoted (GString    *blt,
            const char *text)
{
  g_autofree char *plain = g_strdup (text);

  g_strdelimit (plain, "\"\n", '\'');
  g_string_append_printf (blt, "\"%s\"\n", plain);
}

static gboolean
add_blt (WsPackage  *self,
         GError    **error)
{
  const WsVoteCount *count = self->count;
  g_autoptr (GString) blt = g_string_new (NULL);

  g_string_append_printf (blt, "%u %d\n", count->n_options, count->rules.method == WS_METHOD_COMMITTEE ? count->rules.seats : 1);
  for (guint g = 0; g < ws_profile_get_n_groups (count->profile); g++)
    {
      guint n;
      gint64 times;
      const WsBallotMark *marks = ws_profile_get_group (count->profile, g, &n, &times);

      g_string_append_printf (blt, "%" G_GINT64_FORMAT, times);
      for (guint i = 0; i < n; i++)
        g_string_append_printf (blt, " %u", marks[i].option + 1);
      g_string_append (blt, " 0\n");
    }
  if (ws_profile_get_n_blank (count->profile) > 0)
    g_string_append_printf (blt, "%" G_GINT64_FORMAT " 0\n", ws_profile_get_n_blank (count->profile));
  g_string_append (blt, "0\n");
  for (guint i = 0; i < count->n_options; i++)
    add_quoted (blt, ws_profile_get_name (count->profile, i));
  add_quoted (blt, ws_vote_get_question (self->vote));
  return ws_package_add_file (self, "election.blt", blt->str, -1, error);
}

/* "election.pb" or "election.blt"; nothing where neither can hold this vote. */
gboolean
ws_package_add_open_format (WsPackage  *self,
                            GError    **error)
{
  WsMethod method = self->count->rules.method;

  if (method == WS_METHOD_RANKED || method == WS_METHOD_COMMITTEE)
    return add_blt (self, error);
  if ((method == WS_METHOD_BUDGET || method == WS_METHOD_APPROVAL || has_points (method)) && !has_sheets (self->vote))
    return add_pabulib (self, error);
  return TRUE;
}

/**
 * ws_package_warn:
 * @language: of the sentence
 *
 * Where there are many more possible rankings than ballots, somebody could have been told to cast an unusual one, by which it
 * is recognised afterwards. The same where there are hardly any ballots.
 *
 * Returns: (transfer full) (nullable): a warning in words; %NULL: there is nothing to warn of
 */
char *
ws_package_warn (WsVote     *vote,
                 const char *language)
{
  g_autoptr (WsLang) lang = ws_lang_new (language);
  WsMethod method = ws_vote_get_method (vote);
  guint n = ws_vote_get_n_options (vote), cast = ws_vote_get_cast (vote);
  double orders = 1;

  if (cast < FEW_BALLOTS)
    return g_strdup (ws_lang_tr (lang, "So few ballots can be guessed by those who know each other. Think before you hand them on."));
  for (guint i = 2; i <= n; i++)
    orders *= i;
  if ((method != WS_METHOD_RANKED && method != WS_METHOD_COMMITTEE) || cast >= orders / 10)
    return NULL;
  return g_strdup_printf (ws_lang_tr (lang, "There are many more ways to rank %1$u options than the %2$u ballots: somebody who was told "
                                            "to rank in an unusual way could be recognised by it. Where people may have been put "
                                            "under pressure, hand on result.json without ballots.csv and election.blt."), n, cast);
}

/* Names of files and what they are; the words of the program are those of the language. */
static void
describe_files (WsPackage *self,
                GString   *text)
{
  static const struct { const char *name, *what; } files[] = {
    { "definition.json", N_("what was fixed before the first ballot: question, options, rules, order of ties") },
    { "ballots.csv", N_("the ballots, sorted; equal ones are one line with their number") },
    { "result.json", N_("the result, step by step") },
    { "election.pb", N_("the same ballots for programs that read Pabulib") },
    { "election.blt", N_("the same ballots for programs that read BLT") },
    { "words.txt", N_("the words that fingerprints are spelled with") },
    { "verify.py", N_("counts everything again; it does not use the program that made the folder") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (g_ptr_array_find_with_equal_func (self->names, files[i].name, g_str_equal, NULL))
      g_string_append_printf (text, "  %-16s %s\n", files[i].name, ws_lang_tr (self->lang, files[i].what));
  g_string_append_c (text, '\n');
}

static void
add_paragraph (GString    *text,
               const char *paragraph)
{
  if (paragraph != NULL && *paragraph != '\0')
    g_string_append_printf (text, "%s\n\n", paragraph);
}

/* "README.txt": what this is, how to check it, and what is not in it. */
gboolean
ws_package_add_readme (WsPackage  *self,
                       GError    **error)
{
  WsLang *lang = self->lang;
  g_autoptr (WsResult) result = ws_result_new (self->vote, lang);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *rules = ws_result_spell_hash (ws_vote_get_rules_hash (self->vote), lang);
  g_autofree char *ballots = ws_result_spell_hash (ws_vote_get_ballots_hash (self->vote), lang);
  g_autofree char *warning = ws_package_warn (self->vote, ws_lang_get_code (lang));

  add_paragraph (text, ws_vote_get_question (self->vote));
  add_paragraph (text, ws_result_get_headline (result));
  add_paragraph (text, ws_result_get_method_text (result));
  describe_files (self, text);
  g_string_append_printf (text, "%s\n\n    python3 verify.py\n    sha256sum -c SHA256SUMS\n\n",
                          ws_lang_tr (lang, "To check it, on any computer with Python 3.8 or later, in this folder:"));
  g_string_append_printf (text, "%s\n%s\n\n", ws_lang_tr (lang, "Fingerprint of the rules (SHA-256)"), rules);
  g_string_append_printf (text, "%s\n%s\n\n", ws_lang_tr (lang, "Fingerprint of the ballots (SHA-256)"), ballots);
  add_paragraph (text, ws_lang_tr (lang, "The words stand for the first eight bytes. Compare them with those that witnesses wrote down "
                                         "when the vote was opened and closed: a folder can be made anew, handwriting cannot."));
  add_paragraph (text, ws_lang_tr (lang, "Left out, because the workshop does not keep it or it is nobody’s business: names, codes of "
                                         "slips, the time and the order of ballots, who voted."));
  add_paragraph (text, ws_lang_tr (lang, "Ties within a count (who goes out of a run-off, which project comes first) follow the order in "
                                         "definition.json, “lot”, drawn when the vote opened: the lower number is taken first."));
  add_paragraph (text, warning);
  return ws_package_add_file (self, "README.txt", text->str, -1, error);
}
