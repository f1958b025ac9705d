/* ws-date.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *ws_date_today     (void);
char     *ws_date_parse     (const char *text);
gboolean  ws_date_is_valid  (const char *iso);
int       ws_date_days      (const char *from,
                             const char *to);
char     *ws_date_add       (const char *iso,
                             int         days);
char     *ws_date_from_ms   (gint64      ms);
char     *ws_time_from_ms   (gint64      ms);
char     *ws_time_parse     (const char *text);
gboolean  ws_date_split     (const char *iso,
                             int        *year,
                             int        *month,
                             int        *day);

G_END_DECLS
