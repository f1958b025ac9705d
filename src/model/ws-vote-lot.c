/* ws-vote-lot.c — a lot that anybody can draw again (N12).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The room throws dice after the vote was closed and its fingerprint read out: neither the program nor who throws can know
 * beforehand what comes of it. The tied are put in the order of the SHA-256 of "FINGERPRINT DICE NUMBER", the fingerprint being
 * that of the ballots and the number that of the option, smallest first. With sha256sum anybody gets the same order. */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-lang.h"
#include "ws-vote-private.h"
#include "ws-words.h"

#define DICE_MIN 3
#define DICE_MAX 20

typedef struct
{
  WsVoteOption *option;
  char         *hash;
} Lot;

static int
compare_lots (gconstpointer a,
              gconstpointer b)
{
  return strcmp (((const Lot *) a)->hash, ((const Lot *) b)->hash);
}

static void
lot_clear (gpointer data)
{
  g_free (((Lot *) data)->hash);
}

/* "4, 2, 6" → "426". Returns: (transfer full) (nullable) */
static char *
read_dice (const char  *typed,
           GError     **error)
{
  g_autoptr (GString) dice = g_string_new (NULL);

  for (const char *p = typed; *p != '\0'; p++)
    if (*p >= '1' && *p <= '6')
      g_string_append_c (dice, *p);
    else if (strchr (" ,;.-", *p) == NULL)
      {
        ws_model_refuse (error, _("Write what the dice show, one digit from 1 to 6 for each: 4 2 6."));
        return NULL;
      }
  if (dice->len < DICE_MIN || dice->len > DICE_MAX)
    {
      ws_model_refuse (error, _("Throw at least three dice, and write what each of them shows."));
      return NULL;
    }
  return g_string_free (g_steal_pointer (&dice), FALSE);
}

/**
 * ws_vote_get_lot_hash:
 * @dice: digits
 *
 * Returns: (transfer full): what decides the place of an option, in hexadecimal
 */
char *
ws_vote_get_lot_hash (WsVote     *self,
                      const char *dice,
                      gint64      number)
{
  g_autofree char *text = g_strdup_printf ("%s %s %" G_GINT64_FORMAT, ws_vote_get_ballots_hash (self), dice, number);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/* How it was drawn, in the language of the documents. */
static char *
describe (WsVote     *self,
          GPtrArray  *order,
          const char *dice)
{
  g_autofree char *language = ws_store_query_text (ws_row_get_store (WS_ROW (self)), "SELECT language FROM workshop", NULL);
  g_autoptr (WsLang) lang = ws_lang_new (language);
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < order->len; i++)
    g_string_append_printf (numbers, i > 0 ? ", %" G_GINT64_FORMAT : "%" G_GINT64_FORMAT,
                            ws_vote_option_get_number (g_ptr_array_index (order, i)));
  /* Translators: %1$s are digits such as 426, %2$s numbers of options such as "3, 1"; FINGERPRINT stands for a long number in
   * hexadecimal */
  return g_strdup_printf (ws_lang_tr (lang, "Lot with dice that showed %1$s. For each tied option the SHA-256 of the text "
                                            "“FINGERPRINT %1$s NUMBER” is computed, with the fingerprint of the ballots and the "
                                            "option’s number; the smallest is first. Order: %2$s."), dice, numbers->str);
}

/**
 * ws_vote_draw_lot:
 * @tied: (element-type WsVoteOption): all the options that are tied, in any order
 * @dice: what the dice show, such as "4 2 6"
 *
 * Breaks a tie by lot and records how, once: another throw is refused. Only where the rule fixed before leaves it to a lot.
 */
gboolean
ws_vote_draw_lot (WsVote      *self,
                  GPtrArray   *tied,
                  const char  *dice,
                  GError     **error)
{
  g_autofree char *digits = read_dice (dice, error);
  g_autofree char *note = NULL;
  g_autoptr (GArray) lots = g_array_new (FALSE, FALSE, sizeof (Lot));
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (WsEdit) edit = NULL;
  WsVoteRules rules;

  if (digits == NULL)
    return FALSE;
  ws_vote_get_rules (self, &rules);
  if (rules.tie_rule != WS_TIE_LOT)
    return ws_model_refuse (error, _("The rule fixed before this vote breaks a tie in another way."));
  if (*ws_vote_get_dice (self) != '\0')
    return ws_model_refuse (error, _("The dice were thrown already. What came of it stands."));
  if (tied->len < 2)
    return ws_model_refuse (error, _("A lot is drawn among at least two options."));
  g_array_set_clear_func (lots, lot_clear);
  for (guint i = 0; i < tied->len; i++)
    {
      WsVoteOption *option = g_ptr_array_index (tied, i);
      Lot lot = { option, ws_vote_get_lot_hash (self, digits, ws_vote_option_get_number (option)) };
      g_array_append_val (lots, lot);
    }
  g_array_sort (lots, compare_lots);
  for (guint i = 0; i < lots->len; i++)
    g_ptr_array_add (order, g_array_index (lots, Lot, i).option);
  note = describe (self, order, digits);
  edit = ws_store_begin_fixed (ws_row_get_store (WS_ROW (self)), N_("Draw lot"));
  return ws_vote_break_tie (self, order, note, error) &&
         ws_row_set (WS_ROW (self), NULL, error, "s", "dice", digits) && ws_edit_commit (edit, error);
}

/* Returns: what the dice showed, as digits, or "" */
const char *
ws_vote_get_dice (WsVote *self)
{
  return ws_row_get_text (WS_ROW (self), WS_VOTE_FIELD_DICE);
}
