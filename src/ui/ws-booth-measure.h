/* ws-booth-measure.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-booth-layout.h"
#include "ws-booth-page.h"

G_BEGIN_DECLS

/**
 * WsBoothRowSpace:
 * @above: px of the question and of what stands between it and the rows
 * @beside: px of a row that its text cannot have, in one column and in two
 * @below: px that stand under the text within the row
 * @gap: between rows, as drawn
 * @two_columns: how many options are enough for two columns; 0: never
 *
 * What a ballot needs besides the texts of its options.
 */
typedef struct
{
  int      above;
  double   beside[2];
  double   below;
  double   gap;
  guint    two_columns;
} WsBoothRowSpace;

int         ws_booth_measure_text     (WsBoothScene           *scene,
                                       const char             *text,
                                       double                  font,
                                       PangoWeight             weight,
                                       double                  width);
const char *ws_booth_measure_question (WsBoothScene           *scene,
                                       const char             *text,
                                       gboolean                compact,
                                       int                    *height);
void        ws_booth_measure_layout   (WsBoothScene           *scene,
                                       GPtrArray              *texts,
                                       const WsBoothRowSpace  *space,
                                       WsBoothLayout          *layout);

G_END_DECLS
