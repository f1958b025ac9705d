/* ws-machine.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the laptop runs on. */
typedef struct
{
  gboolean battery;   /* it has one */
  gboolean plugged;   /* and current comes from the wall */
  int      percent;   /* of the battery; -1: not known */
  int      minutes;   /* that it lasts at the present pace; -1: not known */
} WsPower;

void     ws_machine_read_power (const char *folder,
                                WsPower    *power);
gboolean ws_machine_has_sound  (const char *path);

G_END_DECLS
