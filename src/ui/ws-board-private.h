/* ws-board-private.h — SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of WsBoard share: ws-board.c lays columns out; the others do things with notes, move them, make menus.
 */
#pragma once

#include "ws-board.h"

G_BEGIN_DECLS

struct _WsBoard
{
  GtkWidget        parent_instance;

  WsWorkshop      *workshop;
  WsNoteSelection *selection;
  GPtrArray       *views;          /* WsColumnView, those that are not hidden, in order */
  char            *filter;
  guint            families;
  char            *desk;
  char            *author;
  gboolean         narrow;

  GtkWidget       *overlay;
  GtkWidget       *scroller;
  GtkWidget       *box;
  GtkWidget       *bar;
  GtkLabel        *bar_label;
  GtkWidget       *bar_move;
};

enum { WS_BOARD_PREVIEW, WS_BOARD_CHANGED, WS_BOARD_N_SIGNALS };
extern guint ws_board_signals[WS_BOARD_N_SIGNALS];

void          ws_board_install_actions (GtkWidgetClass *widget_class);
void          ws_board_install_moves   (GtkWidgetClass *widget_class);
void          ws_board_take_error      (WsBoard        *self,
                                        GError         *error);   /* (nullable) */
GPtrArray    *ws_board_get_targets     (WsBoard        *self);
WsIdeaGroup  *ws_board_get_focus_group (WsBoard        *self);
gboolean      ws_board_commit          (WsBoard        *self);
GMenuModel   *ws_board_make_menu       (WsBoard        *self,
                                        WsRow          *row);
GMenuModel   *ws_board_make_move_menu  (WsBoard        *self);
GMenuModel   *ws_board_make_color_menu (void);
void          ws_board_drop            (WsBoard        *self,
                                        WsColumnView   *view,
                                        WsRow          *dragged,
                                        WsRow          *target,
                                        WsDropZone      zone);
WsColumnView *ws_board_find_focus      (WsBoard        *self,
                                        WsRow         **row,
                                        guint          *index);
WsColumnView *ws_board_find_row        (WsBoard        *self,
                                        gpointer        row,
                                        guint          *position);
gboolean      ws_board_focus_row       (WsBoard        *self,
                                        gpointer        row);
void          ws_board_bring_into_view (WsBoard        *self,
                                        WsColumnView   *view);

G_END_DECLS
