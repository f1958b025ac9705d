/* ws-guide-private.h — how the reader of the library fills methods and agendas. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-library.h"

G_BEGIN_DECLS

gboolean    ws_guide_is_kind        (const char *kind);

WsGuide    *ws_guide_new            (const char *id);
gboolean    ws_guide_set_fact       (WsGuide    *self,
                                     const char *name,
                                     const char *text);
gboolean    ws_guide_set_minutes    (WsGuide    *self,
                                     guint       minutes);
void        ws_guide_set_group      (WsGuide    *self,
                                     guint       least,
                                     guint       most);
void        ws_guide_add_step       (WsGuide    *self,
                                     guint       minutes,
                                     char       *title,    /* transfer full */
                                     char       *text);    /* transfer full */
const char *ws_guide_find_missing   (WsGuide    *self);

WsOutline  *ws_outline_new          (const char *id);
gboolean    ws_outline_set_fact     (WsOutline  *self,
                                     const char *name,
                                     const char *text);
gboolean    ws_outline_set_minutes  (WsOutline  *self,
                                     guint       minutes);
void        ws_outline_add_block    (WsOutline  *self,
                                     guint       minutes,
                                     const char *kind,
                                     char       *title,    /* transfer full */
                                     char       *text);    /* transfer full */
void        ws_outline_add_guide    (WsOutline  *self,
                                     WsGuide    *guide);
const char *ws_outline_find_missing (WsOutline  *self);

G_END_DECLS
