/* ws-ranked-file.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-profile.h"

G_BEGIN_DECLS

/**
 * WsRankedFile:
 * @profile: of ranked ballots; the ids are the numbers of the candidates in the file, from 1
 * @seats: how many are to be elected; 1 where the format does not say
 * @title: (nullable)
 * @warnings: (element-type utf8): what was odd but clear, in sentences
 *
 * An election with ranked ballots, read from a file. To be read only.
 */
typedef struct
{
  WsProfile *profile;
  guint      seats;
  char      *title;
  GPtrArray *warnings;
} WsRankedFile;

WsRankedFile *ws_ranked_file_new  (void);
void          ws_ranked_file_free (WsRankedFile *self);

/* The formats. text: valid UTF-8; it may be changed. Errors name the line. */
WsRankedFile *ws_blt_read         (char         *text,
                                   GError      **error);
WsRankedFile *ws_preflib_read     (char         *text,
                                   GError      **error);
WsRankedFile *ws_tally_sheet_read (char         *text,
                                   GError      **error);

/* The format is told by the name of the file, a tally sheet by its lines. */
WsRankedFile *ws_ranked_file_load (const char   *path,
                                   GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsRankedFile, ws_ranked_file_free)

G_END_DECLS
