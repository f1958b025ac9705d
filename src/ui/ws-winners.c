/* ws-winners.c — what closed votes chose and nobody has turned into an action yet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Yes-no votes decide about a whole question and give no list of things to do, so they are left out; and so is a vote
 * whose tie is still undecided, but for what the tie does not touch.
 */
#include "ws-winners.h"

#include "ws-action.h"
#include "ws-result.h"

/**
 * ws_winners_list:
 *
 * Returns: (transfer full) (element-type WsVoteOption): the chosen options without an action, in the order of the votes
 */
GPtrArray *
ws_winners_list (WsWorkshop *workshop)
{
  GListModel *votes = ws_workshop_get_votes (workshop);
  GPtrArray *winners = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr (WsVote) vote = g_list_model_get_item (votes, i);
      g_autoptr (WsResult) result = NULL;

      if (ws_vote_get_state (vote) < WS_VOTE_CLOSED || ws_vote_get_method (vote) == WS_METHOD_YES_NO)
        continue;
      result = ws_result_new (vote, lang);
      for (guint n = 0; n < ws_result_get_n_lines (result); n++)
        {
          const WsResultLine *line = ws_result_get_line (result, n);
          g_autoptr (GPtrArray) made = NULL;

          if (!line->chosen)
            continue;
          made = ws_action_list_from (workshop, "option", ws_row_get_id (WS_ROW (line->option)));
          if (made->len == 0)
            g_ptr_array_add (winners, g_object_ref (line->option));
        }
    }
  return winners;
}
