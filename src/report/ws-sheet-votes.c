/* ws-sheet-votes.c — paper for a vote: slips with codes, and ballots.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A slip bears no name and no number, and the slips come in an order of their own, so that neither a slip nor its place on the
 * sheet tells who had it. A ballot has the options in the order of their numbers: shuffled copies would tell their printing. */

#include "ws-sheet-votes.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-date.h"
#include "ws-random.h"
#include "ws-sheet-private.h"

#define GROUP 4            /* letters of a code, on each side of its dash */
#define LINES_MAX 44       /* of text, that a ballot of a whole page may have */
#define LINE_CHARS 74

/* Returns: (transfer full): a document about @vote, without blocks */
static WsDoc *
new_doc (WsVote     *vote,
         WsLang     *lang,
         const char *title,
         const char *foot)
{
  WsWorkshop *workshop = ws_vote_get_workshop (vote);
  WsDoc *doc = ws_doc_new (lang);
  g_autofree char *today = ws_date_today ();
  g_autofree char *stamp = g_strconcat (today, "T00:00:00Z", NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, ws_vote_get_question (vote));

  ws_doc_set_text (doc, WS_DOC_TITLE, name);
  ws_doc_set_text (doc, WS_DOC_SUBJECT, ws_workshop_get_text (workshop, WS_WORKSHOP_SUBJECT));
  ws_doc_set_text (doc, WS_DOC_AUTHOR, ws_workshop_get_text (workshop, WS_WORKSHOP_FACILITATOR));
  ws_doc_set_text (doc, WS_DOC_CREATOR, "Workshop " WS_VERSION);
  ws_doc_set_text (doc, WS_DOC_DATE, stamp);
  ws_doc_set_text (doc, WS_DOC_FOOT, foot);
  return doc;
}

static WsLang *
lang_of (WsVote     *vote,
         const char *language)
{
  return ws_lang_new (language != NULL ? language
                                       : ws_workshop_get_text (ws_vote_get_workshop (vote), WS_WORKSHOP_LANGUAGE));
}

/* Returns: (transfer full): "Vote 2", by its place among the votes of the workshop */
static char *
name_vote (WsVote *vote,
           WsLang *lang)
{
  GListModel *votes = ws_workshop_get_votes (ws_vote_get_workshop (vote));
  guint number = 0;

  for (guint i = 0; i < g_list_model_get_n_items (votes) && number == 0; i++)
    {
      g_autoptr (WsVote) other = g_list_model_get_item (votes, i);

      number = other == vote ? i + 1 : 0;
    }
  /* Translators: the number of a vote in a workshop */
  return g_strdup_printf (ws_lang_tr (lang, "Vote %u"), number);
}

/* Returns: (transfer full): "TULA – MIRO", however it was written */
static char *
write_code (const char *code)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (; *code != '\0'; code++)
    if (g_ascii_isalpha (*code))
      {
        if (n++ == GROUP)
          g_string_append (text, " – ");
        g_string_append_c (text, g_ascii_toupper (*code));
      }
  return g_string_free (text, FALSE);
}

/**
 * ws_sheet_new_slips:
 * @codes: (array zero-terminated=1): the codes that were made just now; the file of the workshop has only their hashes
 * @language: (nullable): "es" or "en"; %NULL: the language of the workshop's documents
 *
 * Slips to be cut apart, ten on a page, in an order drawn by lot.
 *
 * Returns: (transfer full): ready to be laid out
 */
