/* ws-stages.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-page.h"

G_BEGIN_DECLS

/* One stage of a workshop: its name in actions and settings, its title, icon and page. */
typedef struct
{
  const char *name;
  const char *title;                       /* to be translated */
  const char *icon;
  GType     (*page_type) (void);
  char     *(*describe) (WsWorkshop *workshop);   /* the live line of the sidebar, ≤ 28 characters */
} WsStage;

const WsStage *ws_stages_get  (guint      *n_stages);
const WsStage *ws_stages_find (const char *name);

G_END_DECLS
