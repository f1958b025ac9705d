/* ws-quorum.c — how many people are needed for a valid decision.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A share is rounded up, never down: a third of 22 is 7 ⅓, so eight people are needed. Seven would be less
 * than a third, although published rules have been printed with such an example. "More than half" of 10 is 6,
 * of 11 also 6. */

#include "ws-quorum.h"

#include <glib/gi18n-lib.h>

#include "ws-words.h"

static const char *const rule_words[] = { "off", "number", "entitled", "present" };

/**
 * ws_quorum_share:
 * @above: %TRUE: more than the share; %FALSE: the share is enough
 *
 * Returns: the fewest people n with n / @base ≥ @part / @whole, or > where @above. Exact: whole numbers only.
 */
guint
ws_quorum_share (guint    base,
                 guint    part,
                 guint    whole,
                 gboolean above)
{
  guint64 product = (guint64) base * part;

  return above ? product / whole + 1 : (product + whole - 1) / whole;
}

/**
 * ws_quorum_get_needed:
 *
 * Returns: how many people with the right to vote must be in the room; 0 where there is no rule
 */
guint
ws_quorum_get_needed (const WsQuorum *self,
                      guint           entitled,
                      guint           present)
{
  switch (self->rule)
    {
    case WS_QUORUM_NUMBER:
      return self->number;
    case WS_QUORUM_ENTITLED:
      return ws_quorum_share (entitled, self->part, self->whole, self->above);
    case WS_QUORUM_PRESENT:
      return ws_quorum_share (present, self->part, self->whole, self->above);
    default:
      return 0;
    }
}

void
ws_workshop_get_quorum (WsWorkshop *workshop,
                        WsQuorum   *quorum)
{
  WsRow *row = WS_ROW (workshop);
  const char *word = ws_workshop_get_text (workshop, WS_WORKSHOP_QUORUM_RULE);

  *quorum = (WsQuorum) {
    .rule = WS_QUORUM_OFF,
    .number = ws_row_get_int (row, WS_WORKSHOP_QUORUM_NUMBER),
    .part = ws_row_get_int (row, WS_WORKSHOP_QUORUM_PART),
    .whole = ws_row_get_int (row, WS_WORKSHOP_QUORUM_WHOLE),
    .above = ws_row_get_int (row, WS_WORKSHOP_QUORUM_ABOVE) != 0,
  };
  for (guint i = 0; i < G_N_ELEMENTS (rule_words); i++)
    if (g_str_equal (rule_words[i], word))
      quorum->rule = i;
}

/**
 * ws_workshop_set_quorum:
 *
 * Writes the rule as one step. It counts from now on; votes that were opened keep what was true when they
 * opened.
 */
gboolean
ws_workshop_set_quorum (WsWorkshop      *workshop,
                        const WsQuorum  *quorum,
                        GError         **error)
{
  if (quorum->rule == WS_QUORUM_NUMBER && quorum->number < 1)
    return ws_model_refuse (error, _("A quorum is of one person or more."));
  if (quorum->number < 0 || quorum->whole < 1 || quorum->whole > 100 || quorum->part < 1 || quorum->part > quorum->whole)
    return ws_model_refuse (error, _("The share of a quorum is between 1 and 100 per cent."));
  if (quorum->above && quorum->part == quorum->whole)
    return ws_model_refuse (error, _("More than everybody can never be there. Choose a smaller share."));
  return ws_row_set (WS_ROW (workshop), N_("Change quorum"), error, "siiii", "quorum_rule", rule_words[quorum->rule],
                     "quorum_number", (gint64) quorum->number, "quorum_part", (gint64) quorum->part,
                     "quorum_whole", (gint64) quorum->whole, "quorum_above", (gint64) (quorum->above != FALSE));
}
