/* ws-attendance.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-person.h"
#include "ws-quorum.h"

G_BEGIN_DECLS

/* Where people come from, for counting. Neighbours are those without an institution and those of
 * neighbourhood committees. */
typedef enum
{
  WS_SECTOR_NEIGHBOURS,
  WS_SECTOR_MUNICIPAL,
  WS_SECTOR_STATE,
  WS_SECTOR_FEDERAL,
  WS_SECTOR_CIVIL,
  WS_SECTOR_SCHOOL,
  WS_SECTOR_BUSINESS,
  WS_SECTOR_OTHER,        /* officials, facilitators and observers without an institution, and other institutions */
  WS_N_SECTORS
} WsSector;

typedef enum { WS_QUORUM_NO_RULE, WS_QUORUM_MET, WS_QUORUM_MISSED } WsQuorumState;

typedef struct
{
  guint present;
  guint listed;
} WsHeadCount;

/* Who is in the room, live: one for each workshop, owned by it (ws_workshop_get_attendance()). Emits
 * "changed" after every commit that touched people, stays, institutions or the rule; "present" and "listed"
 * are properties that notify. */
#define WS_TYPE_ATTENDANCE (ws_attendance_get_type ())
G_DECLARE_FINAL_TYPE (WsAttendance, ws_attendance, WS, ATTENDANCE, GObject)

WsAttendance *ws_workshop_get_attendance   (WsWorkshop         *workshop);   /* transfer none */

gboolean      ws_attendance_is_used        (WsAttendance       *self);       /* was anybody ever checked in? */
guint         ws_attendance_get_present    (WsAttendance       *self);
guint         ws_attendance_get_listed     (WsAttendance       *self);       /* invited people and walk-ins */
guint         ws_attendance_get_invited    (WsAttendance       *self);       /* without walk-ins */
guint         ws_attendance_get_came       (WsAttendance       *self);       /* were here at some time */
guint         ws_attendance_get_entitled   (WsAttendance       *self);       /* listed, with the right to vote */
guint         ws_attendance_get_voters     (WsAttendance       *self);       /* present, with the right to vote */
guint         ws_attendance_get_capacity   (WsAttendance       *self);       /* 0: not stated */
WsHeadCount   ws_attendance_get_sector     (WsAttendance       *self,
                                            WsSector            sector);
WsHeadCount   ws_attendance_get_institution (WsAttendance      *self,
                                            gint64              institution); /* key; 0: people without */
guint         ws_attendance_get_n_institutions (WsAttendance   *self,        /* with people on the list … */
                                            guint              *present);     /* out: … and with somebody here */

WsQuorumState ws_attendance_get_quorum     (WsAttendance       *self,
                                            guint              *needed);      /* out, nullable; compare with get_voters() */
gint64        ws_attendance_get_quorum_since (WsAttendance     *self);        /* since when it is met, or missed again; 0: never met */

gboolean      ws_attendance_is_present     (WsAttendance       *self,
                                            WsPerson           *person);
gint64        ws_attendance_get_arrived    (WsAttendance       *self,        /* of the stay that goes on, or else the last; 0: never came */
                                            WsPerson           *person);
gint64        ws_attendance_get_departed   (WsAttendance       *self,        /* 0: is here, or never came */
                                            WsPerson           *person);
void          ws_attendance_count_at       (WsAttendance       *self,        /* who was in the room then */
                                            gint64              at,
                                            guint              *present,
                                            guint              *voters);
WsSector      ws_person_get_sector         (WsPerson           *person);
GPtrArray    *ws_attendance_list_recent    (WsAttendance       *self,        /* WsPerson who are here, last arrival first */
                                            guint               most);

G_END_DECLS
