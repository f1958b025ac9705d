/* ws-result-private.h — what the files of a result share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-result.h"

G_BEGIN_DECLS

struct _WsResult
{
  WsVoteCount   *count;
  WsLang        *lang;
  WsResultLine  *lines;
  guint          n_lines;
  GPtrArray     *tables;       /* WsResultTable */
  char          *headline;
  char          *tie_title;
  char          *tie_text;
  char          *lot_text;
  char          *base_text;
  char          *method_text;
  char          *turnout_text;
  char          *comparison;
  char          *money_text;
};

void  ws_result_write_words        (WsResult    *self);
void  ws_result_write_lines        (WsResult    *self);
void  ws_result_write_tables       (WsResult    *self);
char *ws_result_write_comparison   (WsResult    *self);
char *ws_result_write_money        (WsResult    *self);
char *ws_result_write_lots         (WsResult    *self);
char *ws_result_describe_threshold (WsResult    *self);
char *ws_result_name_options       (WsResult    *self,
                                    GArray      *options);

G_END_DECLS