WsDoc *
ws_sheet_new_slips (WsVote            *vote,
                    const char *const *codes,
                    const char        *language)
{
  g_autoptr (WsLang) lang = lang_of (vote, language);
  guint n = g_strv_length ((char **) codes);
  g_autofree guint *order = g_new (guint, MAX (n, 1));
  g_autofree char *number = name_vote (vote, lang);
  g_autofree char *aside = g_strdup_printf ("%s · %s", number,
                                            ws_workshop_get_text (ws_vote_get_workshop (vote), WS_WORKSHOP_TITLE));
  /* Translators: at the foot of sheets with codes: how many codes, which vote, and what is done with the sheet */
  g_autofree char *foot = g_strdup_printf (ws_lang_ntr (lang, "%1$u code · %2$s · cut along the lines, fold and mix in a bowl",
                                                        "%1$u codes · %2$s · cut along the lines, fold and mix in a bowl", n),
                                           n, number);
  g_autofree char *below = g_strdup_printf ("%s\n%s\n%s", ws_lang_tr (lang, "It serves once. Type it on the computer."),
                                            ws_lang_tr (lang, "Do not share it. Afterwards leave this paper in the jar."),
                                            ws_lang_tr (lang, "It bears no name: nobody knows which one you got."));
  WsDoc *doc = new_doc (vote, lang, ws_lang_tr (lang, "Codes to vote"), foot);
  WsBlock *slips;

  ws_doc_set_cut (doc, TRUE);
  slips = ws_doc_add_slips (doc, ws_lang_tr (lang, "Code to vote"), aside, below);
  for (guint i = 0; i < n; i++)
    order[i] = i;
  ws_random_shuffle (order, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *code = write_code (codes[order[i]]);

      ws_block_add (slips, code, "");
    }
  return doc;
}

/* "Mark up to 4", "… from 2 to 4" */
static char *
ask_for_marks (const WsVoteRules *rules,
               guint              n,
               WsLang            *lang)
{
  guint most = rules->choose_max > 0 ? MIN ((guint) rules->choose_max, n) : n;

  if (rules->method == WS_METHOD_APPROVAL && rules->choose_min > 1)
    return g_strdup_printf (ws_lang_tr (lang, "Mark from %1$d to %2$u options."), rules->choose_min, most);
  if (most >= n)
    return g_strdup (ws_lang_tr (lang, "Mark as many options as you like."));
  return g_strdup_printf (ws_lang_ntr (lang, "Mark %u option.", "Mark up to %u options.", most), most);
}

static char *
ask_for_points (const WsVoteRules *rules,
                WsLang            *lang)
{
  if (rules->method == WS_METHOD_QUADRATIC)
    return g_strdup_printf (ws_lang_ntr (lang, "You have %d credit. Write how many votes you give: 1 vote costs 1, 2 cost 4, 3 cost 9, "
                                               "4 cost 16.",
                                         "You have %d credits. Write how many votes you give: 1 vote costs 1, 2 cost 4, 3 cost 9, "
                                         "4 cost 16.", rules->dots), rules->dots);
  if (rules->cap > 0 && rules->cap < rules->dots)
    return g_strdup_printf (ws_lang_tr (lang, "You have %1$d points. Write how many you give, up to %2$d to the same option."),
                            rules->dots, rules->cap);
  return g_strdup_printf (ws_lang_ntr (lang, "You have %d point. Write a 1 beside the option that you give it to.",
                                       "You have %d points. Write how many you give to each option.", rules->dots), rules->dots);
}

static char *
ask_for_places (const WsVoteRules *rules,
                guint              n,
                WsLang            *lang)
{
  guint most = rules->choose_max > 0 ? MIN ((guint) rules->choose_max, n) : n;
  const char *order = ws_lang_tr (lang, "Write 1 beside the one you like best, 2 beside the next, and so on, each number once.");

  if (most >= n)
    return g_strdup (order);
  /* Translators: %1$s is the sentence before; the number is the last place that may be given */
  return g_strdup_printf (ws_lang_tr (lang, "%1$s Up to %2$u."), order, most);
}

static char *
ask_for_projects (const WsVoteRules *rules,
                  guint              n,
                  WsLang            *lang)
{
  g_autofree char *money = ws_lang_money (lang, rules->budget);
  g_autofree char *least = ws_lang_money (lang, (rules->budget / 100) * rules->budget_share +
                                                (rules->budget % 100 * rules->budget_share + 99) / 100);

  switch (rules->budget_form)
    {
    case WS_BUDGET_CHOOSE:
      return ask_for_marks (rules, n, lang);
    case WS_BUDGET_SHARE:
      /* Translators: %1$s and %2$s are sums of money */
      return g_strdup_printf (ws_lang_tr (lang, "There is %1$s. Mark projects that together cost at least %2$s."), money, least);
    case WS_BUDGET_KNAPSACK:
    default:
      /* Translators: %s is a sum of money */
      return g_strdup_printf (ws_lang_tr (lang, "There is %s. Mark projects that together do not cost more."), money);
    }
}

