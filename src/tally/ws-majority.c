/* ws-majority.c — yes, no, and how many are enough.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Thresholds are compared by cross multiplication: two thirds of 100 is not 66 and not 66.67, it is "3 × yes ≥ 2 × 100".
 * What the base is (those who said yes or no, all present …) is the rule of the vote, not of arithmetic. */

#include "ws-majority.h"

/**
 * ws_majority_is_reached:
 * @base: what the share is of
 *
 * Returns: whether it is adopted; never where nobody said yes
 */
gboolean
ws_majority_is_reached (WsMajorityRule rule,
                        gint64         yes,
                        gint64         no,
                        gint64         base)
{
  if (yes == 0)
    return FALSE;
  switch (rule)
    {
    case WS_MAJORITY_MORE_THAN_HALF:
      return 2 * yes > base;
    case WS_MAJORITY_AT_LEAST_TWO_THIRDS:
      return 3 * yes >= 2 * base;
    case WS_MAJORITY_MORE_YES:
    default:
      return yes > no;
    }
}

/**
 * ws_majority_get_needed:
 *
 * Returns: the least number of yes that would have been enough
 */
gint64
ws_majority_get_needed (WsMajorityRule rule,
                        gint64         no,
                        gint64         base)
{
  switch (rule)
    {
    case WS_MAJORITY_MORE_THAN_HALF:
      return base / 2 + 1;
    case WS_MAJORITY_AT_LEAST_TWO_THIRDS:
      return MAX (1, (2 * base + 2) / 3);
    case WS_MAJORITY_MORE_YES:
    default:
      return no + 1;
    }
}
