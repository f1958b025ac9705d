/* ws-about.c — who made this and under which licence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names and versions are not translated; the line for translators is, so that each of them can sign. */

#include "ws-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

void
ws_about_show (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about,
                "transient-for", parent,
                "modal", TRUE,
                "application-name", "Workshop",
                "application-icon", WS_APP_ID,
                "version", WS_VERSION,
                "developer-name", _("The Workshop developers"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", _("Think and decide together, neighbours and local government: one laptop, a projector, no internet. "
                              "Do not use it for elections required by law."),
                /* Translators: your name, one per line */
                "translator-credits", _("translator-credits"),
                NULL);
  gtk_window_present (GTK_WINDOW (about));
}
