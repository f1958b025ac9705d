/* ws-output.c — a file written whole, or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is written for others (minutes, tables, data) gets its name only when every byte is on the disk: a full disk or a
 * stick pulled out leaves what was there before, never a half. */

#include "ws-output.h"

#include <glib/gi18n-lib.h>

/**
 * ws_output_write:
 * @path: a file there is replaced at the end, in one step; a folder or a device is not
 * @length: in bytes
 * @error: %G_IO_ERROR_NO_SPACE where the disk is full
 *
 * Returns: %FALSE with a sentence in @error; then everything is as it was
 */
gboolean
ws_output_write (const char     *path,
                 gconstpointer   contents,
                 gsize           length,
                 GError        **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) failure = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   /* Translators: %s is a path. */
                   _("“%s” is not a file that can be replaced. Choose another name."), name);
      return FALSE;
    }
  if (g_file_set_contents_full (path, contents, length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                &failure))
    return TRUE;
  if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                 /* Translators: %s is the name of a file. */
                 _("The disk is full, so “%s” was not written. Free some space and try again."), name);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 /* Translators: %s is what the system said. */
                 _("Nothing was written. %s"), failure->message);
  return FALSE;
}
