/* ws-column.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-question.h"

G_BEGIN_DECLS

#define WS_COLUMNS_MAX 12

/* The seven families of notes: each a colour and a shape (windows.md: never one without the other). */
typedef enum
{
  WS_FAMILY_YELLOW,  /* star */
  WS_FAMILY_GREEN,   /* triangle */
  WS_FAMILY_BLUE,    /* circle */
  WS_FAMILY_PURPLE,  /* diamond */
  WS_FAMILY_ORANGE,  /* square */
  WS_FAMILY_PINK,    /* cross */
  WS_FAMILY_GREY,    /* hexagon */
  WS_N_FAMILIES
} WsFamily;

const char *ws_family_get_name  (WsFamily family);   /* "Yellow star", in the user's language */
const char *ws_family_get_icon  (WsFamily family);   /* "ws-star-symbolic" */

/* A column of the idea board (D3). Properties "name", "description", "family", "hidden", "locked", "question",
   "rank". */
#define WS_TYPE_COLUMN (ws_column_get_type ())
G_DECLARE_FINAL_TYPE (WsColumn, ws_column, WS, COLUMN, WsRow)

WsColumn   *ws_column_add             (WsWorkshop  *workshop,
                                       const char  *name,
                                       GError     **error);
WsColumn   *ws_column_add_for_question (WsQuestion *question,
                                       GError     **error);
WsWorkshop *ws_column_get_workshop    (WsColumn    *self);
const char *ws_column_get_name        (WsColumn    *self);
const char *ws_column_get_description (WsColumn    *self);
WsFamily    ws_column_get_family      (WsColumn    *self);
gboolean    ws_column_get_locked      (WsColumn    *self);
gboolean    ws_column_get_hidden      (WsColumn    *self);
guint       ws_column_count_ideas     (WsColumn    *self);

gboolean    ws_column_rename          (WsColumn    *self,
                                       const char  *name,
                                       GError     **error);
gboolean    ws_column_describe        (WsColumn    *self,
                                       const char  *description,
                                       GError     **error);
gboolean    ws_column_set_family      (WsColumn    *self,
                                       WsFamily     family,
                                       GError     **error);
gboolean    ws_column_lock            (WsColumn    *self,
                                       gboolean     locked,
                                       GError     **error);
gboolean    ws_column_hide            (WsColumn    *self,
                                       gboolean     hidden,
                                       GError     **error);
gboolean    ws_column_move            (WsColumn    *self,
                                       guint        position,
                                       GError     **error);
gboolean    ws_column_remove          (WsColumn    *self,   /* with its ideas, to the bin */
                                       GError     **error);

G_END_DECLS
