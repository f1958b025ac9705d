/* ws-section.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-workshop.h"

G_BEGIN_DECLS

/* A section of the minutes (G2). Properties "kind", "shown", "rank". Kinds: "cover", "agenda", "framing", "ideas",
 * "votes", "actions", "closing", "signatures". */
#define WS_TYPE_SECTION (ws_section_get_type ())
G_DECLARE_FINAL_TYPE (WsSection, ws_section, WS, SECTION, WsRow)

const char *ws_section_get_kind  (WsSection   *self);
const char *ws_section_get_title (WsSection   *self);     /* in the user's language */
gboolean    ws_section_get_shown (WsSection   *self);
gboolean    ws_section_show      (WsSection   *self,
                                  gboolean     shown,
                                  GError     **error);
gboolean    ws_section_move      (WsSection   *self,      /* the cover stays first */
                                  guint        position,
                                  GError     **error);

/* Who signs the minutes. Properties "name", "post", "rank". */
#define WS_TYPE_SIGNATURE (ws_signature_get_type ())
G_DECLARE_FINAL_TYPE (WsSignature, ws_signature, WS, SIGNATURE, WsRow)

WsSignature *ws_signature_add      (WsWorkshop   *workshop,
                                    const char   *name,
                                    const char   *post,
                                    GError      **error);
const char  *ws_signature_get_name (WsSignature  *self);
const char  *ws_signature_get_post (WsSignature  *self);
gboolean     ws_signature_write    (WsSignature  *self,
                                    const char   *name,
                                    const char   *post,
                                    GError      **error);
gboolean     ws_signature_move     (WsSignature  *self,
                                    guint         position,
                                    GError      **error);
gboolean     ws_signature_remove   (WsSignature  *self,
                                    GError      **error);

G_END_DECLS
