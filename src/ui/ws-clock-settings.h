/* ws-clock-settings.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The page of the timer and its bell: what belongs to this computer, not to the workshop. */
#define WS_TYPE_CLOCK_SETTINGS (ws_clock_settings_get_type ())
G_DECLARE_FINAL_TYPE (WsClockSettings, ws_clock_settings, WS, CLOCK_SETTINGS, AdwBin)

G_END_DECLS
