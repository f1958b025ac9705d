/* ws-file-chooser.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  ws_file_chooser_set_folder (GtkWindow       *window,
                                  const char      *folder);
void  ws_file_chooser_open   (GtkWindow           *window,
                              const char          *title,
                              const char          *filter_name,
                              const char          *pattern,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);
void  ws_file_chooser_save   (GtkWindow           *window,
                              const char          *title,
                              const char          *file_name,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);
void  ws_file_chooser_folder (GtkWindow           *window,
                              const char          *title,
                              const char          *folder,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);
char *ws_file_chooser_finish (GAsyncResult        *result);

G_END_DECLS
