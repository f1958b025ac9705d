/* ws-column-list-private.h — SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of WsColumnList share: ws-column-list.c binds rows to widgets, ws-column-list-places.c knows heights and
 * places, ws-column-list-reach.c goes to a row, ws-column-list-input.c listens to keys, pointer and drags.
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

void        ws_column_list_add_input    (WsColumnList  *self);
gboolean    ws_column_list_get_focus    (WsColumnList  *self,
                                         guint         *position);

WsNoteView *ws_column_list_get_cell     (WsColumnList  *self,
                                         gpointer       row);
guint       ws_column_list_get_position (WsColumnList  *self,
                                         WsNoteView    *cell);
WsNoteView *ws_column_list_bind         (WsColumnList  *self,
                                         guint          position);
void        ws_column_list_ensure       (WsColumnList  *self);

guint       ws_column_list_get_n_rows   (WsColumnList  *self);
WsRow      *ws_column_list_peek_row     (WsColumnList  *self,
                                         guint          position);
double      ws_column_list_get_top      (WsColumnList  *self,
                                         guint          position);
guint       ws_column_list_find_row     (WsColumnList  *self,
                                         double         where);
void        ws_column_list_set_height   (WsColumnList  *self,
                                         guint          position,
                                         int            height);
void        ws_column_list_estimate     (WsColumnList  *self,
                                         guint          begin,
                                         guint          end);
int         ws_column_list_get_page     (WsColumnList  *self);
double      ws_column_list_get_total    (WsColumnList  *self);
double      ws_column_list_get_value    (WsColumnList  *self);
void        ws_column_list_set_anchor   (WsColumnList  *self,
                                         double         value);
void        ws_column_list_configure    (WsColumnList  *self);

G_END_DECLS
