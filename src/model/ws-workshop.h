/* ws-workshop.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-row.h"
#include "ws-rows.h"

G_BEGIN_DECLS

/* A workshop, open: the row of its facts, and the door to everything else in its file. Properties: "title", "subject",
 * "objective", "date", "time-from", "time-to", "place", "conveners", "facilitator", "language", "paper", "documents",
 * "next-date", "next-time", "next-place", "capacity", "quorum-rule", "quorum-number", "quorum-part", "quorum-whole", "quorum-above". */
#define WS_TYPE_WORKSHOP (ws_workshop_get_type ())
G_DECLARE_FINAL_TYPE (WsWorkshop, ws_workshop, WS, WORKSHOP, WsRow)

typedef struct _WsClock WsClock;

typedef enum
{
  WS_WORKSHOP_TITLE,
  WS_WORKSHOP_SUBJECT,
  WS_WORKSHOP_OBJECTIVE,
  WS_WORKSHOP_DATE,
  WS_WORKSHOP_TIME_FROM,
  WS_WORKSHOP_TIME_TO,
  WS_WORKSHOP_PLACE,
  WS_WORKSHOP_CONVENERS,
  WS_WORKSHOP_FACILITATOR,
  WS_WORKSHOP_LANGUAGE,
  WS_WORKSHOP_PAPER,
  WS_WORKSHOP_DOCUMENTS,
  WS_WORKSHOP_NEXT_DATE,
  WS_WORKSHOP_NEXT_TIME,
  WS_WORKSHOP_NEXT_PLACE,
  WS_WORKSHOP_CAPACITY,        /* the numbers and the quorum: ws_workshop_set_capacity(), ws_workshop_set_quorum() */
  WS_WORKSHOP_QUORUM_RULE,
  WS_WORKSHOP_QUORUM_NUMBER,
  WS_WORKSHOP_QUORUM_PART,
  WS_WORKSHOP_QUORUM_WHOLE,
  WS_WORKSHOP_QUORUM_ABOVE,
} WsWorkshopField;

WsWorkshop *ws_workshop_create         (const char       *path,
                                        const char       *title,
                                        const char       *language,
                                        GError          **error);
WsWorkshop *ws_workshop_open           (const char       *path,
                                        gboolean          read_only,
                                        GError          **error);
gboolean    ws_workshop_check          (WsWorkshop       *self,
                                        GError          **error);
void        ws_workshop_close          (WsWorkshop       *self);
WsStore    *ws_workshop_get_store      (WsWorkshop       *self);
const char *ws_workshop_get_text       (WsWorkshop       *self,
                                        WsWorkshopField   field);
gboolean    ws_workshop_set_text       (WsWorkshop       *self,
                                        WsWorkshopField   field,
                                        const char       *text,
                                        GError          **error);
gboolean    ws_workshop_set_capacity   (WsWorkshop       *self,   /* people that the place holds; 0: not stated */
                                        int               capacity,
                                        GError          **error);

/* Live lists, owned by the workshop, without what was removed. */
GListModel *ws_workshop_get_statements (WsWorkshop       *self);  /* WsStatement, newest version first */
GListModel *ws_workshop_get_questions  (WsWorkshop       *self);  /* WsQuestion */
GListModel *ws_workshop_get_columns    (WsWorkshop       *self);  /* WsColumn */
GListModel *ws_workshop_get_groups     (WsWorkshop       *self);  /* WsIdeaGroup, of all columns */
GListModel *ws_workshop_get_ideas      (WsWorkshop       *self);  /* WsIdea, of all columns, oldest first */
GListModel *ws_workshop_get_bin        (WsWorkshop       *self);  /* WsIdea that were removed */
GListModel *ws_workshop_get_votes      (WsWorkshop       *self);  /* WsVote, as they were created */
GListModel *ws_workshop_get_people     (WsWorkshop       *self);  /* WsPerson, as they were added */
GListModel *ws_workshop_get_institutions (WsWorkshop     *self);  /* WsInstitution, in their order */
GListModel *ws_workshop_get_actions    (WsWorkshop       *self);  /* WsAction */
GListModel *ws_workshop_get_blocks     (WsWorkshop       *self);  /* WsAgendaBlock, sub-blocks after their parent */
GListModel *ws_workshop_get_sections   (WsWorkshop       *self);  /* WsSection, in their order */
GListModel *ws_workshop_get_signatures (WsWorkshop       *self);  /* WsSignature */

/* The clock of the agenda, owned by the workshop; see ws-clock.h. */
WsClock    *ws_workshop_get_clock      (WsWorkshop       *self);

char       *ws_workshop_get_undo_text  (WsWorkshop       *self);  /* "Add idea" in the user's language; NULL: nothing */
char       *ws_workshop_get_redo_text  (WsWorkshop       *self);
gboolean    ws_workshop_undo           (WsWorkshop       *self,
                                        GError          **error);
gboolean    ws_workshop_redo           (WsWorkshop       *self,
                                        GError          **error);

G_END_DECLS
