/* ws-photo-slide.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-slide.h"

G_BEGIN_DECLS

/* A picture as large as it fits, with a caption. */
#define WS_TYPE_PHOTO_SLIDE (ws_photo_slide_get_type ())
G_DECLARE_FINAL_TYPE (WsPhotoSlide, ws_photo_slide, WS, PHOTO_SLIDE, WsSlide)

WsSlide *ws_photo_slide_new (cairo_surface_t *picture,
                             const char      *caption);

G_END_DECLS
