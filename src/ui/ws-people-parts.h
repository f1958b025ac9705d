/* ws-people-parts.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-text-row.h"

G_BEGIN_DECLS

typedef const char *(*WsNameFunc) (int index);   /* English, to be translated */

GtkWidget *ws_people_parts_page   (GtkBox             **box);       /* out: where the groups of the page go */
GtkWidget *ws_people_parts_group  (GtkBox              *box,
                                   const char          *title,
                                   const char          *description);
WsTextRow *ws_people_parts_text   (GtkWidget           *group,
                                   const char          *title,
                                   const char          *placeholder);
GtkWidget *ws_people_parts_choice (GtkWidget           *group,
                                   const char          *title,
                                   WsNameFunc           get_name,
                                   int                  n);
GtkWidget *ws_people_parts_switch (GtkWidget           *group,
                                   const char          *title,
                                   GtkWidget          **row);
GtkWidget *ws_people_parts_number (GtkWidget           *group,
                                   const char          *title,
                                   int                  least,
                                   int                  most,
                                   GtkWidget          **row);
GtkWidget *ws_people_parts_button (GtkBox              *box,
                                   const char          *label,
                                   const char          *css);

G_END_DECLS