/* Returns: (transfer full): how a ballot is filled in */
static char *
ask (const WsVoteRules *rules,
     guint              n,
     WsLang            *lang)
{
  switch (rules->method)
    {
    case WS_METHOD_DOTS:
    case WS_METHOD_QUADRATIC:
      return ask_for_points (rules, lang);
    case WS_METHOD_APPROVAL:
      return ask_for_marks (rules, n, lang);
    case WS_METHOD_SCORE:
      return g_strdup (ws_lang_tr (lang, "Mark a number for each option: 5 is the best, 0 the worst. Without a mark it counts as 0."));
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      return ask_for_places (rules, n, lang);
    case WS_METHOD_BUDGET:
      return ask_for_projects (rules, n, lang);
    case WS_METHOD_GRADIENTS:
      return g_strdup_printf ("%s 1 = %s · 2 = %s · 3 = %s · 4 = %s · 5 = %s · 6 = %s · 7 = %s · 8 = %s.",
                              ws_lang_tr (lang, "Mark a step for each option."),
                              ws_lang_tr (lang, "I support it with all my heart"), ws_lang_tr (lang, "I agree"),
                              ws_lang_tr (lang, "I agree, with a reservation"), ws_lang_tr (lang, "It is the same to me"),
                              ws_lang_tr (lang, "I need to talk about it more"), ws_lang_tr (lang, "It does not convince me"),
                              ws_lang_tr (lang, "I am against it"), ws_lang_tr (lang, "Veto: I cannot allow it"));
    case WS_METHOD_YES_NO:
    case WS_METHOD_CONSENT:
    default:
      return g_strdup (ws_lang_tr (lang, "Mark one answer."));
    }
}

static const char *
boxes_of (WsMethod method)
{
  switch (method)
    {
    case WS_METHOD_SCORE:
      return "0\n1\n2\n3\n4\n5";
    case WS_METHOD_GRADIENTS:
      return "1\n2\n3\n4\n5\n6\n7\n8";
    case WS_METHOD_DOTS: case WS_METHOD_QUADRATIC: case WS_METHOD_RANKED: case WS_METHOD_COMMITTEE:
      return "_";
    default:
      return "";
    }
}

/* Returns: (transfer full): the option, with what it costs */
static char *
describe_option (WsVoteOption *option,
                 WsMethod      method,
                 gboolean     *written,
                 WsLang       *lang)
{
  gint64 least, step, cost = ws_vote_option_get_cost (option, &least, &step);
  g_autofree char *most = ws_lang_money (lang, cost);
  g_autofree char *from = ws_lang_money (lang, least);
  g_autofree char *by = ws_lang_money (lang, step);

  *written = method == WS_METHOD_BUDGET && ws_vote_option_get_n_amounts (option) > 1;
  if (*written)
    /* Translators: a project, then sums of money: the least, the most, and in what steps */
    return g_strdup_printf (ws_lang_tr (lang, "%1$s · write how much, from %2$s to %3$s in steps of %4$s"),
                            ws_vote_option_get_text (option), from, most, by);
  return method == WS_METHOD_BUDGET ? g_strdup_printf ("%s · %s", ws_vote_option_get_text (option), most)
                                    : g_strdup (ws_vote_option_get_text (option));
}

static void
add_answers (WsBlock *ballots,
             WsLang  *lang)
{
  ws_block_add (ballots, "", ws_lang_tr (lang, "I consent"));
  ws_block_add (ballots, "", ws_lang_tr (lang, "I stand aside: it is not for me, but I do not stop it"));
  ws_block_add (ballots, "", ws_lang_tr (lang, "I object. My reason:\n______________________________\n______________________________"));
}

static gboolean
is_long (WsVote *vote)
{
  GListModel *options = ws_vote_get_options (vote);
  guint lines = 6;

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (options, i);
      guint boxes = g_utf8_strlen (boxes_of (ws_vote_get_method (vote)), -1) > 2;

      lines += g_utf8_strlen (ws_vote_option_get_text (option), -1) / LINE_CHARS + 1 + boxes;
    }
  return lines > LINES_MAX;
}

