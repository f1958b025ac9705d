/* ws-view.c — what the wall can show, and what it is called.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a view may go to the wall is decided here, and looked up again whenever it is drawn: of an open vote only its rules
 * and the number of ballots, of a closed one the result. */

#include "ws-view.h"

#include <glib/gi18n.h>

#include "ws-idea.h"
#include "ws-result.h"
#include "ws-text.h"
#include "ws-vote.h"

/* Names in the settings, so that a text size is found again. */
static const char *const names[WS_N_VIEWS] = {
  "none", "waiting", "agenda", "question", "board", "note", "how-to-vote", "count", "result", "tie", "plan", "message", "photo",
};

static const char *const icons[WS_N_VIEWS] = {
  "ws-projector-symbolic", "ws-example-symbolic", "ws-calendar-symbolic", "ws-framing-symbolic", "ws-ideas-symbolic",
  "ws-square-symbolic", "ws-info-symbolic", "ws-votes-symbolic", "ws-voting-symbolic", "ws-equal-symbolic",
  "ws-actions-symbolic", "ws-message-symbolic", "ws-photo-symbolic",
};

gboolean
ws_view_equal (const WsView *one,
               const WsView *other)
{
  return one->kind == other->kind && one->id == other->id;
}

/* Returns: (transfer none): a word for settings */
const char *
ws_view_get_name (WsViewKind kind)
{
  g_return_val_if_fail (kind < WS_N_VIEWS, names[0]);

  return names[kind];
}

const char *
ws_view_get_icon (WsViewKind kind)
{
  g_return_val_if_fail (kind < WS_N_VIEWS, icons[0]);

  return icons[kind];
}

static gboolean
is_tie_broken (WsVote *vote)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autoptr (WsResult) result = ws_result_new (vote, lang);

  return ws_result_is_tied (result) && !ws_result_needs_decision (result);
}

static gboolean
is_vote_fit (const WsView *view,
             WsVote       *vote)
{
  WsVoteState state = ws_vote_get_state (vote);
  WsVoteRules rules;

  ws_vote_get_rules (vote, &rules);
  switch (view->kind)
    {
    case WS_VIEW_HOW_TO_VOTE:
      return state <= WS_VOTE_OPEN;
    case WS_VIEW_COUNT:
      return state >= WS_VOTE_OPEN && rules.channel == WS_CHANNEL_LAPTOP;
    case WS_VIEW_RESULT:
      return state >= WS_VOTE_CLOSED;
    default:
      return state >= WS_VOTE_CLOSED && rules.method != WS_METHOD_YES_NO && is_tie_broken (vote);
    }
}

/* What was removed is still a row, but no longer in its list. */
static gboolean
is_listed (GListModel *list,
           GType       type,
           WsStore    *store,
           gint64      id)
{
  g_autoptr (WsRow) row = ws_row_get (store, type, id);
  guint place;

  return row != NULL && ws_row_exists (row) && ws_rows_find (WS_ROWS (list), row, &place);
}

static gboolean
is_listed_vote_fit (const WsView *view,
                    WsWorkshop   *workshop)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autoptr (WsVote) vote = ws_row_get (store, WS_TYPE_VOTE, view->id);

  return vote != NULL && is_listed (ws_workshop_get_votes (workshop), WS_TYPE_VOTE, store, view->id) &&
         is_vote_fit (view, vote);
}

/**
 * ws_view_is_fit:
 * @view: what
 * @workshop: of which workshop
 *
 * Returns: whether it is there and may be shown to the room
 */
gboolean
ws_view_is_fit (const WsView *view,
                WsWorkshop   *workshop)
{
  WsStore *store = ws_workshop_get_store (workshop);

  switch (view->kind)
    {
    case WS_VIEW_NONE:
    case WS_N_VIEWS:
      return FALSE;
    case WS_VIEW_AGENDA:
      return g_list_model_get_n_items (ws_workshop_get_blocks (workshop)) > 0;
    case WS_VIEW_BOARD:
      if (view->id == 0)
        return g_list_model_get_n_items (ws_workshop_get_columns (workshop)) > 0;
      return is_listed (ws_workshop_get_columns (workshop), WS_TYPE_COLUMN, store, view->id);
    case WS_VIEW_QUESTION:
      return is_listed (ws_workshop_get_questions (workshop), WS_TYPE_QUESTION, store, view->id);
    case WS_VIEW_NOTE:
      return is_listed (ws_workshop_get_ideas (workshop), WS_TYPE_IDEA, store, view->id);
    case WS_VIEW_HOW_TO_VOTE:
    case WS_VIEW_COUNT:
    case WS_VIEW_RESULT:
    case WS_VIEW_TIE:
      return is_listed_vote_fit (view, workshop);
    case WS_VIEW_PLAN:
      return g_list_model_get_n_items (ws_workshop_get_actions (workshop)) > 0;
    case WS_VIEW_WAITING:
    case WS_VIEW_MESSAGE:
    case WS_VIEW_PHOTO:
    default:
      return TRUE;
    }
}

