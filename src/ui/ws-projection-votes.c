/* ws-projection-votes.c — slides of votes: how to vote, how many ballots, the result, the tie.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How to vote is said from the rules, so that the wall and the ballot agree. Of an open vote there is nothing here but the
 * number of ballots in the box. */

#include <glib/gi18n.h>

#include "ws-answer-slide.h"
#include "ws-attendance.h"
#include "ws-booth-words.h"
#include "ws-count-slide.h"
#include "ws-projection-slides.h"
#include "ws-result.h"
#include "ws-result-slide.h"
#include "ws-steps-slide.h"
#include "ws-tie-slide.h"

/* --- how to vote --- */

/* The step that depends on the method: its two lines are those of the ballot's own instructions. */
static void
add_task (WsStepsSlide      *steps,
          const WsVoteRules *rules,
          guint              n_options)
{
  WsBoothCard cards[WS_BOOTH_N_CARDS];

  ws_booth_words_cards (rules, n_options, cards);
  if (rules->method == WS_METHOD_DOTS)
    ws_steps_slide_add (steps, cards[0].heading, cards[1].heading);
  else
    ws_steps_slide_add (steps, cards[0].heading, cards[0].text);
  for (guint i = 0; i < WS_BOOTH_N_CARDS; i++)
    {
      g_free (cards[i].heading);
      g_free (cards[i].text);
    }
}

/**
 * ws_projected_make_how:
 * @vote: a vote
 *
 * Returns: (transfer full): how to vote in it
 */
WsSlide *
ws_projected_make_how (WsVote *vote)
{
  WsSlide *slide = ws_steps_slide_new (ws_vote_get_question (vote));
  WsStepsSlide *steps = WS_STEPS_SLIDE (slide);
  WsVoteRules rules;

  ws_vote_get_rules (vote, &rules);
  ws_slide_set_head (slide, WS_MARK_BOX, _("How to Vote"), WS_MARK_NONE, NULL);
  if (rules.channel == WS_CHANNEL_LAPTOP)
    {
      ws_steps_slide_add (steps, _("Wait for your turn"), _("The facilitator opens each ballot."));
      ws_steps_slide_add (steps, _("Come to the computer"), _("One person at a time, without hurry."));
      add_task (steps, &rules, ws_vote_get_n_options (vote));
      ws_steps_slide_add (steps, _("Check and deposit your vote"), _("Afterwards it cannot be changed."));
      ws_steps_slide_set_panel (steps, WS_MARK_EYE_OFF, _("Secret vote"),
                                _("The big screen does not show the votes.\nThe result comes when the vote is closed."));
    }
  else if (rules.channel == WS_CHANNEL_PAPER)
    {
      ws_steps_slide_add (steps, _("Take a ballot paper"), _("One for each person."));
      add_task (steps, &rules, ws_vote_get_n_options (vote));
      ws_steps_slide_add (steps, _("Fold it and put it into the box"), _("Afterwards it cannot be changed."));
      ws_steps_slide_set_panel (steps, WS_MARK_EYE_OFF, _("Secret vote"),
                                _("Do not write your name.\nThe papers are counted in front of everybody."));
    }
  else
    {
      add_task (steps, &rules, ws_vote_get_n_options (vote));
      ws_steps_slide_add (steps, _("Raise your hand when it is read"), _("Keep it up until it has been counted."));
      ws_steps_slide_set_panel (steps, WS_MARK_PEOPLE, _("Open vote"), _("Hands are counted aloud, in front of everybody."));
    }
  return slide;
}

/* --- how many --- */

static char *
count_words (guint cast,
             int   entitled)
{
  if (entitled > 0)
    /* Translators: below a large number of ballots; %d is how many people may vote */
    return g_strdup_printf (ngettext ("ballot in the box, of %d people who may vote",
                                      "ballots in the box, of %d people who may vote", cast), entitled);
  /* Translators: below a large number of ballots */
  return g_strdup (ngettext ("ballot in the box", "ballots in the box", cast));
}