/* One ballot over several pages, as a form: too many options for one. */
static void
add_form (WsVote     *vote,
          WsDoc      *doc,
          const char *above,
          const char *below,
          WsLang     *lang)
{
  GListModel *options = ws_vote_get_options (vote);
  const char *boxes = boxes_of (ws_vote_get_method (vote));
  gboolean many = g_utf8_strlen (boxes, -1) > 2;
  WsBlock *form;

  ws_doc_set_text (doc, WS_DOC_SHEET, ws_vote_get_question (vote));
  ws_doc_set_text (doc, WS_DOC_SHEET_BELOW, above);
  ws_doc_set_text (doc, WS_DOC_SHEET_ASK, below);
  form = ws_doc_add_form (doc, 28);
  ws_block_add_column (form, ws_lang_tr (lang, "No."), WS_ALIGN_START, 24);
  ws_block_add_column (form, ws_lang_tr (lang, "Option"), WS_ALIGN_START, many ? 300 : 420);
  ws_block_add_column (form, "", WS_ALIGN_CENTRE, many ? 180 : 60);
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (options, i);
      gboolean written;
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, ws_vote_option_get_number (option));
      g_autofree char *text = describe_option (option, ws_vote_get_method (vote), &written, lang);

      ws_block_add_cell (form, number, FALSE);
      ws_block_add_cell (form, text, FALSE);
      if (written || g_str_equal (boxes, "_"))
        ws_block_add_cell (form, "", FALSE);
      else
        ws_block_add_choice (form, boxes);
    }
}

/**
 * ws_sheet_new_ballots:
 * @vote: in any state
 * @copies: how many ballots; 0: a sheet full
 * @language: (nullable): "es" or "en"; %NULL: the language of the workshop's documents
 *
 * Paper ballots to be cut apart, up to eight on a page. One that does not fit on a page becomes a form over several pages,
 * which is to be copied.
 *
 * Returns: (transfer full): ready to be laid out
 */
WsDoc *
ws_sheet_new_ballots (WsVote     *vote,
                      guint       copies,
                      const char *language)
{
  g_autoptr (WsLang) lang = lang_of (vote, language);
  GListModel *options = ws_vote_get_options (vote);
  g_autofree char *number = name_vote (vote, lang);
  /* Translators: head of a paper ballot, then which vote of which workshop */
  g_autofree char *above = g_strdup_printf ("%s · %s · %s", ws_lang_ctr (lang, "paper", "Ballot"), number,
                                            ws_workshop_get_text (ws_vote_get_workshop (vote), WS_WORKSHOP_TITLE));
  /* Translators: at the foot of a sheet of paper ballots; %s is which vote */
  g_autofree char *foot = g_strdup_printf (ws_lang_tr (lang, "%s · cut along the lines"), number);
  g_autofree char *how = NULL, *below = NULL;
  WsDoc *doc = new_doc (vote, lang, ws_lang_tr (lang, "Paper ballots"), foot);
  WsVoteRules rules;
  WsBlock *ballots;

  ws_vote_get_rules (vote, &rules);
  how = ask (&rules, g_list_model_get_n_items (options), lang);
  below = g_strconcat (how, " ", ws_lang_tr (lang, "Do not write your name. Fold it and put it into the box."), NULL);
  if (is_long (vote))
    {
      add_form (vote, doc, above, below, lang);
      return doc;
    }
  ws_doc_set_cut (doc, TRUE);
  ballots = ws_doc_add_ballots (doc, copies, above, ws_vote_get_question (vote), below, boxes_of (rules.method));
  if (rules.method == WS_METHOD_CONSENT)
    add_answers (ballots, lang);
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (options, i);
      gboolean written;
      g_autofree char *label = rules.method == WS_METHOD_YES_NO ? g_strdup ("")
                               : g_strdup_printf ("%" G_GINT64_FORMAT, ws_vote_option_get_number (option));
      g_autofree char *text = describe_option (option, rules.method, &written, lang);

      if (written)
        ws_block_add_line (ballots, label, text);
      else
        ws_block_add (ballots, label, text);
    }
  return doc;
}
