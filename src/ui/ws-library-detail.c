/* ws-library-detail.c — a method or a ready agenda of the library: its row in the list, and all of it beside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What somebody needs while sixty people look at them comes first: how long, for how many, and what to do next. */

#include "ws-library-detail.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ws-agenda-block.h"
#include "ws-readiness.h"

static GtkWidget *
label_new (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
kind_icon (const char *kind)
{
  static const char *const styles[WS_N_FAMILIES] = { "ws-yellow", "ws-green", "ws-blue", "ws-purple", "ws-orange", "ws-pink",
                                                     "ws-grey" };
  WsAgendaKind role = ws_agenda_kind_from_id (kind);
  GtkWidget *icon = gtk_image_new_from_icon_name (ws_agenda_kind_get_icon (role));

  gtk_widget_add_css_class (icon, styles[ws_agenda_kind_get_family (role)]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, ws_agenda_kind_get_name (role), -1);
  return icon;
}

static const char *
name_of (gpointer item)
{
  return WS_IS_GUIDE (item) ? ws_guide_get_name (item) : ws_outline_get_name (item);
}

static const char *
purpose_of (gpointer item)
{
  return WS_IS_GUIDE (item) ? ws_guide_get_purpose (item) : ws_outline_get_purpose (item);
}

static guint
minutes_of (gpointer item)
{
  return WS_IS_GUIDE (item) ? ws_guide_get_minutes (item) : ws_outline_get_minutes (item);
}

/**
 * ws_library_row_new:
 * @item: a #WsGuide or a #WsOutline
 *
 * Returns: (transfer floating): its row in a list; its data "item" is @item
 */
GtkWidget *
ws_library_row_new (gpointer item)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *purpose = label_new (purpose_of (item), "ws-2");
  g_autofree char *minutes = ws_readiness_duration (minutes_of (item));
  g_autofree char *name = g_strdup_printf ("%s, %s", name_of (item), minutes);
  GtkWidget *time = gtk_label_new (minutes);

  gtk_widget_add_css_class (purpose, "ws-small");
  gtk_box_append (GTK_BOX (words), label_new (name_of (item), "ws-bold"));
  gtk_box_append (GTK_BOX (words), purpose);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (time, GTK_ALIGN_CENTER);
  if (WS_IS_GUIDE (item))
    gtk_box_append (GTK_BOX (box), kind_icon (ws_guide_get_kind (item)));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), time);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, purpose_of (item), -1);
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  return row;
}

/* A step or a block: when or how long, its name, what to do. */
static GtkWidget *
step_row_new (const char *time,
              const char *kind,
              const char *title,
              const char *text,
              GtkSizeGroup *times)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *minutes = gtk_label_new (time);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, time);

  gtk_label_set_xalign (GTK_LABEL (minutes), 1);
  gtk_widget_set_valign (minutes, GTK_ALIGN_START);
  gtk_size_group_add_widget (times, minutes);
  gtk_box_append (GTK_BOX (box), minutes);
  if (kind != NULL)
    {
      GtkWidget *icon = kind_icon (kind);

      gtk_widget_set_valign (icon, GTK_ALIGN_START);
      gtk_widget_set_margin_top (icon, 2);
      gtk_box_append (GTK_BOX (box), icon);
    }
  gtk_box_append (GTK_BOX (words), label_new (title, "ws-bold"));
  gtk_box_append (GTK_BOX (words), label_new (text, NULL));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return row;
}

static GtkWidget *
list_new (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

static void
add_part (GtkWidget  *box,
          const char *heading,
          GtkWidget  *content)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (part), label_new (heading, "heading"));
  gtk_box_append (GTK_BOX (part), content);
  gtk_box_append (GTK_BOX (box), part);
}

static void
add_steps (GtkWidget *box,
           WsGuide   *guide)
{
  GtkWidget *list = list_new (_("Steps"));
  g_autoptr (GtkSizeGroup) times = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (guint i = 0; i < ws_guide_get_n_steps (guide); i++)
    {
      const WsGuideStep *step = ws_guide_get_step (guide, i);
      g_autofree char *minutes = ws_readiness_duration (step->minutes);

      gtk_list_box_append (GTK_LIST_BOX (list), step_row_new (minutes, NULL, step->title, step->text, times));
    }
  add_part (box, _("Steps"), list);
}

static GtkWidget *
mistake_new (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new_from_icon_name ("ws-warning-symbolic");
  GtkWidget *label = label_new (text, NULL);

  gtk_widget_add_css_class (box, "ws-banner");
  gtk_widget_add_css_class (box, "ws-warn");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 2);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* "10 min · 5 to 60 people · Opening" */
static char *
facts_of (WsGuide *guide)
{
  guint least, most;
  g_autofree char *minutes = ws_readiness_duration (ws_guide_get_minutes (guide));
  g_autofree char *group = NULL;

  ws_guide_get_group (guide, &least, &most);
  /* Translators: how many people a method works with */
  group = g_strdup_printf (_("%1$u to %2$u people"), least, most);
  return g_strjoin (" · ", minutes, group, ws_agenda_kind_get_name (ws_agenda_kind_from_id (ws_guide_get_kind (guide))), NULL);
}

static void
fill_guide (GtkWidget *box,
            WsGuide   *guide)
{
  add_part (box, _("When to use it"), label_new (ws_guide_get_when (guide), NULL));
  add_steps (box, guide);
  add_part (box, _("What you need"), label_new (ws_guide_get_materials (guide), NULL));
  add_part (box, _("A common mistake"), mistake_new (ws_guide_get_mistake (guide)));
}

/* Minutes of the day at which the agenda begins, or 0: then times count from the start. */
static guint
begin_of (const char *from)
{
  int minutes = from != NULL ? ws_readiness_planned ("00:00", from) : -1;

  return minutes > 0 ? minutes : 0;
}

static void
fill_outline (GtkWidget  *box,
              WsOutline  *outline,
              const char *from)
{
  GtkWidget *list = list_new (_("Blocks"));
  g_autoptr (GtkSizeGroup) times = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  guint at = begin_of (from);

  for (guint i = 0; i < ws_outline_get_n_blocks (outline); i++)
    {
      const WsOutlineBlock *block = ws_outline_get_block (outline, i);
      g_autofree char *time = g_strdup_printf ("%02u:%02u", at / 60 % 24, at % 60);
      g_autofree char *minutes = ws_readiness_duration (block->minutes);
      g_autofree char *title = g_strdup_printf ("%s · %s", block->title, minutes);

      gtk_list_box_append (GTK_LIST_BOX (list), step_row_new (time, block->kind, title, block->text, times));
      at += block->minutes;
    }
  add_part (box, _("Blocks"), list);
}

/**
 * ws_library_detail_new:
 * @item: a #WsGuide or a #WsOutline
 * @from: (nullable): when the workshop begins, "HH:MM" or ""
 *
 * Returns: (transfer floating): all that the library says of it
 */
GtkWidget *
ws_library_detail_new (gpointer    item,
                       const char *from)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *facts = WS_IS_GUIDE (item) ? facts_of (item) : ws_readiness_duration (minutes_of (item));

  gtk_widget_add_css_class (box, "ws-page");
  gtk_box_append (GTK_BOX (top), label_new (name_of (item), "title-2"));
  gtk_box_append (GTK_BOX (top), label_new (facts, "ws-2"));
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), label_new (purpose_of (item), NULL));
  if (WS_IS_GUIDE (item))
    fill_guide (box, item);
  else
    fill_outline (box, item, from);
  return box;
}