/* Where there is a rule: whether enough people with the right to vote are here (B5). */
static void
set_quorum (WsCountSlide *slide,
            WsWorkshop   *workshop)
{
  WsAttendance *attendance = ws_workshop_get_attendance (workshop);
  guint needed = 0, here = ws_attendance_get_voters (attendance);
  WsQuorumState state = ws_attendance_get_quorum (attendance, &needed);
  g_autofree char *words = NULL;

  if (state == WS_QUORUM_NO_RULE)
    return;
  /* Translators: how many people who may vote are here, and how many must be */
  words = g_strdup_printf (state == WS_QUORUM_MET ? _("There is a quorum: %u present; %u are needed")
                                                  : _("There is no quorum: %u present; %u are needed"), here, needed);
  ws_count_slide_set_quorum (slide, state == WS_QUORUM_MET, words);
}

/**
 * ws_projected_make_count:
 * @vote: a vote that is or was open
 *
 * Returns: (transfer full): how many ballots are in its box
 */
WsSlide *
ws_projected_make_count (WsVote *vote)
{
  guint cast = ws_vote_get_cast (vote);
  g_autofree char *words = NULL;
  WsVoteRules rules;
  WsSlide *slide;

  ws_vote_get_rules (vote, &rules);
  words = count_words (cast, rules.entitled);
  slide = ws_count_slide_new (ws_vote_get_question (vote), cast, MAX (rules.entitled, 0), words);
  if (ws_vote_get_state (vote) == WS_VOTE_OPEN)
    ws_slide_set_head (slide, WS_MARK_BOX, _("The Vote Is Open"), WS_MARK_EYE_OFF, _("Secret: no result yet"));
  else
    ws_slide_set_head (slide, WS_MARK_BOX, _("The Vote Is Closed"), WS_MARK_NONE, NULL);
  if (ws_vote_get_state (vote) == WS_VOTE_OPEN)
    set_quorum (WS_COUNT_SLIDE (slide), ws_vote_get_workshop (vote));
  return slide;
}

/* --- the result --- */

static char *
ballots_words (WsResult *result,
               WsLang   *lang)
{
  WsResultChannel total;
  g_autofree char *number = NULL;

  ws_result_get_total (result, &total);
  number = ws_lang_number (lang, total.ballots);
  return g_strdup_printf (ngettext ("%s ballot", "%s ballots", total.ballots), number);
}

static WsSlide *
make_answer (WsVote   *vote,
             WsResult *result,
             WsLang   *lang)
{
  WsSlide *slide = ws_answer_slide_new (ws_vote_get_question (vote), ws_result_get_base_text (result));
  WsAnswerSlide *answer = WS_ANSWER_SLIDE (slide);
  gboolean adopted = FALSE;
  WsVoteRules rules;

  ws_vote_get_rules (vote, &rules);
  for (guint i = 0; i < ws_result_get_n_lines (result); i++)
    {
      const WsResultLine *line = ws_result_get_line (result, i);
      g_autofree char *number = ws_lang_number (lang, line->total);
      g_autofree char *percent = ws_lang_percent (lang, line->total, ws_result_get_base (result));

      adopted |= line->chosen;
      ws_answer_slide_add (answer, i == 0 ? WS_MARK_TICK : WS_MARK_NO, ws_booth_words_answer (WS_METHOD_YES_NO, i),
                           line->total, number, percent);
    }
  if (rules.majority != WS_MAJORITY_SIMPLE)
    {
      gint64 needed = ws_result_get_needed (result);
      g_autofree char *number = ws_lang_number (lang, needed);
      g_autofree char *words = g_strdup_printf (rules.majority == WS_MAJORITY_TWO_THIRDS
                                                /* Translators: %s is a number of votes */
                                                ? _("%s were needed (two thirds)")
                                                : _("%s were needed (more than half)"), number);

      ws_answer_slide_set_threshold (answer, needed, words);
    }
  ws_answer_slide_set_verdict (answer, adopted, ws_result_get_headline (result));
  return slide;
}

