/* ws-file-chooser.c — asking for a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place that knows how this version of GTK does it: GtkFileChooserNative, which uses the desktop's own dialog also
 * from within a sandbox. */

#include "ws-file-chooser.h"

#include <glib/gi18n-lib.h>

static void
on_response (GtkNativeDialog *dialog,
             int              response,
             GTask           *task)
{
  char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      path = file != NULL ? g_file_get_path (file) : NULL;
    }
  g_task_return_pointer (task, path, g_free);
  g_object_unref (task);
  g_object_unref (dialog);
}

static GtkFileChooserNative *
chooser_new (GtkWindow            *window,
             const char           *title,
             GtkFileChooserAction  action,
             const char           *verb,
             GAsyncReadyCallback   callback,
             gpointer              user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, window, action, verb, _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (on_response), g_task_new (window, NULL, callback, user_data));
  return chooser;
}

/**
 * ws_file_chooser_set_folder:
 *
 * Where the window's dialogs begin. Without it GTK begins in the folder that the program was started from, which nobody knows.
 */
void
ws_file_chooser_set_folder (GtkWindow  *window,
                            const char *folder)
{
  g_object_set_data_full (G_OBJECT (window), "ws-folder", g_strdup (folder), g_free);
}

static void
begin_in_folder (GtkFileChooserNative *chooser,
                 GtkWindow            *window)
{
  const char *folder = g_object_get_data (G_OBJECT (window), "ws-folder");
  g_autoptr (GFile) file = folder != NULL ? g_file_new_for_path (folder) : NULL;

  if (file != NULL && g_file_query_exists (file, NULL))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), file, NULL);
}

/**
 * ws_file_chooser_open:
 * @filter_name: (nullable): what @pattern stands for, such as "Workshops"
 */
void
ws_file_chooser_open (GtkWindow           *window,
                      const char          *title,
                      const char          *filter_name,
                      const char          *pattern,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GtkFileChooserNative *chooser = chooser_new (window, title, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), callback, user_data);

  begin_in_folder (chooser, window);
  if (filter_name != NULL)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
      g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, filter_name);
      gtk_file_filter_add_pattern (filter, pattern);
      gtk_file_filter_set_name (all, _("All files"));
      gtk_file_filter_add_pattern (all, "*");
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
    }
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
ws_file_chooser_save (GtkWindow           *window,
                      const char          *title,
                      const char          *file_name,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GtkFileChooserNative *chooser = chooser_new (window, title, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), callback, user_data);

  begin_in_folder (chooser, window);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file_name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
ws_file_chooser_folder (GtkWindow           *window,
                        const char          *title,
                        const char          *folder,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GtkFileChooserNative *chooser = chooser_new (window, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose"), callback,
                                               user_data);
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), file, NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Returns: (transfer full) (nullable): the path, %NULL where the person changed their mind */
char *
ws_file_chooser_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
