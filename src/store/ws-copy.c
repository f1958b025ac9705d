/* ws-copy.c — saving a copy of an open workshop under another name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The copy is written under a temporary name beside its target, checked, brought to the disk and only then renamed: a
 * full disk or a stick pulled out leaves either the old file or the new one, never half of one. VACUUM INTO writes no
 * free space, so nothing that was deleted travels with the copy. */

#include "ws-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gboolean
fail (GError     **error,
      int          saved)
{
  g_set_error (error, WS_STORE_ERROR, saved == ENOSPC ? WS_STORE_ERROR_FULL : WS_STORE_ERROR_FAILED,
               saved == ENOSPC ? _("There is not enough space there for a copy. No copy was made.")
               /* Translators: %s is what the system said */
                               : _("The copy could not be written (%s). No copy was made."), g_strerror (saved));
  return FALSE;
}

static gboolean
sync_path (const char *path,
           int         flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return ok;
}

static gboolean
copy_is_sound (const char *path)
{
  g_autoptr (WsStore) copy = ws_store_open (path, TRUE, NULL);

  return copy != NULL;
}

static gboolean
write_into (WsStore     *self,
            const char  *path,
            GError     **error)
{
  sqlite3_stmt *stmt = ws_store_prepare (self, "VACUUM INTO ?1", error);
  int code;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, path, -1, SQLITE_STATIC);
  code = sqlite3_step (stmt);
  ws_store_give_back (self, stmt);
  if (code == SQLITE_DONE)
    return TRUE;
  return fail (error, code == SQLITE_FULL ? ENOSPC : EIO);
}

/**
 * ws_store_copy_to:
 * @path: where the copy goes; a file there is replaced once the copy is complete
 *
 * Saves a copy. The open file stays the open one. Works for files that can only be read and for moved ones.
 */
gboolean
ws_store_copy_to (WsStore     *self,
                  const char  *path,
                  GError     **error)
{
  g_autofree char *target = g_canonicalize_filename (path, NULL);
  g_autofree char *temporary = g_strdup_printf ("%s.%u.part", target, g_random_int ());
  g_autofree char *folder = g_path_get_dirname (target);

  if (g_str_equal (target, self->path))
    {
      g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
                           _("This is the file that is open. Choose another name for the copy."));
      return FALSE;
    }
  if (!write_into (self, temporary, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  if (!sync_path (temporary, O_RDONLY) || !copy_is_sound (temporary) || g_rename (temporary, target) != 0)
    {
      int saved = errno;
      g_unlink (temporary);
      return fail (error, saved != 0 ? saved : EIO);
    }
  sync_path (folder, O_RDONLY | O_DIRECTORY);
  return TRUE;
}