static WsSlide *
make_ranking (WsVote   *vote,
              WsResult *result,
              WsLang   *lang)
{
  WsSlide *slide = ws_result_slide_new (ws_vote_get_question (vote), ws_result_get_base_text (result));

  for (guint i = 0; i < ws_result_get_n_lines (result); i++)
    {
      const WsResultLine *line = ws_result_get_line (result, i);
      g_autofree char *rank = ws_lang_ordinal (lang, line->rank);
      g_autofree char *number = ws_lang_number (lang, line->total);
      g_autofree char *percent = ws_lang_percent (lang, line->total, ws_result_get_base (result));
      WsResultRow row = { .rank = line->rank, .rank_words = rank, .label = ws_vote_option_get_text (line->option),
                          .number = number, .percent = percent, .value = line->total, .chosen = line->chosen,
                          .tied = line->tied };

      ws_result_slide_add (WS_RESULT_SLIDE (slide), &row);
    }
  if (ws_result_is_tied (result))
    ws_result_slide_set_tie (WS_RESULT_SLIDE (slide), ws_result_get_tie_title (result), ws_result_get_tie_text (result));
  return slide;
}

/**
 * ws_projected_make_result:
 * @vote: a closed vote
 *
 * Returns: (transfer full): its result, to be shown step by step
 */
WsSlide *
ws_projected_make_result (WsVote *vote)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autoptr (WsResult) result = ws_result_new (vote, lang);
  g_autofree char *ballots = ballots_words (result, lang);
  WsSlide *slide = ws_vote_get_method (vote) == WS_METHOD_YES_NO ? make_answer (vote, result, lang)
                                                                 : make_ranking (vote, result, lang);

  ws_slide_set_head (slide, WS_MARK_BOX, _("Result"), WS_MARK_NONE, ballots);
  return slide;
}

/* --- the tie --- */

static const char *
how_words (WsTieRule rule)
{
  switch (rule)
    {
    case WS_TIE_LOT:
      return _("It was drawn first");
    case WS_TIE_FACILITATOR:
      return _("The facilitating body decided so");
    case WS_TIE_SHARE:
      return _("They share the place");
    case WS_TIE_RUNOFF:
    default:
      return _("It won the run-off");
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const WsResultLine *one = *(const WsResultLine *const *) a, *other = *(const WsResultLine *const *) b;
  gint64 one_place = ws_vote_option_get_tie_place (one->option), other_place = ws_vote_option_get_tie_place (other->option);

  if (one->chosen != other->chosen)
    return one->chosen ? -1 : 1;
  return one_place < other_place ? -1 : one_place > other_place;
}

/**
 * ws_projected_make_tie:
 * @vote: a closed vote whose tie was broken
 *
 * Returns: (transfer full): how, and the order that came out
 */
WsSlide *
ws_projected_make_tie (WsVote *vote)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autoptr (WsResult) result = ws_result_new (vote, lang);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  const char *text = ws_result_get_tie_text (result), *note = ws_vote_get_tie_note (vote);
  gsize rest = *note != '\0' && g_str_has_suffix (text, note) ? strlen (note) : 0;
  g_autofree char *rule = g_strndup (text, strlen (text) - rest);
  WsVoteRules rules;
  WsSlide *slide;

  ws_vote_get_rules (vote, &rules);
  slide = ws_tie_slide_new (ws_result_get_tie_title (result), rules.tie_rule == WS_TIE_LOT ? WS_MARK_DICE : WS_MARK_BOX,
                            g_strstrip (rule), note);
  ws_slide_set_head (slide, rules.tie_rule == WS_TIE_LOT ? WS_MARK_DICE : WS_MARK_BOX,
                     rules.tie_rule == WS_TIE_LOT ? _("The Lot") : _("How the Tie Was Broken"), WS_MARK_NONE, NULL);
  for (guint i = 0; i < ws_result_get_n_lines (result); i++)
    if (ws_result_get_line (result, i)->tied)
      g_ptr_array_add (places, (gpointer) ws_result_get_line (result, i));
  g_ptr_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    {
      const WsResultLine *line = g_ptr_array_index (places, i);
      g_autofree char *rank = ws_lang_ordinal (lang, i + 1);

      ws_tie_slide_add (WS_TIE_SLIDE (slide), rank, ws_vote_option_get_text (line->option),
                        line->chosen ? how_words (rules.tie_rule) : NULL, line->chosen);
    }
  return slide;
}
