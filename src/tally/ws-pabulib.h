/* ws-pabulib.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-profile.h"

G_BEGIN_DECLS

/**
 * WsPabulib:
 * @vote_type: `approval`, `choose-1`, `cumulative`, `scoring` or `ordinal`
 * @budget: in units of 10^-@decimals, as are the costs in @profile
 * @meta: key → value, as written in the file
 * @warnings: sentences: what is odd about the file, but does no harm to the count
 *
 * A participatory budget, read from a file. To be read only.
 */
typedef struct
{
  char       *vote_type;
  gint64      budget;
  guint       decimals;
  GHashTable *meta;
  GPtrArray  *warnings;
  WsProfile  *profile;
} WsPabulib;

WsPabulib *ws_pabulib_read_text (char        *text,
                                 GError     **error);
WsPabulib *ws_pabulib_read_file (const char  *path,
                                 GError     **error);
void       ws_pabulib_free      (WsPabulib   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsPabulib, ws_pabulib_free)

G_END_DECLS
