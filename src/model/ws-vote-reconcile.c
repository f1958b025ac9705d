/* ws-vote-reconcile.c — every slip of paper accounted for (N3).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * printed = deposited + spoiled + returned + missing. What the file knows is fixed when the vote closes; what people hold in
 * their hands is counted and typed then. Where it does not add up, the reason and who signs for it are part of the
 * record: a difference is written down, never made to disappear. */

#include <glib/gi18n-lib.h>

#include "ws-text.h"
#include "ws-vote-private.h"
#include "ws-words.h"

/**
 * ws_vote_get_slips:
 * @slips: (out): of a vote that is open, as it is now
 */
void
ws_vote_get_slips (WsVote      *self,
                   WsSlipCount *slips)
{
  WsRow *row = WS_ROW (self);
  gboolean closed = ws_vote_get_state (self) >= WS_VOTE_CLOSED;

  *slips = (WsSlipCount) {
    .printed = ws_vote_get_printed (self),
    .deposited = closed ? ws_row_get_int (row, WS_VOTE_FIELD_CAST) : (int) ws_vote_get_cast (self),
    .spoiled = closed ? ws_row_get_int (row, WS_VOTE_FIELD_SPOILED)
               : ws_store_query_int (ws_row_get_store (row), "SELECT count(*) FROM code WHERE vote = ?1 AND state = 2", "i",
                                     ws_row_get_id (row)),
    .returned = ws_row_get_int (row, WS_VOTE_FIELD_RETURNED),
    .missing = ws_row_get_int (row, WS_VOTE_FIELD_MISSING),
  };
  slips->difference = slips->printed - slips->deposited - slips->spoiled - MAX (slips->returned, 0) - MAX (slips->missing, 0);
}

static gboolean
check_state (WsVote  *self,
             GError **error)
{
  if (ws_vote_get_state (self) < WS_VOTE_CLOSED)
    return ws_model_refuse (error, _("The slips are counted once the vote is closed."));
  if (ws_vote_get_state (self) == WS_VOTE_PUBLISHED)
    return ws_model_refuse (error, _("The result is published, so its record can no longer change."));
  return TRUE;
}

/**
 * ws_vote_count_slips:
 * @returned: slips that were handed back unused; −1: not counted yet
 * @missing: slips that are known not to come back; −1: not counted yet
 *
 * Writes what was counted after the vote was closed.
 */
gboolean
ws_vote_count_slips (WsVote  *self,
                     int      returned,
                     int      missing,
                     GError **error)
{
  g_autoptr (WsEdit) edit = NULL;

  if (!check_state (self, error))
    return FALSE;
  if (MAX (returned, missing) > WS_SLIPS_MAX || MIN (returned, missing) < -1)
    return ws_model_refuse (error, _("A vote can have from 1 to 2000 slips."));
  edit = ws_store_begin_fixed (ws_row_get_store (WS_ROW (self)), N_("Count slips"));
  return ws_row_set (WS_ROW (self), NULL, error, "ii", "returned", (gint64) returned, "missing", (gint64) missing) &&
         ws_edit_commit (edit, error);
}

/**
 * ws_vote_explain_difference:
 * @note: why the slips do not add up, in words; "" takes it away
 * @signed_by: who signs for that, one name in a line
 *
 * A reason needs a name, and a name a reason.
 */
gboolean
ws_vote_explain_difference (WsVote      *self,
                            const char  *note,
                            const char  *signed_by,
                            GError     **error)
{
  g_autofree char *reason = ws_words_take (note, WS_TEXT_NOTE_MAX, FALSE, NULL, error);
  g_autofree char *names = reason == NULL ? NULL : ws_words_take (signed_by, WS_TEXT_NOTE_MAX, FALSE, NULL, error);
  g_autoptr (WsEdit) edit = NULL;

  if (names == NULL || !check_state (self, error))
    return FALSE;
  if (ws_text_is_blank (reason) && !ws_text_is_blank (names))
    return ws_model_refuse (error, _("Write in a few words why the slips do not add up."));
  if (!ws_text_is_blank (reason) && ws_text_is_blank (names))
    return ws_model_refuse (error, _("Write who signs for the difference."));
  edit = ws_store_begin_fixed (ws_row_get_store (WS_ROW (self)), N_("Explain difference of slips"));
  return ws_row_set (WS_ROW (self), NULL, error, "ss", "difference_note", reason, "difference_signed", names) &&
         ws_edit_commit (edit, error);
}

/**
 * ws_vote_set_witnesses:
 * @names: who was there when it was counted, one in a line
 */
gboolean
ws_vote_set_witnesses (WsVote      *self,
                       const char  *names,
                       GError     **error)
{
  g_autofree char *clean = ws_words_take (names, WS_TEXT_NOTE_MAX, FALSE, NULL, error);
  g_autoptr (WsEdit) edit = NULL;

  if (clean == NULL)
    return FALSE;
  if (ws_vote_get_state (self) == WS_VOTE_PUBLISHED)
    return ws_model_refuse (error, _("The result is published, so its record can no longer change."));
  edit = ws_store_begin_fixed (ws_row_get_store (WS_ROW (self)), N_("Write witnesses"));
  return ws_row_set (WS_ROW (self), NULL, error, "s", "witnesses", clean) && ws_edit_commit (edit, error);
}

const char *
ws_vote_get_witnesses (WsVote *self)
{
  return ws_row_get_text (WS_ROW (self), WS_VOTE_FIELD_WITNESSES);
}

const char *
ws_vote_get_difference_note (WsVote *self)
{
  return ws_row_get_text (WS_ROW (self), WS_VOTE_FIELD_DIFFERENCE_NOTE);
}

const char *
ws_vote_get_difference_signed (WsVote *self)
{
  return ws_row_get_text (WS_ROW (self), WS_VOTE_FIELD_DIFFERENCE_SIGNED);
}

/**
 * ws_vote_check_slips:
 *
 * Returns: %FALSE with a sentence in @error that says what is missing before the result can be published; %TRUE where no
 * slips were used
 */
gboolean
ws_vote_check_slips (WsVote  *self,
                     GError **error)
{
  WsVoteRules rules;
  WsSlipCount slips;

  ws_vote_get_rules (self, &rules);
  ws_vote_get_slips (self, &slips);
  if (rules.admission != WS_ADMISSION_CODES || slips.printed == 0)
    return TRUE;
  if (slips.returned < 0 || slips.missing < 0)
    return ws_model_refuse (error, _("Count the slips that came back unused, and say how many are missing."));
  if (slips.difference == 0 || !ws_text_is_blank (ws_vote_get_difference_note (self)))
    return TRUE;
  if (slips.difference > 0)
    g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
                 /* Translators: %d is a number of slips of paper with a code */
                 ngettext ("%d slip is not accounted for. Look for it, or write why and who signs for that.",
                           "%d slips are not accounted for. Look for them, or write why and who signs for that.", slips.difference),
                 slips.difference);
  else
    g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
                 /* Translators: %d is a number of slips of paper with a code */
                 ngettext ("There is %d slip more than were printed. Count again, or write why and who signs for that.",
                           "There are %d slips more than were printed. Count again, or write why and who signs for that.",
                           -slips.difference), -slips.difference);
  return FALSE;
}
