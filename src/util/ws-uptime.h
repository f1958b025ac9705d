/* ws-uptime.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WsMoment:
 * @wall: milliseconds since 1970 UTC, as the computer's clock has it; somebody may set that clock at any time
 * @uptime: milliseconds since the computer was started, sleep included; nobody can set it
 * @boot: a number of that start: uptimes compare only where it is the same
 */
typedef struct
{
  gint64 wall;
  gint64 uptime;
  gint64 boot;
} WsMoment;

/* Tells what time it is; tests give another one. */
typedef void (*WsMomentFunc) (WsMoment *now, gpointer user_data);

void ws_moment_now (WsMoment *now,
                    gpointer  unused);

G_END_DECLS
