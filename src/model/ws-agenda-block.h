/* ws-agenda-block.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-column.h"
#include "ws-vote.h"
#include "ws-workshop.h"

G_BEGIN_DECLS

#define WS_AGENDA_MINUTES_MAX 480
#define WS_AGENDA_DESKS_MAX   20
#define WS_AGENDA_PEOPLE_MAX  500

typedef enum
{
  WS_AGENDA_WELCOME,
  WS_AGENDA_TALK,
  WS_AGENDA_FRAMING,
  WS_AGENDA_IDEAS,
  WS_AGENDA_VOTE,
  WS_AGENDA_ACTIONS,
  WS_AGENDA_AGREEMENT,
  WS_AGENDA_BREAK,
  WS_AGENDA_FACILITATOR,
  WS_AGENDA_N_KINDS
} WsAgendaKind;

/* In which stage a block happens. */
typedef enum
{
  WS_AGENDA_LINK_NONE,
  WS_AGENDA_LINK_FRAMING,
  WS_AGENDA_LINK_IDEAS,
  WS_AGENDA_LINK_VOTING,
  WS_AGENDA_LINK_ACTIONS,
  WS_AGENDA_LINK_MINUTES,
  WS_AGENDA_N_LINKS
} WsAgendaLink;

/* A block of the agenda (A1); a block of a document is another thing, see ws-doc.h. Properties "title", "kind", "minutes",
 * "parent", "rank", "objective", "instructions", "materials", "responsible", "desks", "per-desk", "protected", "link",
 * "link-ids", and of the clock "planned", "extra", "started", "actual", "spent". */
#define WS_TYPE_AGENDA_BLOCK (ws_agenda_block_get_type ())
G_DECLARE_FINAL_TYPE (WsAgendaBlock, ws_agenda_block, WS, AGENDA_BLOCK, WsRow)

typedef enum
{
  WS_AGENDA_BLOCK_TITLE,
  WS_AGENDA_BLOCK_KIND,
  WS_AGENDA_BLOCK_MINUTES,
  WS_AGENDA_BLOCK_PARENT,
  WS_AGENDA_BLOCK_RANK,
  WS_AGENDA_BLOCK_OBJECTIVE,
  WS_AGENDA_BLOCK_INSTRUCTIONS,
  WS_AGENDA_BLOCK_MATERIALS,
  WS_AGENDA_BLOCK_RESPONSIBLE,
  WS_AGENDA_BLOCK_DESKS,
  WS_AGENDA_BLOCK_PER_DESK,
  WS_AGENDA_BLOCK_PROTECTED,
  WS_AGENDA_BLOCK_LINK,
  WS_AGENDA_BLOCK_LINK_IDS,
  WS_AGENDA_BLOCK_PLANNED,
  WS_AGENDA_BLOCK_EXTRA,
  WS_AGENDA_BLOCK_STARTED,
  WS_AGENDA_BLOCK_ACTUAL,
  WS_AGENDA_BLOCK_SPENT,
} WsAgendaBlockField;

/**
 * WsNewBlock:
 * @title: must not be blank
 * @parent: (nullable): makes a sub-block, the last one of that parent
 * @after: (nullable): stands after this one; %NULL: the last one
 *
 * What a new block begins with; everything but @title may be 0 or %NULL.
 */
typedef struct
{
  const char    *title;
  WsAgendaKind    kind;
  int            minutes;
  WsAgendaBlock *parent;
  WsAgendaBlock *after;
  const char    *objective;
  const char    *instructions;
  const char    *materials;
  const char    *responsible;
  int            desks;
  int            per_desk;
  gboolean       is_protected;
  WsAgendaLink    link;
} WsNewBlock;

const char    *ws_agenda_kind_get_name         (WsAgendaKind         kind);  /* "Vote", in the user's language */
const char    *ws_agenda_kind_get_icon         (WsAgendaKind         kind);  /* "ws-voting-symbolic" */
WsFamily       ws_agenda_kind_get_family       (WsAgendaKind         kind);
const char    *ws_agenda_kind_get_id           (WsAgendaKind         kind);  /* "vote", as in the file */
WsAgendaKind    ws_agenda_kind_from_id          (const char         *id);
const char    *ws_agenda_link_get_stage        (WsAgendaLink         link);  /* "voting"; "" for none */
const char    *ws_agenda_link_get_name         (WsAgendaLink         link);  /* "Voting", in the user's language */

WsAgendaBlock *ws_agenda_block_add            (WsWorkshop         *workshop,
                                               const WsNewBlock   *fields,
                                               GError            **error);

const char    *ws_agenda_block_get_text       (WsAgendaBlock      *self,
                                               WsAgendaBlockField  field);
const char    *ws_agenda_block_get_title      (WsAgendaBlock      *self);
WsAgendaKind    ws_agenda_block_get_kind       (WsAgendaBlock      *self);
int            ws_agenda_block_get_minutes    (WsAgendaBlock      *self);
int            ws_agenda_block_get_lasting    (WsAgendaBlock      *self);
int            ws_agenda_block_get_planned    (WsAgendaBlock      *self);
gint64         ws_agenda_block_get_number     (WsAgendaBlock      *self,
                                               WsAgendaBlockField  field);
gboolean       ws_agenda_block_is_protected   (WsAgendaBlock      *self);
gboolean       ws_agenda_block_is_flexible    (WsAgendaBlock      *self);
gboolean       ws_agenda_block_is_public      (WsAgendaBlock      *self);
WsAgendaBlock *ws_agenda_block_get_parent     (WsAgendaBlock      *self);
GPtrArray     *ws_agenda_block_get_children   (WsAgendaBlock      *self);
WsAgendaLink    ws_agenda_block_get_link       (WsAgendaBlock      *self);
WsVote        *ws_agenda_block_get_vote       (WsAgendaBlock      *self);
GPtrArray     *ws_agenda_block_get_columns    (WsAgendaBlock      *self);

gboolean       ws_agenda_block_write          (WsAgendaBlock      *self,
                                               WsAgendaBlockField  field,
                                               const char         *text,
                                               GError            **error);
gboolean       ws_agenda_block_set_number     (WsAgendaBlock      *self,
                                               WsAgendaBlockField  field,
                                               gint64              number,
                                               GError            **error);
gboolean       ws_agenda_block_set_kind       (WsAgendaBlock      *self,
                                               WsAgendaKind         kind,
                                               GError            **error);
gboolean       ws_agenda_block_protect        (WsAgendaBlock      *self,
                                               gboolean            is_protected,
                                               GError            **error);
gboolean       ws_agenda_block_set_link       (WsAgendaBlock      *self,
                                               WsAgendaLink         link,
                                               GError            **error);
gboolean       ws_agenda_block_set_vote       (WsAgendaBlock      *self,
                                               WsVote             *vote,
                                               GError            **error);
gboolean       ws_agenda_block_set_columns    (WsAgendaBlock      *self,
                                               GPtrArray          *columns,
                                               GError            **error);
gboolean       ws_agenda_block_place          (WsAgendaBlock      *self,
                                               WsAgendaBlock      *parent,
                                               guint               position,
                                               GError            **error);
gboolean       ws_agenda_block_step           (WsAgendaBlock      *self,
                                               int                 direction,
                                               GError            **error);
gboolean       ws_agenda_block_indent         (WsAgendaBlock      *self,
                                               GError            **error);
gboolean       ws_agenda_block_outdent        (WsAgendaBlock      *self,
                                               GError            **error);
gboolean       ws_agenda_block_remove         (WsAgendaBlock      *self,
                                               GError            **error);

G_END_DECLS
