/* ws-agenda-row-private.h — what the files of a row of the agenda share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-agenda-row.h"

G_BEGIN_DECLS

struct _WsAgendaRow
{
  GtkListBoxRow   parent_instance;

  GtkWidget      *box;
  GtkImage       *state;
  GtkLabel       *time;
  GtkImage       *kind;
  GtkStack       *stack;
  GtkLabel       *title;
  GtkLabel       *line;
  GtkWidget      *problem;
  GtkLabel       *problem_text;
  GtkEditable    *title_entry;
  GtkEditable    *minutes_entry;
  GtkWidget      *handle;
  GtkWidget      *more;

  WsAgendaBlock  *block;
  GtkWidget      *menu;
};

gboolean ws_agenda_row_is_writable     (WsAgendaRow    *self);
gboolean ws_agenda_row_is_written      (WsAgendaRow    *self);   /* its fields are open */

/* ws-agenda-row-actions.c */
void     ws_agenda_row_install_actions (GtkWidgetClass *klass);
void     ws_agenda_row_attach          (WsAgendaRow    *self);   /* keys, menu, moving */

G_END_DECLS
