/* ws-profile.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WS_TALLY_ERROR (ws_tally_error_quark ())
typedef enum
{
  WS_TALLY_ERROR_INVALID,       /* a ballot or file that is against its rules */
  WS_TALLY_ERROR_PARAMETER,     /* a rule that cannot be applied to these ballots, or is asked for wrongly */
} WsTallyError;
GQuark ws_tally_error_quark (void);

/**
 * WsBallotKind:
 * @WS_BALLOT_APPROVAL: a set of options
 * @WS_BALLOT_POINTS: points for some options
 * @WS_BALLOT_SCORES: the same, but 0 points are a mark: who rates everything with 0 has not left the ballot blank
 * @WS_BALLOT_ORDINAL: options in an order, equal ranks allowed; not all need to be ranked
 */
typedef enum
{
  WS_BALLOT_APPROVAL,
  WS_BALLOT_POINTS,
  WS_BALLOT_SCORES,
  WS_BALLOT_ORDINAL,
} WsBallotKind;

/* One mark on a ballot. points: 1 in an approval, the points (from 1) or the rank (1 is the best) in the others. */
typedef struct
{
  guint32 option;
  gint32  points;
} WsBallotMark;

/**
 * WsProfile:
 *
 * What there is to count: the options, and the ballots as a multiset in which equal ballots are one group. There is no
 * order of ballots in it and nothing about a voter.
 */
typedef struct _WsProfile WsProfile;

WsProfile    *ws_profile_new           (WsBallotKind  kind);
void          ws_profile_free          (WsProfile    *self);
WsBallotKind  ws_profile_get_kind      (WsProfile    *self);

guint         ws_profile_add_option    (WsProfile    *self,
                                        const char   *id,
                                        const char   *name,
                                        gint64        cost);
guint         ws_profile_get_n_options (WsProfile    *self);
const char   *ws_profile_get_id        (WsProfile    *self,
                                        guint         option);
const char   *ws_profile_get_name      (WsProfile    *self,
                                        guint         option);
gint64        ws_profile_get_cost      (WsProfile    *self,
                                        guint         option);
void          ws_profile_set_cost      (WsProfile    *self,
                                        guint         option,
                                        gint64        cost);
void          ws_profile_set_lot       (WsProfile    *self,
                                        guint         option,
                                        guint         place);
int           ws_profile_compare_lots  (WsProfile    *self,
                                        guint         a,
                                        guint         b);
void          ws_profile_set_excludes  (WsProfile    *self,
                                        guint         option,
                                        const char   *label);
gboolean      ws_profile_do_exclude    (WsProfile    *self,
                                        guint         a,
                                        guint         b);
gboolean      ws_profile_find_option   (WsProfile    *self,
                                        const char   *id,
                                        guint        *option);

void          ws_profile_add_ballot    (WsProfile    *self,
                                        const WsBallotMark *marks,
                                        guint         n_marks,
                                        gint64        count);
void          ws_profile_add_papers    (WsProfile    *self,
                                        gint64        ballots,
                                        gint64        blank);
gint64        ws_profile_get_n_ballots (WsProfile    *self);
gint64        ws_profile_get_n_blank   (WsProfile    *self);

guint         ws_profile_get_n_groups  (WsProfile    *self);
const WsBallotMark *ws_profile_get_group     (WsProfile    *self,
                                        guint         group,
                                        guint        *n_marks,
                                        gint64       *count);

gint32        ws_profile_get_highest   (WsProfile    *self);
gint64       *ws_profile_count_ballots (WsProfile    *self);
gint64       *ws_profile_count_points  (WsProfile    *self,
                                        const gint64 *weights,
                                        guint         n_weights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsProfile, ws_profile_free)

G_END_DECLS