static char *
name_column (const WsView *view,
             WsWorkshop   *workshop)
{
  g_autoptr (WsColumn) column = ws_row_get (ws_workshop_get_store (workshop), WS_TYPE_COLUMN, view->id);

  return ws_text_first_line (column != NULL ? ws_column_get_name (column) : "", 40);
}

/**
 * ws_view_get_label:
 * @view: what
 * @workshop: of which workshop
 *
 * Returns: (transfer full): what it is called where it can be chosen
 */
char *
ws_view_get_label (const WsView *view,
                   WsWorkshop   *workshop)
{
  g_autofree char *column = NULL, *sentence = NULL;
  g_autoptr (WsQuestion) question = NULL;

  switch (view->kind)
    {
    case WS_VIEW_WAITING:
      return g_strdup (_("Waiting Slide"));
    case WS_VIEW_AGENDA:
      return g_strdup (_("Agenda and Clock"));
    case WS_VIEW_QUESTION:
      question = ws_row_get (ws_workshop_get_store (workshop), WS_TYPE_QUESTION, view->id);
      sentence = question != NULL ? ws_question_to_sentence (question) : g_strdup ("");
      return ws_text_first_line (sentence, 40);
    case WS_VIEW_BOARD:
      if (view->id == 0)
        return g_strdup (_("This Board"));
      column = name_column (view, workshop);
      /* Translators: %s is the name of a column of the board */
      return g_strdup_printf (_("Only the Column “%s”"), column);
    case WS_VIEW_NOTE:
      return g_strdup (_("The Chosen Note"));
    case WS_VIEW_HOW_TO_VOTE:
      return g_strdup (_("How to Vote"));
    case WS_VIEW_COUNT:
      return g_strdup (_("Ballots in the Box"));
    case WS_VIEW_RESULT:
      return g_strdup (_("Result, Step by Step"));
    case WS_VIEW_TIE:
      return g_strdup (_("How the Tie Was Broken"));
    case WS_VIEW_PLAN:
      return g_strdup (_("Action Plan"));
    case WS_VIEW_MESSAGE:
      return g_strdup (_("Message"));
    case WS_VIEW_PHOTO:
      return g_strdup (_("Photo"));
    case WS_VIEW_NONE:
    case WS_N_VIEWS:
    default:
      return g_strdup ("");
    }
}

/**
 * ws_view_get_words:
 * @view: what
 * @workshop: of which workshop
 *
 * Returns: (transfer full): it, as the end of "On screen: …"; at most about 28 characters
 */
char *
ws_view_get_words (const WsView *view,
                   WsWorkshop   *workshop)
{
  switch (view->kind)
    {
    case WS_VIEW_WAITING:
      /* Translators: this and the following end the line "On screen: …" */
      return g_strdup (C_("on screen", "waiting slide"));
    case WS_VIEW_AGENDA:
      return g_strdup (C_("on screen", "agenda and clock"));
    case WS_VIEW_QUESTION:
      return g_strdup (C_("on screen", "a question"));
    case WS_VIEW_BOARD:
      return view->id == 0 ? g_strdup (C_("on screen", "board of ideas")) : name_column (view, workshop);
    case WS_VIEW_NOTE:
      return g_strdup (C_("on screen", "one note"));
    case WS_VIEW_HOW_TO_VOTE:
      return g_strdup (C_("on screen", "how to vote"));
    case WS_VIEW_COUNT:
      return g_strdup (C_("on screen", "ballots in the box"));
    case WS_VIEW_RESULT:
      return g_strdup (C_("on screen", "result of a vote"));
    case WS_VIEW_TIE:
      return g_strdup (C_("on screen", "how the tie was broken"));
    case WS_VIEW_PLAN:
      return g_strdup (C_("on screen", "action plan"));
    case WS_VIEW_MESSAGE:
      return g_strdup (C_("on screen", "a message"));
    case WS_VIEW_PHOTO:
      return g_strdup (C_("on screen", "a photo"));
    case WS_VIEW_NONE:
    case WS_N_VIEWS:
    default:
      return g_strdup (C_("on screen", "nothing"));
    }
}
