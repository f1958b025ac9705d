/* ws-page.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ws-view.h"

G_BEGIN_DECLS

/* A stage of the workshop window. A page holds its own header (WsPageHeader) and content; the window gives it the
 * workshop and says when it is narrow. Properties: "workshop" (construct only), "narrow". Templates:
 * parent="WsPage". */
#define WS_TYPE_PAGE (ws_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (WsPage, ws_page, WS, PAGE, AdwBin)

struct _WsPageClass
{
  AdwBinClass parent_class;

  gboolean (*show_row) (WsPage *self, gint64 id);  /* open the detail of a row: a vote, an action, an idea */
  gboolean (*go_back)  (WsPage *self);             /* leave a detail; FALSE: nothing to leave */
  void     (*search)   (WsPage *self);             /* Ctrl+F */
  void     (*list_views) (WsPage *self, GArray *views);  /* what can be shown to the room from here; first: F5 */
};

WsWorkshop *ws_page_get_workshop (WsPage   *self);
gboolean    ws_page_get_narrow   (WsPage   *self);
gboolean    ws_page_show_row     (WsPage   *self,
                                  gint64    id);
gboolean    ws_page_go_back      (WsPage   *self);
void        ws_page_search       (WsPage   *self);
GArray     *ws_page_list_views   (WsPage   *self);     /* WsView */
void        ws_page_add_view     (GArray   *views,
                                  WsViewKind kind,
                                  gint64    id);

G_END_DECLS
