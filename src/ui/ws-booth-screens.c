/* ws-booth-screens.c — which screen belongs to which state of the booth, and to which method.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only place that knows all screens.
 */
#include "ws-booth-screens.h"

#include "ws-booth-answer.h"
#include "ws-booth-choose.h"
#include "ws-booth-code.h"
#include "ws-booth-deposit.h"
#include "ws-booth-notice.h"
#include "ws-booth-passphrase.h"
#include "ws-booth-rank.h"
#include "ws-booth-read.h"
#include "ws-booth-reason.h"
#include "ws-booth-review.h"
#include "ws-booth-scale.h"

static GtkWidget *
new_choose (WsBoothScene *scene)
{
  switch (scene->paper->rules.method)
    {
    case WS_METHOD_YES_NO:
    case WS_METHOD_CONSENT:
      return ws_booth_answer_new (scene);
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      return ws_booth_rank_new (scene);
    case WS_METHOD_GRADIENTS:
      return ws_booth_scale_new (scene);
    default:
      return ws_booth_choose_new (scene);
    }
}

/**
 * ws_booth_screens_new:
 * @scene: what it is built from
 *
 * Returns: (transfer floating): the screen of the state that the flow is in
 */
GtkWidget *
ws_booth_screens_new (WsBoothScene *scene)
{
  switch (ws_booth_flow_get_state (scene->flow))
    {
    case WS_BOOTH_AT_CODE:
      return ws_booth_code_new (scene);
    case WS_BOOTH_AT_READ:
      return ws_booth_read_new (scene);
    case WS_BOOTH_AT_CHOOSE:
      return new_choose (scene);
    case WS_BOOTH_AT_REASON:
      return ws_booth_reason_new (scene);
    case WS_BOOTH_AT_REVIEW:
    case WS_BOOTH_AT_BLANK:
      return ws_booth_review_new (scene);
    case WS_BOOTH_AT_DEPOSIT:
      return ws_booth_deposit_new (scene);
    case WS_BOOTH_AT_ADMIT:
    case WS_BOOTH_AT_EXIT:
      return ws_booth_passphrase_new (scene);
    default:
      return ws_booth_notice_new (scene);
    }
}
