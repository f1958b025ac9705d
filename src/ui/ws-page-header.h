/* ws-page-header.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The header bar of a page: back (to the stages when narrow, or out of a detail), what the page puts at the start,
 * undo and redo, title with a live count, what the page puts at the end, the page's menu, window buttons.
 *
 * Properties: "title", "subtitle", "menu-model" (NULL: no button), "detail" (TRUE: Back leaves it: "page.back").
 * In .ui files children with type="start" and type="end". */
#define WS_TYPE_PAGE_HEADER (ws_page_header_get_type ())
G_DECLARE_FINAL_TYPE (WsPageHeader, ws_page_header, WS, PAGE_HEADER, AdwBin)

GtkWidget *ws_page_header_new          (void);
void       ws_page_header_set_title    (WsPageHeader *self,
                                        const char   *title);
void       ws_page_header_set_subtitle (WsPageHeader *self,
                                        const char   *subtitle);

G_END_DECLS
