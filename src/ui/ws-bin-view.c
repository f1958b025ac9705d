/* ws-bin-view.c — the notes that were removed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A live list: what is restored leaves it by itself, and what Undo brings back too.
 */
#include "ws-bin-view.h"

#include <glib/gi18n.h>

#include "ws-feedback.h"
#include "ws-text.h"

struct _WsBinView
{
  AdwBin       parent_instance;

  WsWorkshop  *workshop;
  GtkStack    *stack;
  GtkWidget   *restore_all;
};

G_DEFINE_FINAL_TYPE (WsBinView, ws_bin_view, ADW_TYPE_BIN)

static void
restore (WsBinView *self,
         GPtrArray *ideas)
{
  GError *error = NULL;

  if (!ws_ideas_restore (ideas, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
on_restore (GtkButton   *button,
            GtkListItem *item)
{
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (button), WS_TYPE_BIN_VIEW);
  g_autoptr (GPtrArray) ideas = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (ideas, g_object_ref (gtk_list_item_get_item (item)));
  restore (WS_BIN_VIEW (self), ideas);
}

static void
on_restore_all (WsBinView *self)
{
  GListModel *bin = ws_workshop_get_bin (self->workshop);
  g_autoptr (GPtrArray) ideas = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (bin); i++)
    g_ptr_array_add (ideas, g_list_model_get_item (bin, i));
  restore (self, ideas);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Restore"));

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (label), 4);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "ws-2");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 9);
  gtk_widget_set_margin_end (box, 9);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
  g_signal_connect (button, "clicked", G_CALLBACK (on_restore), item);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  WsIdea *idea = gtk_list_item_get_item (item);
  GtkWidget *texts = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autoptr (WsColumn) column = ws_idea_get_column (idea);
  g_autofree char *head = ws_text_first_line (ws_idea_get_text (idea), 400);
  g_autofree char *broken = ws_text_soft_break (head);
  /* Translators: %s is the text of a note */
  g_autofree char *name = g_strdup_printf (_("Restore “%s”"), head);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)), broken);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (texts)), column != NULL ? ws_column_get_name (column) : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_next_sibling (texts)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update (WsBinView *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (ws_workshop_get_bin (self->workshop)) > 0 ? "list" : "empty");
}

static void
ws_bin_view_dispose (GObject *object)
{
  g_clear_object (&WS_BIN_VIEW (object)->workshop);
  G_OBJECT_CLASS (ws_bin_view_parent_class)->dispose (object);
}

static void
ws_bin_view_class_init (WsBinViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_bin_view_dispose;
}

static void
ws_bin_view_init (WsBinView *self)
{
}

static GtkWidget *
make_list (WsBinView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection = gtk_no_selection_new (g_object_ref (ws_workshop_get_bin (self->workshop)));
  GtkWidget *list = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = adw_clamp_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Removed notes"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->restore_all = gtk_button_new_with_mnemonic (_("Restore _All"));
  gtk_widget_set_halign (self->restore_all, GTK_ALIGN_END);
  g_signal_connect_object (self->restore_all, "clicked", G_CALLBACK (on_restore_all), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->restore_all);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  return clamp;
}

/**
 * ws_bin_view_new:
 * @workshop: (transfer none): whose removed notes are shown
 */
GtkWidget *
ws_bin_view_new (WsWorkshop *workshop)
{
  WsBinView *self = g_object_new (WS_TYPE_BIN_VIEW, NULL);
  GtkWidget *empty = adw_status_page_new ();

  self->workshop = g_object_ref (workshop);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "ws-bin-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _("The Bin Is Empty"));
  adw_status_page_set_description (ADW_STATUS_PAGE (empty), _("Notes that are removed from the board wait here. None is lost."));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_list (self), "list");
  gtk_stack_add_named (self->stack, empty, "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_object (ws_workshop_get_bin (workshop), "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
