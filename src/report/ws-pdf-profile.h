/* ws-pdf-profile.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GByteArray *ws_pdf_srgb_profile (void);

G_END_DECLS
