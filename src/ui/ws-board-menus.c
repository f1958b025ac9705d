/* ws-board-menus.c — the menus of a note, of a group and of the bar of the selection.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are made when they are opened: what they offer follows the columns and the row. In the name of a column “_” is doubled,
 * or it would become a key.
 */
#include "ws-board-private.h"

#include <glib/gi18n.h>

#include "ws-text.h"

GMenuModel *
ws_board_make_move_menu (WsBoard *self)
{
  GMenu *menu = g_menu_new ();
  GListModel *columns = ws_workshop_get_columns (self->workshop);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (WsColumn) column = g_list_model_get_item (columns, i);
      g_autofree char *label = ws_text_first_line (ws_column_get_name (column), 40);
      g_autofree char *action = g_strdup_printf ("board.move-to(int64 %" G_GINT64_FORMAT ")", ws_row_get_id (WS_ROW (column)));
      g_auto (GStrv) parts = g_strsplit (label, "_", -1);
      g_autofree char *plain = g_strjoinv ("__", parts);

      if (!ws_column_get_locked (column))
        g_menu_append (menu, plain, action);
    }
  return G_MENU_MODEL (menu);
}

GMenuModel *
ws_board_make_color_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; i < WS_N_FAMILIES; i++)
    {
      g_autofree char *action = g_strdup_printf ("board.family(%d)", i);

      g_menu_append (menu, ws_family_get_name (i), action);
    }
  return G_MENU_MODEL (menu);
}

/* The menu of a row that has the focus. */
GMenuModel *
ws_board_make_menu (WsBoard *self,
                    WsRow   *row)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) look = g_menu_new ();
  g_autoptr (GMenu) elsewhere = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) move = ws_board_make_move_menu (self);
  g_autoptr (GMenuModel) colors = ws_board_make_color_menu ();

  if (WS_IS_IDEA_GROUP (row))
    {
      g_menu_append (edit, _("_Rename Group"), "board.edit");
      g_menu_append (edit, ws_idea_group_get_collapsed (WS_IDEA_GROUP (row)) ? _("_Open Group") : _("_Close Group"),
                     "board.toggle-group");
      g_menu_append_submenu (edit, _("_Move To"), move);
      g_menu_append (last, _("_Ungroup"), "board.ungroup");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
      return G_MENU_MODEL (menu);
    }
  g_menu_append (edit, _("_Edit"), "board.edit");
  g_menu_append_submenu (edit, _("_Move To"), move);
  g_menu_append (edit, _("_Group Selected"), "board.group");
  g_menu_append (edit, _("_Ungroup"), "board.ungroup");
  g_menu_append_submenu (look, _("_Colour"), colors);
  g_menu_append (look, _("_Table…"), "board.desk");
  g_menu_append (look, _("_Author…"), "board.author");
  g_menu_append (look, _("Ta_gs…"), "board.tags");
  g_menu_append (elsewhere, _("Make an A_ction"), "board.action");
  g_menu_append (elsewhere, _("Make a “_How Might We” Question"), "board.question");
  g_menu_append (elsewhere, _("_Vote on This…"), "board.vote");
  g_menu_append (last, _("_Remove"), "board.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (look));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (elsewhere));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}
