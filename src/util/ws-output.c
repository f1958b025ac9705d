/* ws-output.c — a file written whole, or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is written for others (minutes, tables, data) gets its name only when every byte is on the disk: a full disk or a
 * stick pulled out leaves what was there before, never a half. A failure of one piece is kept and said at the end. */

#include "ws-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define WAITING_MOST 65536   /* bytes that wait to be written in one piece */

struct _WsOutput
{
  char       *path;
  char       *temporary;   /* beside it; NULL once it has its name */
  GByteArray *waiting;
  int         fd;
  int         failure;     /* errno of the first piece that was not written; 0: none */
};

/* The sentence for a failure of the system. */
static void
set_failure (GError     **error,
             const char  *path,
             int          number)
{
  g_autofree char *name = g_filename_display_name (path);

  if (number == ENOSPC)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                 /* Translators: %s is the name of a file. */
                 _("The disk is full, so “%s” was not written. Free some space and try again."), name);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 /* Translators: %s is what the system said. */
                 _("Nothing was written. %s"), g_strerror (number));
}

/**
 * ws_output_open:
 * @path: a file there is replaced at the end, in one step; a folder or a device is not
 * @error: return location for an error: one sentence for the user
 *
 * Begins a file under another name in the same folder.
 *
 * Returns: (transfer full) (nullable): the file; %NULL where it cannot be made
 */
WsOutput *
ws_output_open (const char  *path,
                GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (WsOutput) self = g_new0 (WsOutput, 1);

  self->fd = -1;
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   /* Translators: %s is a path. */
                   _("“%s” is not a file that can be replaced. Choose another name."), name);
      return NULL;
    }
  self->path = g_strdup (path);
  self->temporary = g_strdup_printf ("%s.XXXXXX", path);
  self->fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0666);
  if (self->fd < 0)
    {
      set_failure (error, path, errno);
      g_clear_pointer (&self->temporary, g_free);
      return NULL;
    }
  self->waiting = g_byte_array_sized_new (WAITING_MOST);
  return g_steal_pointer (&self);
}

static void
write_all (WsOutput     *self,
           const guint8 *bytes,
           gsize         length)
{
  while (length > 0 && self->failure == 0)
    {
      gssize written = write (self->fd, bytes, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        {
          self->failure = written < 0 ? errno : ENOSPC;
          return;
        }
      bytes += written;
      length -= written;
    }
}

static void
write_waiting (WsOutput *self)
{
  write_all (self, self->waiting->data, self->waiting->len);
  g_byte_array_set_size (self->waiting, 0);
}

/**
 * ws_output_add:
 * @self: a file
 * @contents: (array length=length): what comes next in it
 * @length: in bytes
 *
 * Adds a piece. A failure is said by ws_output_close().
 */
void
ws_output_add (WsOutput      *self,
               gconstpointer  contents,
               gsize          length)
{
  if (self->waiting->len + length > WAITING_MOST)
    write_waiting (self);
  if (length > WAITING_MOST)
    write_all (self, contents, length);
  else
    g_byte_array_append (self->waiting, contents, length);
}

/**
 * ws_output_works:
 * @self: a file
 *
 * Returns: %FALSE if a piece could not be written: to go on would be in vain
 */
gboolean
ws_output_works (WsOutput *self)
{
  return self->failure == 0;
}

/**
 * ws_output_close:
 * @self: a file
 * @error: %G_IO_ERROR_NO_SPACE where the disk is full
 *
 * Brings all of it to the disk and gives it its name.
 *
 * Returns: %FALSE with a sentence in @error; then everything is as it was
 */
gboolean
ws_output_close (WsOutput  *self,
                 GError   **error)
{
  write_waiting (self);
  if (self->failure == 0 && fsync (self->fd) != 0 && errno != EINVAL && errno != ENOTSUP)
    self->failure = errno;
  if (close (self->fd) != 0 && self->failure == 0)
    self->failure = errno;
  self->fd = -1;
  if (self->failure == 0 && g_rename (self->temporary, self->path) != 0)
    self->failure = errno;
  if (self->failure != 0)
    {
      set_failure (error, self->path, self->failure);
      return FALSE;
    }
  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

/**
 * ws_output_free:
 * @self: a file; one that was not closed leaves nothing behind
 */
void
ws_output_free (WsOutput *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_clear_pointer (&self->waiting, g_byte_array_unref);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}

/**
 * ws_output_write:
 * @path: a file there is replaced at the end, in one step; a folder or a device is not
 * @contents: (array length=length): all of it
 * @length: in bytes
 * @error: %G_IO_ERROR_NO_SPACE where the disk is full
 *
 * Writes a file at once.
 *
 * Returns: %FALSE with a sentence in @error; then everything is as it was
 */
gboolean
ws_output_write (const char     *path,
                 gconstpointer   contents,
                 gsize           length,
                 GError        **error)
{
  g_autoptr (WsOutput) output = ws_output_open (path, error);

  if (output == NULL)
    return FALSE;
  ws_output_add (output, contents, length);
  return ws_output_close (output, error);
}
