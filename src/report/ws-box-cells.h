/* ws-box-cells.h — columns and cells of a box that is a table. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-flow-private.h"

const WsDocColumn *ws_box_get_column   (const WsBox *box,
                                        guint        column);
const WsItem      *ws_box_get_cell     (const WsBox *box,
                                        guint        row,
                                        guint        column);
void               ws_box_place_column (const WsBox *box,
                                        guint        column,
                                        double      *x,
                                        double      *width);
