/* ws-booth-banner.c — the amber frame of practice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It belongs to the window and not to its screens, so that no screen can be without it. Amber is not alone:
 * the words stand above every screen.
 */
#include "ws-booth-banner.h"

#include <glib/gi18n.h>

#include "ws-booth-page.h"

/**
 * ws_booth_banner_update:
 * @frame: what holds the screen
 * @practice: whether nothing counts
 * @end: for the button that ends the practice, swapped
 * @data: for @end
 *
 * Puts the banner above the screen and the frame around it, or takes both away.
 */
void
ws_booth_banner_update (GtkBox    *frame,
                        gboolean   practice,
                        GCallback  end,
                        gpointer   data)
{
  GtkWidget *banner = gtk_widget_get_first_child (GTK_WIDGET (frame));
  gboolean there = gtk_widget_has_css_class (banner, "wb-banner");
  GtkWidget *words, *button;

  if (practice == there)
    return;
  if (!practice)
    {
      gtk_box_remove (frame, banner);
      gtk_widget_remove_css_class (GTK_WIDGET (frame), "wb-practice");
      return;
    }
  words = ws_booth_label_new (_("PRACTICE: does not count"), "wb-body wb-heavy");
  gtk_widget_set_hexpand (words, TRUE);
  button = gtk_button_new_with_label (_("End practice"));
  g_signal_connect_swapped (button, "clicked", end, data);
  banner = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-banner wb-gap16");
  gtk_box_append (GTK_BOX (banner), ws_booth_figure_new (WS_FIGURE_WARNING, "wb-s40", "wb-ink"));
  gtk_box_append (GTK_BOX (banner), words);
  gtk_box_append (GTK_BOX (banner), button);
  gtk_box_prepend (frame, banner);
  gtk_widget_add_css_class (GTK_WIDGET (frame), "wb-practice");
}
