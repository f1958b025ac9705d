/* ws-booth-rank-row.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-page.h"

G_BEGIN_DECLS

/* What a row of a ranked ballot is asked to do. */
typedef enum
{
  WS_BOOTH_RANK_PLACE,   /* into the next place */
  WS_BOOTH_RANK_UP,
  WS_BOOTH_RANK_DOWN,
  WS_BOOTH_RANK_OUT,     /* out of the order */
  WS_BOOTH_RANK_N,
} WsBoothRankAct;

/* A proposal that has no place yet, as one button, or a placed one with arrows and a cross. Signal: "act"
 * (WsBoothRankAct as an int; it may not be possible). */
#define WS_TYPE_BOOTH_RANK_ROW (ws_booth_rank_row_get_type ())
G_DECLARE_FINAL_TYPE (WsBoothRankRow, ws_booth_rank_row, WS, BOOTH_RANK_ROW, GtkBox)

GtkWidget *ws_booth_rank_row_new        (WsBoothScene   *scene,
                                         guint           option,
                                         int             font,
                                         int             height);
guint      ws_booth_rank_row_get_option (WsBoothRankRow *self);
void       ws_booth_rank_row_focus      (WsBoothRankRow *self,
                                         int             act);
gboolean   ws_booth_rank_row_has_focus  (WsBoothRankRow *self,
                                         int            *act);
void       ws_booth_rank_row_say        (WsBoothRankRow *self,
                                         const char     *text);
int        ws_booth_rank_row_width      (WsBoothScene   *scene,
                                         gboolean        placed);
double     ws_booth_rank_row_text_width (WsBoothScene   *scene,
                                         gboolean        placed);

G_END_DECLS
