/* ws-column-list-private.h — SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the two halves of WsColumnList share: ws-column-list.c keeps the rows, ws-column-list-input.c listens to keys,
 * pointer and drags.
 */
#pragma once

#include "ws-column-list.h"

G_BEGIN_DECLS

struct _WsColumnList
{
  GtkWidget        parent_instance;

  WsBoardRows     *rows;
  WsNoteSelection *selection;
  WsNoteStyle     *style;

  GtkAdjustment   *adjustments[2];     /* by GtkOrientation */
  guint            policies[2];
  gboolean         configuring;        /* the value is being set from the anchor, not by the person */

  GArray          *heights;            /* int for each row; negative: only estimated */
  GArray          *tops;               /* double for each row and one more: where it begins */
  gboolean         tops_dirty;
  int              width;              /* the heights are for */
  guint            anchor;             /* the row that stays where it is, … */
  double           anchor_offset;      /* … so far above the upper edge */

  GHashTable      *cells;              /* WsRow → WsNoteView */
  GHashTable      *positions;          /* WsRow of a cell → position + 1; 0 while not known */
  GPtrArray       *spares;
  WsRow           *current;            /* that has or had the focus; not owned, may be gone */
  guint            current_position;
  WsRow           *range_start;        /* where Shift began; not owned, only compared */
  guint            settle_id;
  gboolean         colors_dirty;
  gboolean         fonts_dirty;

  GtkDropTarget   *drop;
  WsNoteView      *drop_cell;
  double           drop_y;
  guint            drop_tick;
};

enum { WS_LIST_STEP, WS_LIST_DROPPED, WS_LIST_MENU, WS_LIST_N_SIGNALS };
extern guint ws_column_list_signals[WS_LIST_N_SIGNALS];

#define WS_LIST_TOP 6   /* pixels above the first row */

void        ws_column_list_add_input  (WsColumnList *self);
WsNoteView *ws_column_list_get_cell   (WsColumnList *self,
                                       gpointer      row);
double      ws_column_list_get_top    (WsColumnList *self,
                                       guint         position);
guint       ws_column_list_find_row   (WsColumnList *self,
                                       double        where);
guint       ws_column_list_get_n_rows (WsColumnList *self);
gboolean    ws_column_list_get_focus  (WsColumnList *self,
                                       guint        *position);

G_END_DECLS
