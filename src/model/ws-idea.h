/* ws-idea.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-column.h"

G_BEGIN_DECLS

/* A group of ideas (D4). Properties "col", "title", "collapsed", "rank". */
#define WS_TYPE_IDEA_GROUP (ws_idea_group_get_type ())
G_DECLARE_FINAL_TYPE (WsIdeaGroup, ws_idea_group, WS, IDEA_GROUP, WsRow)

/* Something a person proposed (D2). Properties "col", "grp", "text", "family", "desk", "author", "tags", "source", "rank",
 * "created". */
#define WS_TYPE_IDEA (ws_idea_get_type ())
G_DECLARE_FINAL_TYPE (WsIdea, ws_idea, WS, IDEA, WsRow)

typedef enum
{
  WS_IDEA_TYPED,
  WS_IDEA_PASTED,
  WS_IDEA_IMPORTED,
} WsIdeaSource;

/* What a new idea is made of. Only the text is needed; strings are borrowed for the call. */
typedef struct
{
  const char *text;
  const char *desk;
  const char *author;
  const char *tags;
  int         family;    /* -1: the column's */
  gint64      column;    /* of ws_ideas_add_many; 0: the column of the call */
} WsNewIdea;

WsIdea      *ws_idea_add               (WsColumn         *column,
                                        const WsNewIdea  *idea,
                                        GError          **error);
gboolean     ws_ideas_add_many         (WsColumn         *column,
                                        const WsNewIdea  *ideas,
                                        guint             n_ideas,
                                        WsIdeaSource      source,
                                        GError          **error);

WsWorkshop  *ws_idea_get_workshop      (WsIdea           *self);
const char  *ws_idea_get_text          (WsIdea           *self);
const char  *ws_idea_get_folded        (WsIdea           *self);  /* text, table, author and tags, folded for searching */
WsFamily     ws_idea_get_family        (WsIdea           *self);
const char  *ws_idea_get_desk          (WsIdea           *self);
const char  *ws_idea_get_author        (WsIdea           *self);
const char  *ws_idea_get_tags          (WsIdea           *self);
WsIdeaSource ws_idea_get_source        (WsIdea           *self);
WsColumn    *ws_idea_get_column        (WsIdea           *self);  /* transfer full */
WsIdeaGroup *ws_idea_get_group         (WsIdea           *self);  /* transfer full; NULL: stands alone */
gboolean     ws_idea_is_in             (WsIdea           *self,
                                        WsIdeaGroup      *group);

gboolean     ws_idea_rewrite           (WsIdea           *self,
                                        const char       *text,
                                        GError          **error);
gboolean     ws_idea_set_desk          (WsIdea           *self,
                                        const char       *desk,
                                        GError          **error);
gboolean     ws_idea_set_author        (WsIdea           *self,
                                        const char       *author,
                                        GError          **error);
gboolean     ws_idea_set_tags          (WsIdea           *self,
                                        const char       *tags,
                                        GError          **error);

/* Verbs on several ideas: one step each. ideas: GPtrArray of WsIdea *, in the order wanted. */
gboolean     ws_ideas_set_family       (GPtrArray        *ideas,
                                        WsFamily          family,
                                        GError          **error);
gboolean     ws_ideas_set_desk         (GPtrArray        *ideas,
                                        const char       *desk,
                                        GError          **error);
gboolean     ws_ideas_set_author       (GPtrArray        *ideas,
                                        const char       *author,
                                        GError          **error);
gboolean     ws_ideas_set_tags         (GPtrArray        *ideas,
                                        const char       *tags,
                                        GError          **error);
gboolean     ws_ideas_place            (GPtrArray        *ideas,
                                        WsColumn         *column,
                                        WsIdeaGroup      *group,   /* NULL: single ideas of the column */
                                        WsRow            *before,  /* idea or group they come before; NULL: at the end */
                                        GError          **error);
WsIdeaGroup *ws_ideas_join             (GPtrArray        *ideas,   /* drop on a note: into its group, or a new one */
                                        WsIdea           *target,
                                        GError          **error);
WsIdeaGroup *ws_ideas_group            (GPtrArray        *ideas,   /* a new group where the first of them stands */
                                        const char       *title,
                                        GError          **error);
gboolean     ws_ideas_ungroup          (GPtrArray        *ideas,
                                        GError          **error);
gboolean     ws_ideas_remove           (GPtrArray        *ideas,
                                        GError          **error);
gboolean     ws_ideas_restore          (GPtrArray        *ideas,
                                        GError          **error);

const char  *ws_idea_group_get_title     (WsIdeaGroup  *self);
gboolean     ws_idea_group_get_collapsed (WsIdeaGroup  *self);
WsColumn    *ws_idea_group_get_column    (WsIdeaGroup  *self);  /* transfer full */
GPtrArray   *ws_idea_group_list_ideas    (WsIdeaGroup  *self);  /* transfer container and elements; in order */
gboolean     ws_idea_group_rename        (WsIdeaGroup  *self,
                                          const char   *title,
                                          GError      **error);
gboolean     ws_idea_group_collapse      (WsIdeaGroup  *self,
                                          gboolean      collapsed,
                                          GError      **error);
gboolean     ws_idea_group_place         (WsIdeaGroup  *self,
                                          WsColumn     *column,
                                          WsRow        *before,
                                          GError      **error);
gboolean     ws_idea_group_ungroup       (WsIdeaGroup  *self,
                                          GError      **error);

G_END_DECLS
