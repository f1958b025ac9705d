/* ws-result-private.h — what the two files of a result share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-majority.h"
#include "ws-result.h"
#include "ws-seats.h"

G_BEGIN_DECLS

struct _WsResult
{
  WsVote          *vote;
  WsLang          *lang;
  WsVoteRules      rules;
  guint            n_options;
  gint64          *totals;        /* by number of the option */
  WsResultChannel  channels[3];   /* by WsChannel */
  gint64           base;          /* what percentages are of */
  WsResultLine    *lines;
  guint            n_lines;
  guint            n_tied;
  guint            n_open;
  gboolean         decided;
  WsVote          *runoff;        /* the round that broke the tie */
  gboolean         adopted;       /* yes-no */
  gint64           needed;        /* yes-no: how many yes are enough */
  char            *headline;
  char            *tie_title;
  char            *tie_text;
  char            *base_text;
  char            *method_text;
  char            *turnout_text;
};

void  ws_result_write_words        (WsResult *self);
char *ws_result_describe_threshold (WsResult *self);

G_END_DECLS
