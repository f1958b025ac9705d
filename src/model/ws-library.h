/* ws-library.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One step of a method. */
typedef struct
{
  guint minutes;
  char *title;
  char *text;      /* what whoever facilitates does */
} WsGuideStep;

/* A method of facilitating, as a reader finds it in the library. Immutable. */
#define WS_TYPE_GUIDE (ws_guide_get_type ())
G_DECLARE_FINAL_TYPE (WsGuide, ws_guide, WS, GUIDE, GObject)

const char        *ws_guide_get_id        (WsGuide    *self);   /* "dot-vote"; the same in all languages */
const char        *ws_guide_get_kind      (WsGuide    *self);   /* of a block, as in the file: "vote" */
const char        *ws_guide_get_name      (WsGuide    *self);
const char        *ws_guide_get_purpose   (WsGuide    *self);
const char        *ws_guide_get_when      (WsGuide    *self);
const char        *ws_guide_get_materials (WsGuide    *self);
const char        *ws_guide_get_mistake   (WsGuide    *self);
guint              ws_guide_get_minutes   (WsGuide    *self);
void               ws_guide_get_group     (WsGuide    *self,
                                           guint      *least,
                                           guint      *most);
guint              ws_guide_get_n_steps   (WsGuide    *self);
const WsGuideStep *ws_guide_get_step      (WsGuide    *self,
                                           guint       index);
gboolean           ws_guide_matches       (WsGuide    *self,
                                           const char *folded);

/* A block of a ready agenda: a method, or words of its own. */
typedef struct
{
  WsGuide *guide;    /* NULL: the rest says it */
  guint    minutes;
  char    *kind;
  char    *title;
  char    *text;
} WsOutlineBlock;

/* A ready agenda. Immutable. */
#define WS_TYPE_OUTLINE (ws_outline_get_type ())
G_DECLARE_FINAL_TYPE (WsOutline, ws_outline, WS, OUTLINE, GObject)

const char           *ws_outline_get_id       (WsOutline  *self);
const char           *ws_outline_get_name     (WsOutline  *self);
const char           *ws_outline_get_purpose  (WsOutline  *self);
guint                 ws_outline_get_minutes  (WsOutline  *self);
guint                 ws_outline_get_n_blocks (WsOutline  *self);
const WsOutlineBlock *ws_outline_get_block    (WsOutline  *self,
                                               guint       index);

/* The methods and ready agendas that travel with the program, in one language. Immutable. */
#define WS_TYPE_LIBRARY (ws_library_get_type ())
G_DECLARE_FINAL_TYPE (WsLibrary, ws_library, WS, LIBRARY, GObject)

WsLibrary  *ws_library_new           (const char  *language);
WsLibrary  *ws_library_parse         (const char  *text,
                                      GError     **error);
GListModel *ws_library_get_guides    (WsLibrary   *self);   /* WsGuide */
GListModel *ws_library_get_outlines  (WsLibrary   *self);   /* WsOutline */
WsGuide    *ws_library_find_guide    (WsLibrary   *self,
                                      const char  *id);

G_END_DECLS
